import Numerals
import Tables
import Trees

/// Bars of several series: side by side, on each other, or as shares of one whole.
enum SeriesBars {
    static func draft(_ options: CompositeOptions, _ table: Table, _ theme: Theme, kind: Composite.Kind) throws -> Draft
    {
        let report = try ReportTable(table, options, needsSeries: true)
        let categories = report.dimensionLabels
        let series = report.seriesLabels
        let names = Draft.distinct(categories)
        let groups = Draft.distinct(series)
        let numbers = report.metric.values.map { Cells.number($0) }
        let totals = Dictionary(zip(categories, numbers).map { ($0, $1 ?? 0) }, uniquingKeysWith: +)
        let sizes = zip(categories, numbers).map { name, number -> Double? in
            guard kind == .normalized else { return number }
            return number.flatMap {
                totals[name].flatMap { $0 == 0 ? nil : $0 }.map { total in number.map { $0 / total } ?? 0 }
                    ?? ($0 == 0 ? 0 : nil)
            }
        }
        let most =
            kind == .grouped ? numbers.compactMap { $0 }.max() ?? 1 : kind == .normalized ? 1 : totals.values.max() ?? 1
        let scale = kind == .normalized ? MyriadScale.none : MyriadScale(forAxis: 0...max(most, 0))
        var running: [String: Double] = [:]
        let order = series.map { groups.firstIndex(of: $0) ?? 0 }
        var middles = [Value](repeating: .null, count: table.rowCount)
        for row in order.indices.sorted(by: { (order[$0], $0) < (order[$1], $1) }) {
            guard let size = sizes[row] else { continue }
            let base = kind == .grouped ? 0 : running[categories[row], default: 0]
            middles[row] = .real(kind == .grouped ? size : base + size / 2)
            running[categories[row]] = base + size
        }
        let palette = theme.seriesColors
        let inks = order.map { theme.ink(on: palette[$0 % palette.count]) }
        let crowded = kind == .grouped && names.count * groups.count > 30
        let labels = report.metric.values.indices.map { row -> String in
            guard let size = sizes[row] else { return "" }
            if kind == .grouped { return crowded ? "" : report.label(report.metric.values[row], scale) }
            guard size / most >= 0.055 else { return "" }
            return kind == .normalized ? Printing.percent(.real(size)) : report.label(report.metric.values[row], scale)
        }
        var rows = Table([
            Draft.text(Draft.Name.x, categories), Draft.text(Draft.Name.series, series),
            Draft.numbers(Draft.Name.y, sizes.map { $0.map { .real($0) } ?? .null }),
            Draft.text(Draft.Name.label, labels), Draft.numbers(Draft.Name.middle, middles),
            Draft.numbers(Draft.Name.order, order.map { .real(Double($0)) }),
            Draft.text(Draft.Name.ink, kind == .grouped ? inks.map { _ in theme.ink } : inks),
        ])
        let longest = names.map(\.count).max() ?? 0
        let vertical =
            options.orientation.map { $0 == .vertical } ?? (report.dimension.kind == .temporal || longest <= 5)
        let category = Draft.nominal(
            Draft.Name.x,
            [
                "sort": .null, "title": .null, "axis": ["ticks": false],
                "scale": ["paddingInner": Draft.number(kind == .grouped ? 0.25 : 0.3)],
            ])
        let axis: [String: Tree] = [
            "title": Tree(.string(kind == .normalized ? "" : report.axisTitle(scale))),
            "stack": kind == .grouped ? .null : "zero",
            "axis": kind == .normalized || report.isShare ? ["format": ".0%", "tickCount": 5] : ["tickCount": 5],
            "scale": kind == .normalized ? ["domain": [0, 1]] : ["zero": true],
        ]
        let measure = Draft.quantity(Draft.Name.y, axis)
        let color = Draft.nominal(Draft.Name.series, ["sort": Draft.list(groups), "title": .null])
        let offset = Draft.nominal(Draft.Name.series, ["sort": Draft.list(groups)])
        let at = Draft.quantity(
            Draft.Name.middle, ["title": Tree(.string(kind == .normalized ? "" : report.axisTitle(scale)))])
        var bar: [(String, Tree)] = [
            (vertical ? "x" : "y", category), (vertical ? "y" : "x", measure), ("color", color),
        ]
        var text: [(String, Tree)] = [
            (vertical ? "x" : "y", category), (vertical ? "y" : "x", at), ("text", Draft.nominal(Draft.Name.label)),
            ("color", Draft.nominal(Draft.Name.ink, ["scale": .null, "legend": .null])),
        ]
        if kind == .grouped {
            bar.append((vertical ? "xOffset" : "yOffset", offset))
            text.append((vertical ? "xOffset" : "yOffset", offset))
        } else {
            bar.append(("order", Draft.quantity(Draft.Name.order)))
        }
        let textMark: Tree =
            kind == .grouped
            ? (vertical
                ? ["type": "text", "baseline": "bottom", "dy": -3, "fontSize": 9]
                : ["type": "text", "align": "left", "dx": 4, "fontSize": 9])
            : ["type": "text", "fontSize": 9]
        var layers: [Tree] = [
            ["mark": "bar", "encoding": Draft.object(bar)], ["mark": textMark, "encoding": Draft.object(text)],
        ]
        if kind == .stacked {
            // The total stands once on each stack.
            var seen: Set<String> = []
            let firsts = categories.map { seen.insert($0).inserted }
            rows = rows.with(
                Draft.numbers(Draft.Name.end, zip(categories, firsts).map { $1 ? .real(totals[$0] ?? 0) : .null })
            )
            .with(
                Draft.text(
                    Draft.Name.color,
                    zip(categories, firsts).map { $1 ? report.label(.real(totals[$0] ?? 0), scale) : "" }))
            let top = Draft.quantity(Draft.Name.end, ["title": Tree(.string(report.axisTitle(scale)))])
            layers.append([
                "mark": vertical
                    ? [
                        "type": "text", "baseline": "bottom", "dy": -4, "fontSize": 10, "fontWeight": "bold",
                        "color": Tree(.string(theme.ink)),
                    ]
                    : [
                        "type": "text", "align": "left", "dx": 5, "fontSize": 10, "fontWeight": "bold",
                        "color": Tree(.string(theme.ink)),
                    ],
                "encoding": Draft.object([
                    (vertical ? "x" : "y", category), (vertical ? "y" : "x", top),
                    ("text", Draft.nominal(Draft.Name.color)),
                ]),
            ])
        }
        let perCategory = kind == .grouped ? max(24, Double(groups.count) * 22) : 34
        let least =
            vertical
            ? ChartSize(width: Double(names.count) * perCategory * 1.25 + 110, height: 0)
            : ChartSize(
                width: 0, height: 150 + Double(names.count) * (kind == .grouped ? Double(groups.count) * 13 * 1.3 : 19))
        return Draft(specification: ["layer": Tree(.list(layers))], table: rows, least: least)
    }
}
