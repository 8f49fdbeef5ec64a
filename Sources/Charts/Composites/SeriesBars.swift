import Diagnostics
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
        if kind == .normalized, let row = numbers.firstIndex(where: { ($0 ?? 0) < 0 }) {
            throw Diagnostic.negativePart("\(categories[row]) \(series[row])")
        }
        let totals = Dictionary(zip(categories, numbers).map { ($0, $1 ?? 0) }, uniquingKeysWith: +)
        let sizes = zip(categories, numbers).map { name, number -> Double? in
            guard kind == .normalized else { return number }
            return number.flatMap { number in
                totals[name].flatMap { $0 == 0 ? nil : $0 }.map { number / $0 } ?? (number == 0 ? 0 : nil)
            }
        }
        let order = series.map { groups.firstIndex(of: $0) ?? 0 }
        let stacks = Stacks(categories, sizes, order: order)
        let (low, most) =
            kind == .grouped
            ? (min(0, numbers.compactMap { $0 }.min() ?? 0), numbers.compactMap { $0 }.max() ?? 1)
            : kind == .normalized ? (0, 1) : (stacks.bottoms.values.min() ?? 0, stacks.tops.values.max() ?? 1)
        let span = max(max(most, 0) - low, 1e-9)
        let print =
            kind == .normalized
            ? ValuePrint(sizes.map { $0.map { .real($0) } ?? .null }, unit: "%")
            : report.values(including: kind == .stacked ? totals.values.map { .real($0) } : [])
        let measured = kind == .normalized ? sizes.map { $0.map { Value.real($0) } ?? .null } : report.metric.values
        let middles: [Value] =
            kind == .grouped
            ? sizes.map { $0.map { .real($0) } ?? .null } : stacks.middles.map { $0.map { .real($0) } ?? .null }
        let palette = theme.seriesColors
        let inks = order.map { theme.paints.isEmpty ? theme.ink(on: palette[$0 % palette.count]) : theme.ink }
        let vertical =
            options.orientation.map { $0 == .vertical }
            ?? (report.dimension.kind == .temporal || room.stands(names, beside: names.count))
        let slot = room.width / Double(max(1, names.count)) * 0.95
        let share = kind == .grouped ? slot * 0.8 / Double(max(1, groups.count)) : slot
        // Numbers that are wider than their columns are read from below.
        let areTurned = vertical && measured.contains { room.size(print.short($0), 9) > share }
        let labels = report.metric.values.indices.map { row -> String in
            guard let size = sizes[row] else { return "" }
            let text = print.short(measured[row])
            if kind == .grouped { return text }
            let length = (vertical ? room.height : room.width) * abs(size) / span
            return (vertical && !areTurned ? 12 : room.size(text, 9) + 4) <= length ? text : ""
        }
        let fallen = sizes.map { kind == .grouped && ($0 ?? 0) < 0 }
        var rows = Table([
            Draft.text(Draft.Name.x, categories), Draft.text(Draft.Name.series, series),
            Draft.numbers(Draft.Name.y, sizes.map { $0.map { .real($0) } ?? .null }),
            Draft.text(Draft.Name.label, zip(labels, fallen).map { $1 ? "" : $0 }),
            Draft.text("__fall", zip(labels, fallen).map { $1 ? $0 : "" }), Draft.numbers(Draft.Name.middle, middles),
            Draft.numbers(Draft.Name.order, order.map { .real(Double($0)) }),
            Draft.text(Draft.Name.ink, kind == .grouped ? inks.map { _ in theme.ink } : inks),
        ])
        let category = Draft.nominal(
            Draft.Name.x,
            [
                "sort": .null, "title": .null, "axis": ["ticks": false],
                "scale": ["paddingInner": Draft.number(kind == .grouped ? 0.25 : 0.3)],
            ])
        let widest = labels.map { room.size($0, 9) }.max() ?? 0
        // Negative bars end where their labels would meet the names: there the plot goes on a little.
        let need = kind == .grouped && low < 0 ? (vertical && !areTurned ? 16 : widest + 8) : 0
        let air = span * need / max(40, (vertical ? room.height : room.width) - need)
        let sums = kind == .stacked ? totals.mapValues { print.short(.real($0)) } : [:]
        let areSumsTurned = vertical && sums.values.contains { room.size($0, 10) > slot }
        let tallest =
            areSumsTurned
            ? sums.values.map { room.size($0, 10) + 8 }.max() ?? 18
            : kind == .grouped && areTurned ? widest + 8 : 18
        let top = vertical ? span * min(1, tallest / max(36, room.height - tallest)) : 0
        let ticks = Draft.ticks(for: report.metric.values, from: low, upTo: max(most, 0), 5)
        let axis: [String: Tree] = [
            "title": "",
            "stack": kind == .grouped ? .null : "zero",
            "axis": kind == .normalized
                ? ["tickCount": 5, "nianbao:unit": "%"]
                : report.guide(["values": Tree(.list(ticks.map(Draft.number)))]),
            "scale": kind == .normalized ? ["domain": [0, 1]] : Draft.domain(low - air, low + span + top),
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
            ("color", Draft.paint(Draft.Name.ink)),
        ]
        if kind == .grouped {
            bar.append((vertical ? "xOffset" : "yOffset", offset))
            text.append((vertical ? "xOffset" : "yOffset", offset))
        } else {
            bar.append(("order", Draft.quantity(Draft.Name.order)))
        }
        let textMark =
            kind == .grouped
            ? Draft.endLabel(9, vertical: vertical, turned: areTurned, gap: 3)
            : Draft.label(9, angle: areTurned ? 270 : 0, hasHalo: !theme.paints.isEmpty)
        var layers: [Tree] = [
            ["mark": "bar", "encoding": Draft.object(bar)], ["mark": textMark, "encoding": Draft.object(text)],
        ]
        if fallen.contains(true) {
            text[2].1 = Draft.nominal("__fall")
            layers.append(
                Draft.layer(Draft.endLabel(9, vertical: vertical, turned: areTurned, gap: -3), text))
        }
        if low < 0 { layers.append(Draft.zeroLine(vertical ? "y" : "x")) }
        if kind == .stacked {
            // The total stands once on each stack.
            var seen: Set<String> = []
            let firsts = categories.map { seen.insert($0).inserted }
            rows = rows.with(
                Draft.numbers(Draft.Name.end, zip(categories, firsts).map { $1 ? .real(stacks.tops[$0] ?? 0) : .null })
            )
            .with(
                Draft.text(
                    Draft.Name.color,
                    zip(categories, firsts).map { $1 ? sums[$0] ?? "" : "" }))
            let top = Draft.quantity(Draft.Name.end, ["title": ""])
            layers.append([
                "mark": Draft.endLabel(
                    10, vertical: vertical, turned: areSumsTurned, gap: 4, color: theme.ink, bold: true),
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
                width: room.nameWidth(names) + 160,
                height: 150 + Double(names.count)
                    * max(kind == .grouped ? Double(groups.count) * 13 * 1.3 : 19, Double(room.lines(names)) * 14.3 + 6)
            )
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

/// Where the parts of stacks lie: rising ones above zero, falling ones below.
private struct Stacks {
    var middles: [Double?]
    /// By category.
    var tops: [String: Double] = [:]
    var bottoms: [String: Double] = [:]

    /// - Parameter order: of each row within its stack.
    init(_ categories: [String], _ sizes: [Double?], order: [Int]) {
        middles = sizes.map { _ in nil }
        for row in order.indices.sorted(by: { (order[$0], $0) < (order[$1], $1) }) {
            guard let size = sizes[row] else { continue }
            let name = categories[row]
            let base = size < 0 ? bottoms[name, default: 0] : tops[name, default: 0]
            middles[row] = base + size / 2
            if size < 0 { bottoms[name] = base + size } else { tops[name] = base + size }
        }
        for name in categories {
            tops[name] = tops[name] ?? 0
            bottoms[name] = bottoms[name] ?? 0
        }
    }
}
