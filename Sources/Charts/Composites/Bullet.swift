import Diagnostics
import Tables
import Trees

/// What was done, against what was to be done: a bar in a wider one, with a tick at the target.
enum Bullet {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let theme = room.theme
        let report = try ReportTable(table, options)
        let goals = try targets(options, table, report)
        let order = RankedBars.order(options, report)
        let names = Draft.unique(order.map { report.dimensionLabels[$0] })
        let values = order.map { report.metric.values[$0] }, targets = order.map { goals[$0] }
        let print = report.values(including: targets)
        let labels = zip(values, targets).map { value, target -> String in
            let done = print.full(value)
            guard let number = Cells.number(value), let goal = Cells.number(target), goal > 0, !report.isShare else {
                return done
            }
            return "\(done)  \(report.words.done(Printing.percent(.real(number / goal))))"
        }
        let ends = zip(values, targets).map { value, target in
            Value.real(max(Cells.number(value) ?? 0, Cells.number(target) ?? 0, 0))
        }
        let numbers = (values + targets).compactMap { Cells.number($0) }
        let most = max(numbers.max() ?? 1, 1e-9), least = min(numbers.min() ?? 0, 0)
        let rows = Table([
            Draft.text(Draft.Name.x, names), Draft.numbers(Draft.Name.y, values),
            Draft.numbers(Draft.Name.end, targets),
            Draft.numbers("__tick", targets.map { (Cells.number($0) ?? least) > least ? $0 : .null }),
            Draft.numbers(Draft.Name.middle, ends), Draft.text(Draft.Name.label, labels),
            Draft.text(Draft.Name.series, names.map { _ in report.words.target }),
        ])
        // The tick at the greatest target is two points wide.
        let end = most + (most - least) * 3 / max(20, room.width)
        let y = Draft.nominal(Draft.Name.x, ["sort": .null, "title": .null, "axis": ["ticks": false]])
        func x(_ column: String) -> Tree {
            Draft.quantity(
                column,
                ["title": "", "scale": Draft.domain(least, end), "axis": report.guide(), "stack": .null])
        }
        let color = Draft.nominal(
            Draft.Name.series,
            ["title": .null, "scale": Draft.colors([report.words.target], [theme.faint]), "legend": .null])
        return Draft(
            specification: Draft.layered([
                Draft.layer(
                    ["type": "bar", "height": ["band": 1]], [("y", y), ("x", x(Draft.Name.end)), ("color", color)]),
                Draft.layer(
                    ["type": "bar", "height": ["band": 0.5], "color": Tree(.string(theme.seriesColors[0]))],
                    [("y", y), ("x", x(Draft.Name.y))]),
                Draft.layer(
                    ["type": "tick", "thickness": 2.5, "color": Tree(.string(theme.ink))],
                    [("y", y), ("x", x("__tick"))]),
                Draft.layer(
                    Draft.label(align: "left", dx: 7, color: theme.ink),
                    [("y", y), ("x", x(Draft.Name.middle)), ("text", Draft.nominal(Draft.Name.label))]),
            ]), table: rows, least: ChartSize(width: 0, height: 130 + Double(names.count) * 22))
    }

    /// The target of each row: `target` is a number for all or a column's name; else it is the second metric.
    static func targets(_ options: CompositeOptions, _ table: Table, _ report: ReportTable) throws -> [Value] {
        if let number = options.target.flatMap(Double.init) { return report.metric.values.map { _ in .real(number) } }
        if let name = options.target {
            guard let column = table.column(called: name) else {
                throw Diagnostic.missingColumn(name, path: "target", among: table.columns.map(\.name))
            }
            return column.values
        }
        if options.metrics.count > 1 { return try ReportTable(table, options, metric: 1).metric.values }
        throw Diagnostic.missingColumn("target", path: "target", among: table.columns.map(\.name))
    }
}
