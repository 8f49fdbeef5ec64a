import Diagnostics
import Documents
import Metrics
import Numerals
import Tables

extension TableBlock {
    /// A query's result as an official table prints it.
    /// - Parameters:
    ///   - total: the one row over all groups, with the same metric columns.
    /// - Throws: a `Diagnostic` for a column that the result does not have, or a number that cannot be printed.
    init(_ table: Table, total: Table?, keys: TableKeys, at place: Place) throws {
        let shown = try Self.shownColumns(of: table, keys)
        let units = Set(shown.compactMap(\.unit))
        // One unit for the whole table goes above it; different ones go into the headers.
        let common = units.count == 1 ? units.first : nil
        let headers = shown.flatMap { item -> [Header] in
            // 增减百分点 says its unit already.
            let unit = common == nil ? item.unit.map { item.title.hasSuffix($0) ? "" : "（\($0)）" } ?? "" : ""
            let header = Header([.text(item.title + unit)], alignment: item.style.alignment)
            return [header] + (item.bars.map { [Header([.text($0.title)], alignment: .left)] } ?? [])
        }
        var rows = try (0..<table.rowCount).map { row in
            try shown.flatMap { item in
                let value = item.column.values[row]
                return [try Self.cell(value, item, row: row, at: place)]
                    + (item.bars.map { [[.text($0.text(value))]] } ?? [])
            }
        }
        let hasTotal = total?.rowCount == 1 && keys.total != nil
        if let total, let label = keys.total, hasTotal {
            rows.append(
                try shown.enumerated().flatMap { index, item in
                    let bar: [[Inline]] = item.bars == nil ? [] : [[]]
                    guard let value = Self.whole(of: item.column, in: total) else {
                        return [[.text(index == 0 ? label : CellStyle.empty)]] + bar
                    }
                    let figures = total.figures(of: item.column)
                    return [try Self.cell(value, item.style, figure: figures?[0], at: place)] + bar
                })
        }
        self.init(
            caption: keys.caption.map { [.text($0)] }, unit: common, columns: headers, rows: rows,
            totalRows: hasTotal ? 1 : 0)
    }

    private struct ShownColumn {
        let column: Column
        let title: String
        let style: CellStyle
        let bars: CellBars?
        /// Keys of the figures that the cells print, by row; `nil` for a column that prints none.
        let figures: [Value]?
        var unit: String? { style.unit(of: column) }
    }

    private static func shownColumns(of table: Table, _ keys: TableKeys) throws -> [ShownColumn] {
        guard let wanted = keys.columns else {
            return table.columns.filter { !$0.namesFigures }.map {
                ShownColumn(
                    column: $0, title: $0.title, style: CellStyle(for: $0, scale: nil, places: nil), bars: nil,
                    figures: table.figures(of: $0))
            }
        }
        return try wanted.map { item in
            guard let column = table[item.column] else {
                throw Diagnostic.unknownColumn(item.column, known: table.columns.map(\.name), at: item.place)
            }
            return ShownColumn(
                column: column, title: item.title ?? column.title,
                style: CellStyle(for: column, scale: item.scale, places: item.places),
                bars: item.bar.map { CellBars($0, column.values) }, figures: table.figures(of: column))
        }
    }

    /// Whether the printed cells of every column that is a sum add up to its printed total.
    static func addsUp(_ table: Table, total: Table, keys: TableKeys) throws -> Bool {
        try shownColumns(of: table, keys).allSatisfy { item in
            guard let whole = whole(of: item.column, in: total) else { return true }
            return RoundingNote.addsUp(item.column, total: whole, item.style)
        }
    }

    /// What the total's row says of a column; shares of all rows are 100% together.
    private static func whole(of column: Column, in total: Table) -> Value? {
        if let value = total[column.name]?.values.first { return value }
        let isWhole = column.name.hasSuffix(".share") && RoundingNote.sum(of: column) == Exact(1)
        return isWhole ? .integer(1) : nil
    }

    private static func cell(_ value: Value, _ item: ShownColumn, row: Int, at place: Place) throws -> [Inline] {
        try cell(value, item.style, figure: item.figures?[row], at: place)
    }

    private static func cell(_ value: Value, _ style: CellStyle, figure: Value?, at place: Place) throws -> [Inline] {
        do {
            let text = Inline.text(try style.text(value))
            return [!value.isNull ? figure?.text.map { .figure(id: $0, [text]) } ?? text : text]
        } catch {
            throw Diagnostic.unprintable(error, at: place)
        }
    }
}
