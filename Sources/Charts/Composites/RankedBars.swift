import Numerals
import Tables
import Trees

/// Bars in order of size, each with its value and what has changed.
enum RankedBars {
    /// Rows in the order of their bars: time and ordered categories as they come, others by size. Rows without a value
    /// have no bar.
    static func order(_ options: CompositeOptions, _ report: ReportTable) -> [Int] {
        let values = report.metric.values
        var order = values.indices.filter { Cells.number(values[$0]) != nil }
        if !options.categories.isEmpty {
            let labels = report.dimensionLabels
            return options.categories.compactMap { name in values.indices.first { labels[$0] == name } }
        }
        if report.dimension.kind != .temporal, report.dimension.kind != .ordinal {
            order.sort { a, b in
                let (x, y) = (Cells.number(values[a]) ?? 0, Cells.number(values[b]) ?? 0)
                return x == y ? a < b : x > y
            }
        }
        return options.limit.map { Array(order.prefix($0)) } ?? order
    }

    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let theme = room.theme
        let report = try ReportTable(table, options)
        let byTime = report.dimension.kind == .temporal
        let order = order(options, report)
        let print = report.values()
        let names = Draft.unique(order.map { report.dimensionLabels[$0] })
        let values = order.map { report.metric.values[$0] }
        let labels = order.map { row in
            let value = report.metric.values[row]
            return value.isNull ? "" : ([print.full(value)] + changes(report, row).map(\.text)).joined(separator: "  ")
        }
        let longest = names.map(\.count).max() ?? 0
        let stands = byTime || (names.count <= 5 && longest <= 6)
        let vertical = options.orientation.map { $0 == .vertical } ?? (stands && room.fits(names) && room.fits(labels))
        let marked = Highlights.marked(options.highlight, names: names, table: table, rows: order)
        let palette = theme.seriesColors
        let colors =
            marked.isEmpty ? names.map { _ in palette[0] } : names.map { marked.contains($0) ? palette[1] : palette[0] }
        let negative = values.map { (Cells.number($0) ?? 0) < 0 }
        let texts = vertical ? labels.map { $0.replacing("  ", with: "\n") } : labels
        let rows = Table([
            Draft.text(Draft.Name.x, names), Draft.numbers(Draft.Name.y, values),
            Draft.text(Draft.Name.label, zip(texts, negative).map { $1 ? "" : $0 }),
            Draft.text(Draft.Name.end, zip(texts, negative).map { $1 ? $0 : "" }),
            Draft.text(Draft.Name.color, colors),
        ])
        let reach = reach(values, texts, report, options, vertical: vertical, room)
        let category = Draft.nominal(
            Draft.Name.x,
            [
                "sort": .null, "title": .null,
                "axis": ["ticks": false, "domain": Tree(.boolean(!negative.contains(true)))],
            ])
        let measure = Draft.quantity(
            Draft.Name.y,
            [
                "title": "", "scale": Draft.domain(reach.low, reach.high),
                "axis": options.isPanel
                    ? report.panelGuide(["values": Tree(.list(reach.ticks.map(Draft.number)))])
                    : report.guide(["values": Tree(.list(reach.ticks.map(Draft.number)))]),
            ])
        let (across, along) = vertical ? ("x", "y") : ("y", "x")
        func text(_ column: String, _ mark: Tree) -> Tree {
            Draft.layer(mark, [("text", Draft.nominal(column))])
        }
        var layers = [
            Draft.layer("bar", [("color", Draft.paint(Draft.Name.color))]),
            text(
                Draft.Name.label,
                vertical
                    ? Draft.label(baseline: "bottom", dy: -4, color: theme.ink)
                    : Draft.label(align: "left", dx: 5, color: theme.ink)),
        ]
        if negative.contains(true) {
            layers.append(
                text(
                    Draft.Name.end,
                    vertical
                        ? Draft.label(baseline: "top", dy: 4, color: theme.ink)
                        : Draft.label(align: "right", dx: -5, color: theme.ink)))
            layers.append(Draft.zeroLine(along))
        }
        let lines = vertical ? 1 : room.lines(names)
        return Draft(
            specification: Draft.layered(layers, [("encoding", Draft.object([(across, category), (along, measure)]))]),
            table: rows,
            least: ChartSize(
                width: vertical
                    ? Double(names.count) * max(34, (labels.map { room.size($0, 10) }.max() ?? 0) + 8) + 90
                    : room.nameWidth(names) + (labels.map { room.size($0, 10) }.max() ?? 0) + 100,
                height: vertical ? 0 : 130 + Double(names.count) * max(19, Double(lines) * 14.3 + 6)))
    }

    /// The domain of the bars, with room beside negative ones and above standing ones for what is written there.
    private static func reach(
        _ values: [Value], _ labels: [String], _ report: ReportTable, _ options: CompositeOptions, vertical: Bool,
        _ room: Room
    ) -> (low: Double, high: Double, ticks: [Double]) {
        let numbers = values.compactMap { Cells.number($0) }
        var (low, high) = (min(numbers.min() ?? 0, 0), max(numbers.max() ?? 0, 0))
        if let extent = options.extent { (low, high) = (min(low, extent.low), max(high, extent.high)) }
        if report.isShare, high <= 1, low >= 0 { high = 1 }
        if low == high { high = low + 1 }
        let ticks = Draft.ticks(for: values, from: low, upTo: high, options.isPanel ? 3 : 5)
        let lines = Double(labels.map { $0.split(separator: "\n").count }.max() ?? 1)
        let widest = labels.map { room.size($0, 10) }.max() ?? 0
        // Above columns and below negative ones, and left of negative bars; right of bars the plot ends.
        let need = vertical ? lines * 13 + 5 : widest + 10
        let length = vertical ? room.height : room.width
        let sides = (low < 0 ? 1.0 : 0) + (vertical ? 1 : 0)
        let air = (high - low) * need / max(need, length - sides * need)
        return (low < 0 ? low - air : low, vertical && numbers.contains { $0 >= 0 } ? high + air : high, ticks)
    }

    /// What is said of a change: growth or points, and places won or lost.
    static func changes(_ report: ReportTable, _ row: Int) -> [Change] {
        let words = report.words
        var parts: [Change] = []
        if report.isShare, let points = report.column("points") {
            let change = Printing.change(points.values[row], words) {
                words.points(Printing.percent($0).withoutPercent)
            }
            if let change { parts.append(change) }
        } else if let growth = report.column("growth"),
            let change = Printing.change(growth.values[row], words, text: { Printing.percent($0) })
        {
            parts.append(change)
        }
        if let change = report.column("rank_change")?.values[row], let number = Cells.number(change) {
            let places = Decimals.plain(abs(number))
            parts.append(
                number == 0
                    ? Change(text: words.rankUnchanged)
                    : Change(text: (number > 0 ? "↑" : "↓") + words.places(places), rises: number > 0))
        }
        return parts
    }
}

extension String {
    fileprivate var withoutPercent: String { hasSuffix("%") ? String(dropLast()) : self }
}

/// Which values are to stand out.
enum Highlights {
    static func marked(_ wanted: [String], names: [String], table: Table, rows: [Int]) -> Set<String> {
        guard wanted.count == 1, let column = table[wanted[0]] else { return Set(wanted) }
        var marked: Set<String> = []
        for (name, row) in zip(names, rows) where isTrue(column.values[row]) { marked.insert(name) }
        return marked
    }

    static func isTrue(_ value: Value) -> Bool {
        value == .boolean(true) || value.text == "是" || value.text == "true"
    }
}

extension Draft {
    /// Names that occur twice are told apart, so that no bar hides another.
    static func unique(_ names: [String]) -> [String] {
        var counts: [String: Int] = [:]
        return names.map { name in
            counts[name, default: 0] += 1
            let count = counts[name] ?? 1
            return count == 1 ? name : "\(name)（\(count)）"
        }
    }
}
