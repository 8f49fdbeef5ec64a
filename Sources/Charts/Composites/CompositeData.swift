import Diagnostics
import Tables
import Trees

/// Rows that a composite brings along (`data: {values: […]}` or `data: {url: …}`), as a query would have answered them.
enum CompositeData {
    /// `nil` for data that whoever compiles the chart knows by name.
    static func table(_ tree: Tree, _ data: ChartData) throws -> Table? {
        guard let source = try source(tree, data) else { return nil }
        let rows = try data.rows(of: source, datasets: [:])
        return Table(rows.columns.map { typed($0, unit: unit(of: $0.name, tree["unit"])) })
    }

    private static func source(_ tree: Tree, _ data: ChartData) throws -> DataSource? {
        guard let written = tree["data"] else { return nil }
        if let name = written.string ?? written["name"]?.string {
            return data.files[name] == nil ? nil : .named(name, DataFormat())
        }
        guard written["values"] != nil || written["url"] != nil else { return nil }
        var decoder = Decoder()
        let source = decoder.data(written, at: "data")
        _ = try Diagnostics.throwErrors(in: decoder.found)
        return source
    }

    /// `unit: 件` for all measured columns, or `unit: {办件量: 件, 投资额: 万元}`.
    private static func unit(of name: String, _ tree: Tree?) -> String? {
        if [".growth", ".points", ".share"].contains(where: name.hasSuffix) { return "%" }
        let base = name.split(separator: ".").first.map(String.init) ?? name
        return tree?.string ?? tree?[name]?.string ?? tree?[base]?.string
    }

    private static func typed(_ column: Column, unit: String?) -> Column {
        let filled = column.values.filter { !$0.isNull }
        if ["year", "quarter", "month", "day"].contains(column.name) {
            let days = column.values.map { day($0.description) }
            if zip(days, column.values).allSatisfy({ $0 != nil || $1.isNull }) {
                return Column(
                    column.name, title: title(column.name), kind: .temporal,
                    values: days.map { $0.map { .day($0) } ?? .null })
            }
        }
        let isMeasured = !filled.isEmpty && filled.allSatisfy { Cells.number($0) != nil }
        return Column(
            column.name, kind: isMeasured ? .quantitative : .nominal, unit: isMeasured ? unit : nil,
            values: column.values)
    }

    /// The first day of a period: 2016, 2016-03 or 2016-03-15.
    private static func day(_ text: String) -> Day? {
        guard [4, 7, 10].contains(text.utf8.count) else { return nil }
        return Day(iso: text + "-01-01".dropFirst(text.utf8.count - 4))
    }

    private static func title(_ name: String) -> String {
        ["year": "年份", "quarter": "季度", "month": "月份", "day": "日期"][name] ?? name
    }
}
