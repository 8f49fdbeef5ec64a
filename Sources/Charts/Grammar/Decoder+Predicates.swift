import Diagnostics
import Trees

extension Decoder {
    mutating func predicate(_ tree: Tree, at path: String) -> Predicate? {
        if tree.string != nil { return formula(tree, at: path).map { .expression($0) } }
        for name in ["and", "or", "not"] where tree[name] != nil { check(tree, at: path, known: [name]) }
        if tree["param"] != nil || tree["selection"] != nil {
            check(tree, at: path, known: ["param", "selection", "empty"])
        }
        if let list = tree["and"]?.list { return .all(list.compactMap { predicate($0, at: join(path, "and")) }) }
        if let list = tree["or"]?.list { return .any(list.compactMap { predicate($0, at: join(path, "or")) }) }
        if let inner = tree["not"] { return predicate(inner, at: join(path, "not")).map { .not($0) } }
        if tree["param"] != nil || tree["selection"] != nil { return untouched(tree, at: path) }
        guard let field = field(tree["field"], at: join(path, "field")) else {
            found.append(.badValue(path, expected: ["expression", "and", "or", "not", "field"], at: tree.place))
            return nil
        }
        let tests = ["equal", "lt", "lte", "gt", "gte", "range", "oneOf", "valid"]
        check(tree, at: path, known: ["field", "timeUnit"] + tests)
        let unit = tree["timeUnit"].flatMap { timeUnit($0, at: join(path, "timeUnit")) }
        guard let test = test(tree) else {
            found.append(.badValue(path, expected: tests, at: tree.place))
            return nil
        }
        return .field(field, unit, test)
    }

    /// A selection as it is before anybody has touched it: everything is in it, or nothing with `empty: false`.
    mutating func untouched(_ tree: Tree, at path: String) -> Predicate {
        let name = tree["param"] != nil ? "param" : "selection"
        found.append(.unsupported(join(path, name), at: tree[name]?.place ?? tree.place))
        return tree["empty"]?.boolean == false ? .any([]) : .all([])
    }

    private func test(_ tree: Tree) -> Predicate.Test? {
        if let value = tree["equal"] { return .equal(value) }
        if let value = tree["lt"] { return .less(value) }
        if let value = tree["lte"] { return .lessOrEqual(value) }
        if let value = tree["gt"] { return .greater(value) }
        if let value = tree["gte"] { return .greaterOrEqual(value) }
        if let range = tree["range"]?.list, range.count == 2 { return .range(range[0], range[1]) }
        if let values = tree["oneOf"]?.list { return .oneOf(values) }
        if let valid = tree["valid"]?.boolean { return .valid(valid) }
        return nil
    }
}
