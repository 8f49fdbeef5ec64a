import Expressions
import Tables

/// A query's result in a sentence: `rows`, `first`, `last`, `count`; loops go over its rows.
struct TableOperand: Members {
    let table: Table

    let memberNames = ["rows", "first", "last", "count"]

    var value: Value? { nil }

    var rows: [Operand] { (0..<table.rowCount).map { .object(RowOperand(table: table, row: $0)) } }

    func member(_ name: String) throws -> Operand? {
        switch name {
        case "rows": .list(rows)
        case "first": rows.first ?? .null
        case "last": rows.last ?? .null
        case "count": .value(.integer(table.rowCount))
        default: nil
        }
    }
}

/// One row: its columns are members; a column with dots in its name is reached word by word or as `row["cases.total"]`.
struct RowOperand: Members {
    let table: Table
    let row: Int
    /// The words so far of a name with dots.
    var path = ""

    var memberNames: [String] { table.columns.map(\.name) }

    var value: Value? { path.isEmpty ? nil : table[path]?.values[row] }

    func member(_ name: String) throws -> Operand? {
        let longer = path.isEmpty ? name : path + "." + name
        if table.columns.contains(where: { $0.name.hasPrefix(longer + ".") }) {
            return .object(RowOperand(table: table, row: row, path: longer))
        }
        return table[longer].map { .value($0.values[row]) }
    }
}
