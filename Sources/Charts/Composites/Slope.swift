import Diagnostics
import Tables
import Trees

/// Two moments and a line for each name: who rose and who fell, with names and values at both ends.
enum Slope {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let (report, lines, moments) = try lines(options, table)
        let theme = room.theme
        let print = report.values(including: lines.flatMap { [$0.start, $0.end] })
        let names = try isOverTime(options, table) ? report.seriesLabels : Draft.unique(report.dimensionLabels)
        let marked = Highlights.marked(
            options.highlight, names: names, table: table, rows: Array(0..<table.rowCount))
        let palette = theme.seriesColors
        func color(_ line: Line) -> String {
            if !marked.isEmpty { return marked.contains(line.name) ? palette[0] : theme.back }
            guard let start = Cells.number(line.start), let end = Cells.number(line.end) else { return theme.muted }
            return end > start ? palette[0] : end < start ? palette[1] : theme.muted
        }
        func ink(_ line: Line) -> String {
            marked.isEmpty || marked.contains(line.name) ? theme.ink : theme.muted
        }
        let ends = lines.flatMap { line in [(line, line.start, 0), (line, line.end, 1)] }
        let style = theme.text(10), limit = max(80, room.canvas.width * 0.28)
        func labels(_ side: Int) -> [String] {
            ends.map { line, value, end in
                guard end == side, !value.isNull else { return "" }
                let label = side == 0 ? "\(line.name)  \(print.full(value))" : "\(print.full(value))  \(line.name)"
                return Wrapping.lines(label, style: style, width: limit, room.measuring).joined(separator: "\n")
            }
        }
        let tall =
            [labels(0), labels(1)].map { side in
                let lines = side.filter { !$0.isEmpty }.map { Double($0.split(separator: "\n").count) }
                return Double(lines.count) * ((lines.max() ?? 1) * 13 + 3)
            }.max() ?? 0
        let rows = Table([
            Draft.text(Draft.Name.x, ends.map { moments[$0.2] }), Draft.text(Draft.Name.series, ends.map(\.0.name)),
            Draft.numbers(Draft.Name.y, ends.map(\.1)), Draft.text("__left", labels(0)),
            Draft.text("__right", labels(1)),
            Draft.text(Draft.Name.color, ends.map { color($0.0) }), Draft.text(Draft.Name.ink, ends.map { ink($0.0) }),
        ])
        let numbers = ends.compactMap { Cells.number($0.1) }
        let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
        let air = max(high - low, abs(high) * 0.1, 1e-9) * 0.06
        let x = Draft.nominal(
            Draft.Name.x,
            [
                "sort": Draft.list(moments), "title": .null,
                "axis": ["orient": "top", "domain": false, "ticks": false, "grid": true, "labelFontWeight": "bold"],
                "scale": ["type": "point", "padding": 0],
            ])
        let y = Draft.quantity(Draft.Name.y, ["axis": .null, "scale": Draft.domain(low - air, high + air)])
        let lined: [(String, Tree)] = [
            ("x", x), ("y", y), ("detail", Draft.nominal(Draft.Name.series)), ("color", Draft.paint(Draft.Name.color)),
        ]
        func text(_ column: String) -> [(String, Tree)] {
            [("x", x), ("y", y), ("text", Draft.nominal(column)), ("color", Draft.paint(Draft.Name.ink))]
        }
        return Draft(
            specification: Draft.layered([
                Draft.layer(["type": "line", "strokeWidth": 2], lined),
                Draft.layer(["type": "circle", "size": 40, "opacity": 1], lined),
                Draft.layer(Draft.label(align: "right", dx: -9, fit: .push), text("__left")),
                Draft.layer(Draft.label(align: "left", dx: 9, fit: .push), text("__right")),
            ]), table: rows, least: ChartSize(width: 0, height: 120 + tall))
    }

    struct Line {
        var name: String
        var start: Value
        var end: Value
    }

    /// Whether the moments are those of a time column, and not last year's and this year's of each row.
    static func isOverTime(_ options: CompositeOptions, _ table: Table) throws -> Bool {
        let plain = try ReportTable(table, options)
        return options.metrics.count < 2 && (plain.column("previous") == nil || plain.dimension.kind == .temporal)
    }

    /// Last year and this year of each row, two metrics, or the first and the last moment of each name.
    static func lines(_ options: CompositeOptions, _ table: Table) throws -> (
        report: ReportTable, lines: [Line], moments: [String]
    ) {
        if try !isOverTime(options, table) {
            let report = try ReportTable(table, options)
            let (other, titles) = try report.counterpart(options)
            let names = Draft.unique(report.dimensionLabels)
            let lines = names.indices.map {
                Line(name: names[$0], start: other.values[$0], end: report.metric.values[$0])
            }
            return (report, limited(lines, options), titles)
        }
        let report = try ReportTable(table, options, needsSeries: true)
        let (moments, names) = (report.dimensionLabels, report.seriesLabels)
        guard let first = moments.first, let last = moments.last, first != last else {
            throw Diagnostic.twoMoments("slope")
        }
        func value(_ name: String, _ moment: String) -> Value {
            moments.indices.first { moments[$0] == moment && names[$0] == name }.map { report.metric.values[$0] }
                ?? .null
        }
        let lines = Draft.distinct(names).map { Line(name: $0, start: value($0, first), end: value($0, last)) }
        return (report, limited(lines, options), [first, last])
    }

    private static func limited(_ lines: [Line], _ options: CompositeOptions) -> [Line] {
        let known = lines.filter { !$0.start.isNull || !$0.end.isNull }
        guard let limit = options.limit, known.count > limit else { return known }
        let order = known.indices.sorted {
            (Cells.number(known[$0].end) ?? -.infinity, $1) > (Cells.number(known[$1].end) ?? -.infinity, $0)
        }
        return order.prefix(limit).map { known[$0] }
    }
}
