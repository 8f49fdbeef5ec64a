import Diagnostics
import Trees

extension Decoder {
    mutating func transforms(_ tree: Tree?, at path: String) -> [Transform] {
        (tree?.list ?? []).enumerated().compactMap { index, step in
            transform(step, at: "\(path)[\(index)]")
        }
    }

    /// What each transform may say besides its own name, in the order in which they are told apart.
    private static let transformKeys: [(key: String, others: [String])] = [
        ("filter", []), ("calculate", ["as"]), ("aggregate", ["groupby"]), ("joinaggregate", ["groupby"]),
        ("window", ["frame", "ignorePeers", "groupby", "sort"]), ("stack", ["groupby", "offset", "sort", "as"]),
        ("timeUnit", ["field", "as"]), ("bin", ["field", "as"]), ("fold", ["as"]),
        ("pivot", ["value", "groupby", "limit", "op"]), ("flatten", ["as"]),
        ("impute", ["key", "frame", "groupby", "keyvals", "method", "value"]), ("lookup", ["from", "as", "default"]),
    ]

    private mutating func transform(_ tree: Tree, at path: String) -> Transform? {
        if let kind = Self.transformKeys.first(where: { tree[$0.key] != nil }) {
            check(tree, at: path, known: [kind.key] + kind.others)
        }
        let groupby = strings(tree["groupby"]).map(columnName)
        if let filter = tree["filter"] {
            return predicate(filter, at: join(path, "filter")).map { .filter($0) }
        }
        if let text = tree["calculate"] {
            guard let formula = formula(text, at: join(path, "calculate")) else { return nil }
            return .calculate(formula, as: tree["as"]?.string ?? "calculate")
        }
        if let list = tree["aggregate"]?.list { return .aggregate(aggregates(list, at: path), groupby: groupby) }
        if let list = tree["joinaggregate"]?.list {
            return .joinaggregate(aggregates(list, at: path), groupby: groupby)
        }
        if let list = tree["window"]?.list { return window(tree, list, groupby, at: path) }
        if let field = tree["stack"]?.string { return stack(tree, columnName(field), groupby, at: path) }
        if let unit = tree["timeUnit"] {
            guard let unit = timeUnit(unit, at: join(path, "timeUnit")), let field = name(tree["field"]) else {
                return nil
            }
            return .timeUnit(unit, field: field, as: tree["as"]?.string ?? "\(unit.name)_\(field)")
        }
        if let bin = tree["bin"] {
            guard let field = name(tree["field"]) else { return nil }
            let names = strings(tree["as"])
            return .bin(
                binParameters(bin, at: join(path, "bin")), field: field,
                as: names.count > 1 ? names : (names + ["bin_\(field)"]).prefix(1).flatMap { [$0, "\($0)_end"] })
        }
        if let fields = tree["fold"] {
            let names = strings(tree["as"])
            return .fold(
                strings(fields).map(columnName),
                as: [names.first ?? "key", names.count > 1 ? names[1] : "value"])
        }
        if let field = tree["pivot"]?.string, let value = tree["value"]?.string {
            return .pivot(
                .init(
                    pivot: columnName(field), value: columnName(value), groupby: groupby,
                    operation: tree["op"]?.string.flatMap(Aggregate.Operation.init) ?? .sum,
                    limit: tree["limit"]?.integer ?? 0))
        }
        if let fields = tree["flatten"] {
            let names = strings(fields).map(columnName)
            let renamed = strings(tree["as"])
            return .flatten(names, as: names.indices.map { $0 < renamed.count ? renamed[$0] : names[$0] })
        }
        if let field = tree["impute"]?.string { return impute(tree, columnName(field), groupby, at: path) }
        if tree["lookup"] != nil { return lookup(tree, at: path) }
        let before = found.count
        if let transform = statistics(tree, groupby, at: path) { return transform }
        guard found.count == before else { return nil }
        found.append(
            .notDrawable(
                path, at: tree.place, zh: "不支持这种变换（\(tree.entries?.first?.key ?? "?")）",
                en: "this transform is not supported (\(tree.entries?.first?.key ?? "?"))"))
        return nil
    }

    private func strings(_ tree: Tree?) -> [String] {
        guard let tree else { return [] }
        return tree.string.map { [$0] } ?? (tree.list ?? []).compactMap(\.string)
    }

    private func name(_ tree: Tree?) -> String? {
        // Altair writes an empty name for operations without a field.
        tree?.string.flatMap { $0.isEmpty ? nil : columnName($0) }
    }

