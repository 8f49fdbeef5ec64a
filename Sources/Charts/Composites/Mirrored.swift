import Diagnostics
import Tables
import Trees

/// Two groups back to back, as population pyramids have them: bars to the left for one, to the right for the other.
enum Mirrored {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let theme = room.theme
        let (report, names, sides, titles) = try sides(options, table)
        for side in sides {
            if let row = side.firstIndex(where: { (Cells.number($0) ?? 0) < 0 }) {
                throw Diagnostic.negativePart(names[row])
            }
        }
        let print = report.values(including: sides[1])
        let rows = Table([
            Draft.text(Draft.Name.x, names + names),
            Draft.text(Draft.Name.series, names.map { _ in titles[0] } + names.map { _ in titles[1] }),
            Draft.numbers(
                Draft.Name.y, sides[0].map { Cells.number($0).map { .real(-$0) } ?? .null } + sides[1]),
            Draft.text("__left", sides[0].map(print.short) + names.map { _ in "" }),
            Draft.text("__right", names.map { _ in "" } + sides[1].map(print.short)),
        ])
        let most = max((sides[0] + sides[1]).compactMap { Cells.number($0) }.max() ?? 1, 1e-9)
        let widest = sides[0].map { room.size(print.short($0), 9) }.max() ?? 0
        // The left labels stand inside the plot, so that they do not meet the names.
        let air = most * min(1, (widest + 10) / max(40, room.width / 2 - widest))
        let y = Draft.nominal(
            Draft.Name.x, ["sort": .null, "title": .null, "axis": ["ticks": false, "domain": false]])
        let x = Draft.quantity(
            Draft.Name.y,
            ["axis": .null, "title": .null, "stack": .null, "scale": Draft.domain(-most - air, most + air * 0.2)])
        let color = Draft.nominal(
            Draft.Name.series,
            [
                "title": report.unitTitle, "sort": Draft.list(titles),
                "scale": Draft.colors(titles, Array(theme.seriesColors.prefix(2))),
            ])
        return Draft(
            specification: Draft.layered([
                Draft.layer("bar", [("y", y), ("x", x), ("color", color)]),
                Draft.zeroLine("x"),
                Draft.layer(
                    Draft.label(9, align: "right", dx: -4, color: theme.ink),
                    [("y", y), ("x", x), ("text", Draft.nominal("__left"))]),
                Draft.layer(
                    Draft.label(9, align: "left", dx: 4, color: theme.ink),
                    [("y", y), ("x", x), ("text", Draft.nominal("__right"))]),
            ]), table: rows, least: ChartSize(width: 0, height: 130 + Double(names.count) * 18))
    }

    /// Two metrics, or the two values of a column, by name.
    private static func sides(_ options: CompositeOptions, _ table: Table) throws -> (
        ReportTable, [String], [[Value]], [String]
    ) {
        if options.metrics.count > 1 {
            let report = try ReportTable(table, options), other = try ReportTable(table, options, metric: 1).metric
            return (
                report, Draft.unique(report.dimensionLabels), [report.metric.values, other.values],
                [report.metric.title, other.title]
            )
        }
        let report = try ReportTable(table, options, needsSeries: true)
        let (categories, series) = (report.dimensionLabels, report.seriesLabels)
        let titles = Draft.distinct(series)
        guard titles.count == 2 else { throw Diagnostic.twoGroups("mirrored", got: titles.count) }
        let names = Draft.distinct(categories)
        let sides = titles.map { title in
            names.map { name in
                categories.indices.first { categories[$0] == name && series[$0] == title }
                    .map { report.metric.values[$0] } ?? .null
            }
        }
        return (report, names, sides, titles)
    }
}
