import Tables
import Trees

extension Predicate {
    /// Whether each row of `table` meets it.
    func rows(of table: Table) throws -> [Bool] {
        switch self {
        case .all(let parts):
            let answers = try parts.map { try $0.rows(of: table) }
            return (0..<table.rowCount).map { row in answers.allSatisfy { $0[row] } }
        case .any(let parts):
            let answers = try parts.map { try $0.rows(of: table) }
            return (0..<table.rowCount).map { row in answers.contains { $0[row] } }
        case .not(let inner): return try inner.rows(of: table).map { !$0 }
        case .expression(let formula): return try formula.truths(over: table)
        case .field(let name, let unit, let test):
            guard table[name] != nil || table.rowCount == 0 else {
                throw ChartFailure.column(name, table.columns.map(\.name))
            }
            return table.values(name).map { value in
                guard let unit else { return test.holds(value, in: nil) }
                let time = Cells.number(Dates.instant(value))
                return test.holds(time.map { Cells.instant(unit.binned ? $0 : unit.floor($0)) } ?? .null, in: unit)
            }
        }
    }
}

extension Predicate.Test {
    func holds(_ value: Value, in unit: TimeUnit?) -> Bool {
        func order(_ tree: Tree) -> Int? {
            if tree.isNull { return nil }
            if unit != nil || tree.entries != nil {
                guard let number = Cells.number(Dates.instant(value)), let other = Dates.time(tree, in: unit) else {
                    return nil
                }
                return number < other ? -1 : number > other ? 1 : 0
            }
            guard let other = Value(tree), !value.isNull else { return nil }
            if let x = Cells.coerced(value), let y = Cells.coerced(other) { return x < y ? -1 : x > y ? 1 : 0 }
            return Cells.compare(value, other)
        }
        switch self {
        case .equal(let tree): return tree.isNull ? value.isNull : order(tree) == 0
        case .less(let tree): return order(tree).map { $0 < 0 } ?? false
        case .lessOrEqual(let tree): return order(tree).map { $0 <= 0 } ?? false
        case .greater(let tree): return order(tree).map { $0 > 0 } ?? false
        case .greaterOrEqual(let tree): return order(tree).map { $0 >= 0 } ?? false
        case .range(let low, let high):
            return (low.isNull || order(low).map { $0 >= 0 } ?? false)
                && (high.isNull || order(high).map { $0 <= 0 } ?? false) && !value.isNull
        case .oneOf(let trees): return trees.contains { $0.isNull ? value.isNull : order($0) == 0 }
        case .valid(let wanted):
            let number = Cells.coerced(value)
            return wanted == (!value.isNull && !(number?.isNaN ?? false))
        }
    }
}

/// A fault found while rows are worked on, before its place in the specification is known.
enum ChartFailure: Error {
    case column(String, [String])
}
