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
        let names = single || kind == .area ? nil : endLabels(report, groups)
        let columns = [
            Draft.text(Draft.Name.x, report.dimensionLabels), Draft.text(Draft.Name.series, series),
            Draft.numbers(Draft.Name.y, report.metric.values), Draft.text(Draft.Name.label, labels),
        ]
        let rows = Table(columns + (names.map { [Draft.text(Draft.Name.end, $0)] } ?? []))
        let guide: Tree =
            options.isPanel ? ["ticks": false, "labelOverlap": "parity", "labelPadding": 7] : ["ticks": false]
        let x = Draft.nominal(
            Draft.Name.x, ["sort": .null, "title": .null, "axis": guide, "scale": ["type": "point", "padding": 0.5]])
        var scale: Tree = ["zero": Tree(.boolean(kind == .area || !report.isShare))]
        if let extent = options.extent {
            scale = Draft.domain(
                extent.low, extent.high + (extent.high - extent.low) * 0.12 + (extent.high == extent.low ? 1 : 0))
        }
        let y = Draft.quantity(
            Draft.Name.y,
            [
                "title": "", "scale": scale,
                "axis": options.isPanel
                    ? report.panelGuide([
                        "values": Tree(
                            .list(
                                Draft.ticks(
                                    for: report.metric.values, from: options.extent?.low ?? 0,
                                    upTo: options.extent?.high ?? 1, 3
                                ).map(Draft.number)))
                    ]) : report.guide(),
            ])
        let paints = Draft.colors(groups, groups.indices.map(theme.line))
        // Lines that are named at their ends need no legend.
        let color = Draft.nominal(
            Draft.Name.series,
            ["sort": Draft.list(groups), "title": .null]
                .merging(single || names != nil ? ["legend": .null] : [:]) { $1 }
                .merging(kind == .line ? ["scale": paints] : [:]) { $1 })
        let dash = Draft.nominal(
            Draft.Name.series,
            ["sort": Draft.list(groups), "title": .null, "legend": names == nil && !single ? [:] : .null])
        var lined: [(String, Tree)] = [("x", x), ("y", y), ("color", color)]
        if theme.dashesLines, !single { lined.append(("strokeDash", dash)) }
        var layers: [Tree] = []
        if kind == .area {
            layers.append(Draft.layer(["type": "area", "opacity": 0.85], [("x", x), ("y", y), ("color", color)]))
        } else {
            layers.append(Draft.layer(["type": "line", "strokeWidth": Draft.number(options.isPanel ? 1.5 : 2)], lined))
            layers.append(
                Draft.layer(
                    ["type": "circle", "size": Draft.number(options.isPanel ? 12 : 34), "opacity": 1],
                    [("x", x), ("y", y), ("color", color)]))
        }
        if single {
            layers.append(
                Draft.layer(
                    Draft.label(
                        options.isPanel ? 8 : 9, baseline: "bottom", dy: -6, color: theme.ink,
                        fit: kind == .area ? .drop : .free),
                    [("x", x), ("y", y), ("text", Draft.nominal(Draft.Name.label))]))
        }
        if names != nil {
            let ink = Draft.nominal(Draft.Name.series, ["sort": Draft.list(groups), "legend": .null, "scale": paints])
            layers.append(
                Draft.layer(
                    Draft.label(align: "left", dx: 9, fit: .push),
                    [("x", x), ("y", y), ("text", Draft.nominal(Draft.Name.end)), ("color", ink)]))
        }
        return Draft(
            specification: ["layer": Tree(.list(layers))], table: rows,
            least: ChartSize(
                width: single && !options.isPanel ? Double(Set(report.dimensionLabels).count) * 34 + 110 : 0,
                height: names == nil ? 0 : 120 + Double(groups.count) * 15))
    }

    /// The name of each line at its last point; `nil` where there are too many lines to name them there.
    private static func endLabels(_ report: ReportTable, _ groups: [String]) -> [String]? {
        guard groups.count <= mostNamed else { return nil }
        let series = report.seriesLabels, values = report.metric.values
        let last = report.dimensionLabels.last
        var labels = series.map { _ in "" }
        for group in groups {
            let own = series.indices.filter { series[$0] == group && !values[$0].isNull }
            // A line that ends early would be named in the midst of the others.
            guard let end = own.last, report.dimensionLabels[end] == last else { return nil }
            labels[end] = group
        }
        return labels
    }

    private static let mostNamed = 12
}
