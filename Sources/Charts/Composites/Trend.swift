import Numerals
import Tables
import Trees

/// Columns by month, this year beside last year, and above them the growth as a line on its own axis.
enum Trend {
    static func draft(_ options: CompositeOptions, _ table: Table, _ theme: Theme) throws -> Draft {
        let report = try ReportTable(table, options)
        let previous = report.column("previous")
        let growth = report.column(report.isShare ? "points" : "growth") ?? report.column("growth")
        let scale = report.scale(including: previous?.values ?? [])
        let months = report.dimensionLabels
        let (now, before) = years(report)
        let count = table.rowCount
        var columns = [
            Draft.text(Draft.Name.x, months + (previous == nil ? [] : months)),
            Draft.text(
                Draft.Name.series,
                Array(repeating: now, count: count) + (previous == nil ? [] : Array(repeating: before, count: count))),
            Draft.numbers(Draft.Name.y, report.metric.values + (previous?.values ?? [])),
        ]
        let labels = report.metric.values.map { report.label($0, scale) }
        columns.append(Draft.text(Draft.Name.label, labels + (previous == nil ? [] : labels.map { _ in "" })))
        let growths = growth.map { $0.values + (previous == nil ? [] : $0.values.map { _ in .null }) }
        if let growths {
            columns.append(Draft.numbers(Draft.Name.end, growths))
            columns.append(Draft.text(Draft.Name.middle, growths.map { Printing.percent($0, signed: true) }))
        }
        let most = (report.metric.values + (previous?.values ?? [])).compactMap { Cells.number($0) }.max() ?? 1
        let rising = growths?.compactMap { Cells.number($0) } ?? []
        let split = rising.isEmpty ? 1.0 : 1.62
        let ticks = Ticks.values(0, most, 4)
        let y: [String: Tree] = [
            "scale": ["domain": [0, Draft.number(most * split * 1.02)]],
            "title": Tree(.string(report.axisTitle(scale))),
            "axis": Draft.object(
                [("values", Tree(.list(ticks.map(Draft.number))))] + (report.isShare ? [("format", ".0%")] : [])),
        ]
        let x = Draft.nominal(
            Draft.Name.x, ["sort": .null, "title": .null, "scale": ["paddingInner": 0.25, "paddingOuter": 0.12]])
        let offset = Draft.nominal(Draft.Name.series, ["sort": Draft.list(previous == nil ? [now] : [before, now])])
        let palette = theme.seriesColors
        let color = Draft.nominal(
            Draft.Name.series,
            [
                "sort": Draft.list(previous == nil ? [now] : [before, now]), "title": .null,
                "scale": ["range": Draft.list(previous == nil ? [palette[0]] : [theme.backColor, palette[0]])],
            ])
        let bars: Tree = [
            "layer": [
                [
                    "mark": "bar",
                    "encoding": ["x": x, "xOffset": offset, "y": Draft.quantity(Draft.Name.y, y), "color": color],
                ],
                [
                    "mark": [
                        "type": "text", "baseline": "bottom", "dy": -3, "fontSize": 9,
                        "color": Tree(.string(theme.ink)),
                    ],
                    "encoding": [
                        "x": x, "xOffset": offset, "y": Draft.quantity(Draft.Name.y, y),
                        "text": Draft.nominal(Draft.Name.label),
                    ],
                ],
            ]
        ]
        var layers = [bars]
        if !rising.isEmpty { layers.append(line(x, rising, palette[1], title: report.isShare ? "同比变化（百分点）" : "同比增速")) }
        let specification: Tree = ["layer": Tree(.list(layers)), "resolve": ["scale": ["y": "independent"]]]
        return Draft(specification: specification, table: Table(columns))
    }

    /// The upper band of the plot belongs to the line, so that its labels meet no column.
    private static func line(_ x: Tree, _ rising: [Double], _ color: String, title: String) -> Tree {
        let low = min(rising.min() ?? 0, 0), high = max(rising.max() ?? 0, 0)
        let span = max(high - low, 0.01)
        let ticks = Ticks.values(low, high, 3)
        let y: [String: Tree] = [
            "scale": ["domain": [Draft.number(low - span * 2.9), Draft.number(high + span * 0.35)]],
            "title": Tree(.string(title)),
            "axis": ["grid": false, "format": ".0%", "values": Tree(.list(ticks.map(Draft.number)))],
        ]
        let place = Draft.quantity(Draft.Name.end, y)
        return [
            "layer": [
                [
                    "mark": ["type": "rule", "strokeDash": [3, 3], "color": "#b8bfc8"],
                    "encoding": ["y": Draft.object([("datum", 0), ("type", "quantitative")])],
                ],
                [
                    "mark": ["type": "line", "color": Tree(.string(color)), "strokeWidth": 2],
                    "encoding": ["x": x, "y": place],
                ],
                [
                    "mark": ["type": "circle", "color": Tree(.string(color)), "size": 36, "opacity": 1],
                    "encoding": ["x": x, "y": place],
                ],
                [
                    "mark": [
                        "type": "text", "dy": -7, "baseline": "bottom", "fontSize": 9, "color": Tree(.string(color)),
                    ],
                    "encoding": ["x": x, "y": place, "text": Draft.nominal(Draft.Name.middle)],
                ],
            ]
        ]
    }

    private static func years(_ report: ReportTable) -> (String, String) {
        let years = Set(report.dimension.values.compactMap { $0.day?.year })
        guard years.count == 1, let year = years.first else { return ("本期", "上年同期") }
        return ("\(year)年", "\(year - 1)年")
    }
}
