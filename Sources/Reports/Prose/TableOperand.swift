import Expressions
import Metrics
import Tables

/// A query's result in a sentence: `rows`, `first`, `last`, `count`; loops go over its rows.
struct TableOperand: Members {
    let table: Table
    /// Those of its cells, by key.
    var figures: [String: Figure] = [:]

    let memberNames = ["rows", "first", "last", "count"]

    var value: Value? { nil }

    var rows: [Operand] { (0..<table.rowCount).map { .object(RowOperand(table: table, row: $0, figures: figures)) } }

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
    /// Those of the table's cells, by key.
    var figures: [String: Figure] = [:]
    /// The words so far of a name with dots.
    var path = ""

    var memberNames: [String] { table.columns.map(\.name) }

    var value: Value? { path.isEmpty ? nil : table[path]?.values[row] }

    /// The key of the figure that the cell is a number of.
    var figure: String? { table[path].flatMap { table.figures(of: $0)?[row].text } }

    /// Whether the cell is the value of its figure, which then has a column beside it.
    var isValue: Bool { table[path + ".figure"] != nil }

    /// Whether the cell says how something has changed.
    var isChange: Bool {
        ["difference", "growth", "points", "average_growth", "share_change"].contains {
            path.hasSuffix(".\($0)")
        }
    }

    /// The place among the rows ranked with this one, where the cell is a rank.
    var standing: Figure.Standing? {
        guard table[path]?.kind == .ordinal else { return nil }
        return figure.flatMap { figures[$0]?.standing }
    }

    func member(_ name: String) throws -> Operand? {
        let longer = path.isEmpty ? name : path + "." + name
        if table.columns.contains(where: { $0.name.hasPrefix(longer + ".") }) {
            return .object(RowOperand(table: table, row: row, figures: figures, path: longer))
        }
        guard let column = table[longer] else { return nil }
        let cell = RowOperand(table: table, row: row, figures: figures, path: longer)
        // A number keeps its figure; a text and a missing cell are what they are.
        return column.values[row].exact != nil && cell.figure != nil ? .object(cell) : .value(column.values[row])
    }
}
