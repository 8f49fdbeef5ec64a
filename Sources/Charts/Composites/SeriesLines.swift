import Numerals
import Tables
import Trees

/// Lines or areas over time, one for each series.
enum SeriesLines {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room, kind: Composite.Kind) throws -> Draft {
        let report = try ReportTable(table, options, needsSeries: options.colorBy != nil || options.by.count > 1)
        let series = report.seriesLabels
        let groups = Draft.distinct(series)
        let theme = room.theme
        let print = report.values()
        let single = groups.count == 1
        let labels = report.metric.values.map { single ? print.short($0) : "" }
        let rows = Table([
            Draft.text(Draft.Name.x, report.dimensionLabels), Draft.text(Draft.Name.series, series),
            Draft.numbers(Draft.Name.y, report.metric.values),
            Draft.text(Draft.Name.label, labels),
        ])
        let x = Draft.nominal(Draft.Name.x, ["sort": .null, "title": .null])
        let axis: [String: Tree] = [
            "title": "", "axis": report.guide(),
            "scale": ["zero": Tree(.boolean(kind == .area || !report.isShare))],
        ]
        let y = Draft.quantity(Draft.Name.y, axis)
        let color = Draft.nominal(
            Draft.Name.series,
            Draft.merged(["sort": Draft.list(groups), "title": .null], single ? ["legend": .null] : [:]))
        var layers: [Tree] = []
        if kind == .area {
            layers.append(["mark": ["type": "area", "opacity": 0.85], "encoding": ["x": x, "y": y, "color": color]])
        } else {
            layers.append(["mark": ["type": "line", "strokeWidth": 2], "encoding": ["x": x, "y": y, "color": color]])
            layers.append([
                "mark": ["type": "circle", "size": 34, "opacity": 1], "encoding": ["x": x, "y": y, "color": color],
            ])
        }
        if single {
            layers.append([
                "mark": [
                    "type": "text", "baseline": "bottom", "dy": -6, "fontSize": 9, "color": Tree(.string(theme.ink)),
                ],
                "encoding": ["x": x, "y": y, "text": Draft.nominal(Draft.Name.label)],
            ])
        }
        return Draft(
            specification: ["layer": Tree(.list(layers))], table: rows,
            least: ChartSize(width: single ? Double(Set(report.dimensionLabels).count) * 34 + 110 : 0, height: 0))
    }
}

extension Draft {
    static func merged(_ a: [String: Tree], _ b: [String: Tree]) -> [String: Tree] { a.merging(b) { $1 } }
}
