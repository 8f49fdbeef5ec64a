import Numerals
import Tables
import Trees

/// Bars of several series: side by side, on each other, or as shares of one whole.
enum SeriesBars {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room, kind: Composite.Kind) throws -> Draft {
        let report = try ReportTable(table, options, needsSeries: true)
        let categories = report.dimensionLabels
        let series = report.seriesLabels
        let names = Draft.distinct(categories)
        let numbers = report.metric.values.map { Cells.number($0) }
        let groups = seriesOrder(Draft.distinct(series), report, zip(series, numbers).map { ($0, $1 ?? 0) })
        let theme = room.theme
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
        let print =
            kind == .normalized
            ? ValuePrint(sizes.map { $0.map { .real($0) } ?? .null }, unit: "%")
            : report.values(including: kind == .stacked ? totals.values.map { .real($0) } : [])
        let measured = kind == .normalized ? sizes.map { $0.map { Value.real($0) } ?? .null } : report.metric.values
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
        let vertical =
            options.orientation.map { $0 == .vertical } ?? (report.dimension.kind == .temporal || room.fits(names))
        let slot = room.width / Double(max(1, names.count)) * 0.95
        let share = kind == .grouped ? slot * 0.8 / Double(max(1, groups.count)) : slot
        let crowded = vertical && measured.contains { room.size(print.short($0), 9) > share }
        let labels = report.metric.values.indices.map { row -> String in
            guard let size = sizes[row] else { return "" }
            if crowded { return "" }
            if kind == .grouped { return print.short(measured[row]) }
            let text = print.short(measured[row])
            let length = vertical ? room.height * size / most : room.width * size / most
            return (vertical ? 12 : room.size(text, 9) + 4) <= length ? text : ""
        }
        var rows = Table([
            Draft.text(Draft.Name.x, categories), Draft.text(Draft.Name.series, series),
            Draft.numbers(Draft.Name.y, sizes.map { $0.map { .real($0) } ?? .null }),
            Draft.text(Draft.Name.label, labels), Draft.numbers(Draft.Name.middle, middles),
            Draft.numbers(Draft.Name.order, order.map { .real(Double($0)) }),
            Draft.text(Draft.Name.ink, kind == .grouped ? inks.map { _ in theme.ink } : inks),
        ])
        let category = Draft.nominal(
            Draft.Name.x,
            [
                "sort": .null, "title": .null, "axis": ["ticks": false],
                "scale": ["paddingInner": Draft.number(kind == .grouped ? 0.25 : 0.3)],
            ])
        let headroom =
            kind == .normalized
            ? nil : Draft.headroom(report.metric.values, upTo: most, vertical: vertical, in: room)
        let axis: [String: Tree] = [
            "title": "",
            "stack": kind == .grouped ? .null : "zero",
            "axis": kind == .normalized
                ? ["tickCount": 5, "nianbao:unit": "%"]
                : report.guide(headroom.map { ["values": $0.ticks] } ?? ["tickCount": 5]),
            "scale": kind == .normalized
                ? ["domain": [0, 1]] : headroom.map { ["domain": $0.domain, "nice": false] } ?? ["zero": true],
        ]
        let measure = Draft.quantity(Draft.Name.y, axis)
        let color = Draft.nominal(Draft.Name.series, ["sort": Draft.list(groups), "title": .null])
        let offset = Draft.nominal(Draft.Name.series, ["sort": Draft.list(groups)])
        let at = Draft.quantity(
            Draft.Name.middle, ["title": ""])
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
            let tooWide = vertical && totals.values.contains { room.size(print.short(.real($0)), 10) > slot }
            let firsts = categories.map { seen.insert($0).inserted }
            rows = rows.with(
                Draft.numbers(Draft.Name.end, zip(categories, firsts).map { $1 ? .real(totals[$0] ?? 0) : .null })
            )
            .with(
                Draft.text(
                    Draft.Name.color,
                    zip(categories, firsts).map { $1 && !tooWide ? print.short(.real(totals[$0] ?? 0)) : "" }))
            let top = Draft.quantity(Draft.Name.end, ["title": ""])
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

    /// The largest first, unless the categories have an order of their own.
    static func seriesOrder(_ names: [String], _ report: ReportTable, _ sizes: [(String, Double)]) -> [String] {
        guard report.series?.kind != .ordinal, report.series?.kind != .temporal else { return names }
        let totals = Dictionary(sizes, uniquingKeysWith: +)
        return names.enumerated().sorted { a, b in
            let (x, y) = (totals[a.element] ?? 0, totals[b.element] ?? 0)
            return x == y ? a.offset < b.offset : x > y
        }.map(\.element)
    }
}
