import Diagnostics
import Tables
import Trees

/// Columns by size and the share that they make up together: where four fifths of the work lie.
enum Pareto {
    /// The share that is marked by a line.
    static let mark = 0.8
    /// How high the plot is, in totals.
    private static let top = 1.08

    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let theme = room.theme
        let report = try ReportTable(table, options)
        guard !report.isShare else { throw Diagnostic.notAdditive(report.metric.title, path: "metric") }
        let parts = try parts(options, report)
        let total = parts.map(\.value).reduce(0, +)
        let print = report.values(including: parts.map { .real($0.value) })
        let names = Draft.unique(parts.map(\.name))
        var sum = 0.0
        let shares = parts.map { part -> Double in
            sum += part.value
            return total > 0 ? sum / total : 0
        }
        // The curve begins on the first column: tall columns carry their label inside.
        let isTall = parts.map { room.height * $0.value / max(total * top, 1e-9) >= 24 }
        let labels = parts.map { print.short(.real($0.value)) }
        let rows = Table([
            Draft.text(Draft.Name.x, names), Draft.numbers(Draft.Name.y, parts.map { .real($0.value) }),
            Draft.text(Draft.Name.label, zip(labels, isTall).map { $1 ? "" : $0 }),
            Draft.text("__inside", zip(labels, isTall).map { $1 ? $0 : "" }),
            Draft.numbers(Draft.Name.end, shares.map { .real($0) }),
            Draft.text("__share", shares.map { Printing.percent(.real($0)) }),
        ])
        let x = Draft.nominal(Draft.Name.x, ["sort": .null, "title": .null, "axis": ["ticks": false]])
        let y = Draft.quantity(
            Draft.Name.y,
            [
                "title": "", "scale": Draft.domain(0, max(total, 1e-9) * top),
                "axis": report.guide(["values": Tree(.list(Ticks.values(0, total, 5).map(Draft.number)))]),
            ])
        let share = Draft.quantity(
            Draft.Name.end,
            [
                "title": Tree(.string(report.words.cumulativeShare)), "scale": Draft.domain(0, top),
                "axis": [
                    "grid": false, "nianbao:unit": "%", "orient": "right", "values": [0, 0.2, 0.4, 0.6, 0.8, 1],
                ],
            ])
        let color = theme.seriesColors
        let line = theme.line(1)
        let bars = Draft.layered([
            Draft.layer(["type": "bar", "color": Tree(.string(color[0]))], [("x", x), ("y", y)]),
            Draft.layer(
                Draft.label(9, baseline: "bottom", dy: -3, color: theme.ink, fit: .drop),
                [("x", x), ("y", y), ("text", Draft.nominal(Draft.Name.label))]),
            Draft.layer(
                Draft.label(9, baseline: "top", dy: 7, color: theme.ink(on: color[0]), fit: .drop),
                [("x", x), ("y", y), ("text", Draft.nominal("__inside"))]),
        ])
        let curve = Draft.layered([
            Draft.layer(
                ["type": "rule", "strokeDash": [4, 3], "color": "#9aa3ad"],
                [
                    (
                        "y",
                        Draft.object([
                            ("datum", Draft.number(mark)), ("type", "quantitative"), ("scale", Draft.domain(0, top)),
                        ])
                    )
                ]),
            Draft.layer(["type": "line", "strokeWidth": 2, "color": Tree(.string(line))], [("x", x), ("y", share)]),
            Draft.layer(
                ["type": "circle", "size": 36, "opacity": 1, "color": Tree(.string(line))], [("x", x), ("y", share)]),
            Draft.layer(
                Draft.label(9, color: line, fit: .free),
                [("x", x), ("y", share), ("text", Draft.nominal("__share"))]),
        ])
        return Draft(
            specification: Draft.layered([bars, curve], [("resolve", ["scale": ["y": "independent"]])]), table: rows,
            least: ChartSize(width: Double(names.count) * 32 + 140, height: 0))
    }

    /// Parts by size; those beyond `limit` are one.
    private static func parts(
        _ options: CompositeOptions, _ report: ReportTable
    ) throws -> [(name: String, value: Double)] {
        let numbers = Draft.values(report.metric), names = report.dimensionLabels
        if let row = numbers.firstIndex(where: { ($0 ?? 0) < 0 }) { throw Diagnostic.negativePart(names[row]) }
        let order = numbers.indices.filter { (numbers[$0] ?? 0) > 0 }.sorted {
            (numbers[$0] ?? 0, $1) > (numbers[$1] ?? 0, $0)
        }
        let all = order.map { (name: names[$0], value: numbers[$0] ?? 0) }
        guard let limit = options.limit, all.count > limit else { return all }
        let rest = all.dropFirst(limit)
        return all.prefix(limit) + [(name: report.words.others(rest.count), value: rest.map(\.value).reduce(0, +))]
    }
}
