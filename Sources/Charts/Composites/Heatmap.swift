import Numerals
import Tables
import Trees

/// A table in colour: one cell for each pair of categories, with its value.
enum Heatmap {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let report = try ReportTable(table, options, needsSeries: true)
        let theme = room.theme
        let print = report.values()
        let numbers = report.metric.values.map { Cells.number($0) }
        // The ramp's ends are named, so they lie on round numbers.
        let ends = Ticks.nice([min(0, numbers.compactMap { $0 }.min() ?? 0), numbers.compactMap { $0 }.max() ?? 1], 5)
        let low = ends.first ?? 0, high = ends.last ?? 1
        let ramp = theme.ramp
        let cell = room.width / Double(max(1, Set(report.dimensionLabels).count)) - 3
        let labels = report.metric.values.map { value in
            let text = print.bare(value)
            return room.size(text, 10) <= cell ? text : ""
        }
        let inks = numbers.map { number in
            number.map { theme.ink(on: Schemes.color(ramp, at: high == low ? 0 : ($0 - low) / (high - low))) }
                ?? theme.ink
        }
        let rows = Table([
            Draft.text(Draft.Name.x, report.dimensionLabels), Draft.text(Draft.Name.series, report.seriesLabels),
            Draft.numbers(Draft.Name.y, report.metric.values),
            Draft.text(Draft.Name.label, labels),
            Draft.text(Draft.Name.ink, inks),
        ])
        let unit = report.metric.unit ?? ""
        let x = Draft.nominal(
            Draft.Name.x, ["sort": .null, "title": .null, "axis": ["ticks": false, "domain": false]])
        let lines = SeriesBars.seriesOrder(
            Draft.distinct(report.seriesLabels), report, zip(report.seriesLabels, numbers).map { ($0, $1 ?? 0) })
        let y = Draft.nominal(
            Draft.Name.series, ["sort": Draft.list(lines), "title": .null, "axis": ["ticks": false, "domain": false]])
        let color = Draft.quantity(
            Draft.Name.y,
            [
                "title": Tree(.string(report.isShare || unit.isEmpty ? "" : report.words.unit(unit))),
                "scale": ["domain": [Draft.number(low), Draft.number(high)]],
                "legend": report.isShare ? report.guide() : ["tickCount": 5],
            ])
        let specification: Tree = [
            "layer": [
                [
                    "mark": ["type": "rect", "stroke": "white", "strokeWidth": 1.5],
                    "encoding": ["x": x, "y": y, "color": color],
                ],
                [
                    "mark": ["type": "text", "fontSize": 10],
                    "encoding": [
                        "x": x, "y": y, "text": Draft.nominal(Draft.Name.label),
                        "color": Draft.paint(Draft.Name.ink),
                    ],
                ],
            ]
        ]
        let columns = Set(report.dimensionLabels).count
        return Draft(
            specification: specification, table: rows,
            least: ChartSize(width: Double(columns) * 36 + 140, height: Double(lines.count) * 20 + 140))
    }
}