    private mutating func aggregates(_ list: [Tree], at path: String) -> [Transform.FieldAggregate] {
        list.compactMap { item in
            check(item, at: path, known: ["op", "field", "as"])
            let field = name(item["field"])
            if let field, let op = item["op"]?.string, op == "argmin" || op == "argmax" {
                // The whole row, whose members become columns.
                return Transform.FieldAggregate(
                    op == "argmin" ? .argmin(field) : .argmax(field), field: Transform.FieldAggregate.wholeRow,
                    as: item["as"]?.string ?? "\(op)_\(field)")
            }
            guard let aggregate = aggregate(item["op"], at: join(path, "op")) else { return nil }
            let fallback = field.map { "\(aggregate.name)_\($0)" } ?? aggregate.name
            return Transform.FieldAggregate(aggregate, field: field, as: item["as"]?.string ?? fallback)
        }
    }

    private mutating func sortFields(_ tree: Tree?, at path: String) -> [SortField] {
        (tree?.list ?? []).compactMap { item in
            check(item, at: join(path, "sort"), known: ["field", "order"])
            return item["field"]?.string.map {
                SortField(columnName($0), descending: item["order"]?.string == "descending")
            }
        }
    }

    private mutating func window(_ tree: Tree, _ list: [Tree], _ groupby: [String], at path: String) -> Transform {
        let functions = list.compactMap { item -> Transform.Window.Function? in
            check(item, at: join(path, "window"), known: ["op", "field", "param", "as"])
            let operation = item["op"]?.string ?? ""
            let kind: Transform.Window.Function.Kind
            if let window = Transform.Window.Function.Operation(rawValue: operation) {
                kind = .window(window)
            } else if let aggregate = Aggregate.Operation(rawValue: operation) {
                kind = .aggregate(aggregate)
            } else {
                let known =
                    Transform.Window.Function.Operation.allCases.map(\.rawValue)
                    + Aggregate.Operation.allCases.map(\.rawValue)
                found.append(.badValue(join(path, "window.op"), expected: known, at: item.place, got: operation))
                return nil
            }
            let field = name(item["field"])
            return .init(
                kind: kind, field: field, parameter: item["param"]?.integer,
                name: item["as"]?.string ?? (field.map { "\(operation)_\($0)" } ?? operation))
        }
        let frame = frame(tree["frame"])
        return .window(
            .init(
                functions: functions, before: frame.before, after: frame.after,
                ignorePeers: tree["ignorePeers"]?.boolean ?? false, groupby: groupby,
                sort: sortFields(tree["sort"], at: path)))
    }

    /// By default everything up to the present row.
    private func frame(_ tree: Tree?) -> (before: Int?, after: Int?) {
        guard let list = tree?.list, list.count == 2 else { return (nil, 0) }
        return (list[0].integer.map(abs), list[1].integer.map(abs))
    }

    private mutating func stack(_ tree: Tree, _ field: String, _ groupby: [String], at path: String) -> Transform {
        let names = strings(tree["as"])
        return .stack(
            .init(
                field: field, groupby: groupby,
                offset: tree["offset"].flatMap { stacking($0, at: join(path, "offset")) } ?? .zero,
                sort: sortFields(tree["sort"], at: path), start: names.first ?? "stack_start",
                end: names.count > 1 ? names[1] : (names.first.map { "\($0)_end" } ?? "stack_end")))
    }

    private mutating func impute(_ tree: Tree, _ field: String, _ groupby: [String], at path: String) -> Transform? {
        guard let key = name(tree["key"]) else {
            found.append(.badValue(join(path, "key"), expected: ["field"], at: tree.place))
            return nil
        }
        let frame = tree["frame"]?.list
        return .impute(
            .init(
                field: field, key: key, keyvals: keyvals(tree["keyvals"]), groupby: groupby,
                method: choice(tree["method"], at: join(path, "method")) ?? .value, value: tree["value"],
                before: frame?.first?.integer.map(abs), after: frame?.last?.integer.map(abs)))
    }

    func keyvals(_ tree: Tree?) -> [Tree] {
        if let list = tree?.list { return list }
        guard let stop = tree?["stop"]?.double else { return [] }
        let (start, step) = (tree?["start"]?.double ?? 0, tree?["step"]?.double ?? 1)
        guard step > 0, stop > start, (stop - start) / step < 100_000 else { return [] }
        return Swift.stride(from: start, to: stop, by: step).map { Tree(.number(String($0))) }
    }

    private mutating func lookup(_ tree: Tree, at path: String) -> Transform? {
        guard let lookup = name(tree["lookup"]), let from = tree["from"], let key = name(from["key"]),
            let data = data(from["data"], at: join(path, "from.data"))
        else {
            found.append(.badValue(path, expected: ["lookup", "from.data", "from.key"], at: tree.place))
            return nil
        }
        check(from, at: join(path, "from"), known: ["data", "key", "fields"])
        let fields = strings(from["fields"]).map(columnName)
        let names = strings(tree["as"])
        return .lookup(
            .init(
                lookup: lookup, data: data, key: key, fields: fields,
                names: names.isEmpty ? fields : names, fallback: tree["default"]))
    }
}
