import Tables
import Trees

/// Two dots for each name, joined: last year and this year, or two metrics of one unit.
enum Dumbbell {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let theme = room.theme
        let report = try ReportTable(table, options)
        let (other, titles) = try report.counterpart(options)
        let order = RankedBars.order(options, report).filter { Cells.number(other.values[$0]) != nil }
        let names = Draft.unique(order.map { report.dimensionLabels[$0] })
        let (now, before) = (order.map { report.metric.values[$0] }, order.map { other.values[$0] })
        let print = report.values(including: other.values)
        let pairs = zip(before, now).map { a, b in (Cells.number(a) ?? 0) <= (Cells.number(b) ?? 0) ? (a, b) : (b, a) }
        let twice = { (values: [String]) in values + values }
        let rows = Table([
            Draft.text(Draft.Name.x, twice(names)),
            Draft.text(
                Draft.Name.series, names.map { _ in titles[0] } + names.map { _ in titles[1] }),
            Draft.numbers(Draft.Name.y, before + now),
            Draft.numbers("__low", pairs.map(\.0) + pairs.map { _ in .null }),
            Draft.numbers("__high", pairs.map(\.1) + pairs.map { _ in .null }),
            Draft.text("__left", pairs.map { print.short($0.0) } + names.map { _ in "" }),
            Draft.text("__right", pairs.map { print.short($0.1) } + names.map { _ in "" }),
        ])
        let numbers = (now + before).compactMap { Cells.number($0) }
        let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
        let span = max(high - low, abs(high) * 0.05, 1e-9)
        let left = (pairs.map { room.size(print.short($0.0), 9) }.max() ?? 0) + 16
        let air = span * min(0.8, left / max(40, room.width - left))
        let y = Draft.nominal(Draft.Name.x, ["sort": .null, "title": .null, "axis": ["ticks": false, "grid": true]])
        func x(_ column: String) -> Tree {
            Draft.quantity(
                column,
                [
                    "title": "", "scale": Draft.domain(low - air, high + span * 0.03),
                    "axis": report.guide(["tickCount": 5, "grid": false]),
                ])
        }
        let color = Draft.nominal(
            Draft.Name.series,
            [
                "title": .null, "sort": Draft.list(titles),
                "scale": Draft.colors(titles, [theme.back, theme.seriesColors[0]]),
            ])
        return Draft(
            specification: Draft.layered([
                Draft.layer(
                    ["type": "rule", "strokeWidth": 3, "color": Tree(.string(theme.faint))],
                    [("y", y), ("x", x("__low")), ("x2", ["field": "__high"])]),
                Draft.layer(
                    ["type": "circle", "size": 110, "opacity": 1],
                    [("y", y), ("x", x(Draft.Name.y)), ("color", color)]),
                Draft.layer(
                    Draft.label(9, align: "right", dx: -9, color: theme.ink),
                    [("y", y), ("x", x("__low")), ("text", Draft.nominal("__left"))]),
                Draft.layer(
                    Draft.label(9, align: "left", dx: 9, color: theme.ink),
                    [("y", y), ("x", x("__high")), ("text", Draft.nominal("__right"))]),
            ]), table: rows, least: ChartSize(width: 0, height: 140 + Double(names.count) * 21))
    }
}
