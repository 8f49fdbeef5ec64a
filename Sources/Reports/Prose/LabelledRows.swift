import Diagnostics
import Expressions
import Metrics
import Numerals
import Tables

/// The rows of a query's result as sentences speak of them: a name and a number each. Rows without a number are left out.
struct LabelledRows {
    struct Row {
        let index: Int
        let name: String
        let value: Exact
    }

    let arguments: Arguments
    let table: Table
    /// The column that is compared.
    let column: Column
    let all: [Row]

    /// - Parameter arguments: a query's result, the column that names its rows, the column that is compared.
    /// - Throws: a `Diagnostic` for another operand, or a column that the result does not have.
    init(_ arguments: Arguments) throws {
        let table = try Self.table(arguments)
        let label = try Self.column(arguments, 1, of: table)
        let column = try Self.column(arguments, 2, of: table)
        let style = CellStyle(for: label, scale: nil, places: nil)
        all = try column.values.indices.compactMap { index -> Row? in
            guard let value = column.values[index].exact else { return nil }
            do {
                return Row(index: index, name: try style.text(label.values[index]), value: value)
            } catch let fault as NumeralFault {
                throw Diagnostic.unprintable(fault, at: arguments.place)
            }
        }
        self.arguments = arguments
        self.table = table
        self.column = column
    }

    static func table(_ arguments: Arguments) throws -> Table {
        guard case .object(let object) = arguments[0], let table = (object as? TableOperand)?.table else {
            throw arguments.wrong(0, Localized(zh: "query 块的结果", en: "the result of a query block"))
        }
        return table
    }

    static func column(_ arguments: Arguments, _ index: Int, of table: Table) throws -> Column {
        try column(try arguments.text(index), arguments, of: table)
    }

    static func column(_ name: String, _ arguments: Arguments, of table: Table) throws -> Column {
        guard let column = table[name] else {
            throw Diagnostic.unknownColumn(name, known: table.columns.map(\.name), at: arguments.place)
        }
        return column
    }

    /// The key of the figure that a row prints.
    func figure(of row: Row) -> String? { figure(of: row, in: column) }

    func figure(of row: Row, in column: Column) -> String? { table.figures(of: column)?[row.index].text }

    /// What is printed of a row.
    func part(_ text: String, of row: Row) -> PrintedFigure.Part {
        var part = PrintedFigure.Part(text, figure(of: row), number: row.value)
        part.isValue = table[column.name + ".figure"] != nil
        return part
    }

    /// The rows with the greatest values first; equal ones in the table's order.
    var descending: [Row] { all.sorted { ($1.value, $0.index) < ($0.value, $1.index) } }

    /// The first or last `count` of them.
    /// - Throws: a `Diagnostic` when there are not more rows, or when rows within and without are equal.
    func leading(_ count: Int, _ ordered: [Row]) throws -> ArraySlice<Row> {
        guard count >= 1, count < ordered.count else { throw Diagnostic.emptyResult(at: arguments.place) }
        guard ordered[count - 1].value != ordered[count].value else {
            throw Diagnostic.tiedPlace(count, of: column.title, at: arguments.place)
        }
        return ordered.prefix(count)
    }

    /// `前3名为甲、乙、丙`, `后3名为…`. A column of ranks begins with the least.
    func outermost(best: Bool) throws -> Operand {
        let count = try arguments.integer(3, default: 3)
        let isRank = column.kind == .ordinal
        let ordered = best != isRank ? descending : Array(descending.reversed())
        let names = try leading(count, ordered).map(\.name)
        return .value(.text("\(best ? "前" : "后")\(count)名为\(listing(names, last: "、"))"))
    }
}
