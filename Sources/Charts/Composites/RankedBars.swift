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
        let names = order.map { report.dimensionLabels[$0] }
        let values = order.map { report.metric.values[$0] }
        let labels = order.map { row in
            let value = report.metric.values[row]
            return value.isNull ? "" : ([print.full(value)] + changes(report, row)).joined(separator: "  ")
        }
        let longest = names.map(\.count).max() ?? 0
        let stands = byTime || (names.count <= 5 && longest <= 6)
        let vertical = options.orientation.map { $0 == .vertical } ?? (stands && room.fits(names) && room.fits(labels))
        let marked = Highlights.marked(options.highlight, names: names, table: table, rows: order)
        let palette = theme.seriesColors
        let colors =
            marked.isEmpty ? names.map { _ in palette[0] } : names.map { marked.contains($0) ? palette[1] : palette[0] }
        let rows = Table([
            Draft.text(Draft.Name.x, Draft.unique(names)), Draft.numbers(Draft.Name.y, values),
            Draft.text(Draft.Name.label, labels),
            Draft.text(Draft.Name.color, colors),
        ])
        let category = Draft.nominal(Draft.Name.x, ["sort": .null, "title": .null, "axis": ["ticks": false]])
        let most = values.compactMap { Cells.number($0) }.max() ?? 0
        let headroom = Draft.headroom(
            values, upTo: report.isShare && most <= 1 ? 1 : most, vertical: vertical, in: room)
        let axis: [String: Tree] = [
            "title": "",
            "axis": report.guide(headroom.map { ["values": $0.ticks] } ?? ["tickCount": 5]),
            "scale": headroom.map { ["domain": $0.domain, "nice": false] }
                ?? (report.isShare && most <= 1 ? ["domain": [0, 1]] : ["zero": true]),
        ]
        let measure = Draft.quantity(Draft.Name.y, axis)
        let encoding: Tree = vertical ? ["x": category, "y": measure] : ["y": category, "x": measure]
        let text: Tree =
            vertical
            ? ["type": "text", "baseline": "bottom", "dy": -4, "fontSize": 10, "color": Tree(.string(theme.ink))]
            : ["type": "text", "align": "left", "dx": 5, "fontSize": 10, "color": Tree(.string(theme.ink))]
        let specification: Tree = [
            "encoding": encoding,
            "layer": [
                [
                    "mark": "bar",
                    "encoding": ["color": Draft.nominal(Draft.Name.color, ["scale": .null, "legend": .null])],
                ],
                ["mark": text, "encoding": ["text": Draft.nominal(Draft.Name.label)]],
            ],
        ]
        let wide = vertical ? Double(names.count) * 34 : 0
        return Draft(
            specification: specification, table: rows,
            least: ChartSize(width: wide + 120, height: vertical ? 0 : 130 + Double(names.count) * 19))
    }

    /// What is said of a change: growth or points, and places won or lost.
    private static func changes(_ report: ReportTable, _ row: Int) -> [String] {
        var parts: [String] = []
        if report.isShare, let points = report.column("points") {
            let text = Printing.arrow(points.values[row]) { value in
                Printing.percent(value).replacingPercent("个百分点")
            }
            if !text.isEmpty { parts.append(text) }
        } else if let growth = report.column("growth") {
            let text = Printing.arrow(growth.values[row]) { Printing.percent($0) }
            if !text.isEmpty { parts.append(text) }
        }
        if let change = report.column("rank_change")?.values[row], let number = Cells.number(change) {
            let places = Decimals.plain(abs(number))
            parts.append(number == 0 ? "位次不变" : (number > 0 ? "↑" : "↓") + "\(places)位")
        }
        return parts
    }
}

extension String {
    fileprivate func replacingPercent(_ unit: String) -> String { hasSuffix("%") ? dropLast() + unit : self }
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
