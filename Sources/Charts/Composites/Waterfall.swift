import Diagnostics
import Tables
import Trees

/// Contributions to growth: what each part adds or takes, one after the other, and what they come to.
///
/// With last year's values the parts are the differences; without, the values are. Everything beyond `limit` is one
/// part, so that the parts still sum to the whole.
enum Waterfall {
    static func draft(_ options: CompositeOptions, _ table: Table, _ room: Room) throws -> Draft {
        let theme = room.theme
        let report = try ReportTable(table, options)
        guard !report.isShare else { throw Diagnostic.notAdditive(report.metric.title, path: "metric") }
        let steps = steps(options, report)
        let print = report.values(including: steps.map { .real($0.change) })
        let before = report.column("previous").map { Draft.values($0).compactMap { $0 }.reduce(0, +) }
        func label(_ change: Double) -> String {
            let text = print.short(.real(abs(change)))
            let share = before.flatMap { $0 > 0 ? Printing.percent(.real(abs(change) / $0)) : nil }
            let sign = change > 0 ? "+" : change < 0 ? Decimals.minus : ""
            return sign + text + (share.map { "\n\(sign)\($0)" } ?? "")
        }
        let names = Draft.unique(steps.map(\.name))
        let vertical = options.orientation.map { $0 == .vertical } ?? room.stands(names, beside: names.count)
        let words = report.words
        let kinds = steps.map { $0.isTotal ? words.total : $0.change >= 0 ? words.rise : words.fall }
        let shown = [words.rise, words.fall, words.total].filter(kinds.contains)
        let palette = theme.seriesColors
        let paints = [words.rise: palette[0], words.fall: palette[1], words.total: theme.total]
        let upper = steps.map { max($0.from, $0.to) }, lower = steps.map { min($0.from, $0.to) }
        let rises = steps.map { $0.change >= 0 }
        func labels(_ rising: Bool) -> [String] {
            zip(steps, rises).map {
                $1 == rising ? (vertical ? label($0.change) : words.onOneLine(label($0.change))) : ""
            }
        }
        let rows = Table([
            Draft.text(Draft.Name.x, names), Draft.numbers("__from", steps.map { .real($0.from) }),
            Draft.numbers("__to", steps.map { .real($0.to) }), Draft.text(Draft.Name.series, kinds),
            Draft.numbers("__upper", upper.map { .real($0) }), Draft.numbers("__lower", lower.map { .real($0) }),
            Draft.text("__rise", labels(true)), Draft.text("__fall", labels(false)),
        ])
        let (low, high) = (min(lower.min() ?? 0, 0), max(upper.max() ?? 0, 0))
        // Labels stand above rises and below falls: the plot reaches as far as they do.
        let length = vertical ? room.height : room.width, need = vertical ? 30.0 : 90.0
        let air = max(high - low, 1e-9) * min(0.6, need / max(60, length - 2 * need))
        let floor = zip(lower, rises).filter { !$1 }.map { $0.0 - air }.min() ?? low
        let ceiling = zip(upper, rises).filter { $1 }.map { $0.0 + air }.max() ?? high
        let scale = Draft.domain(min(low, floor), max(high, ceiling) + (low == high ? 1 : 0))
        let ticks = Ticks.values(low, high, 5)
        func measure(_ column: String) -> Tree {
            Draft.quantity(
                column,
                ["title": "", "scale": scale, "axis": report.guide(["values": Tree(.list(ticks.map(Draft.number)))])])
        }
        let category = Draft.nominal(
            Draft.Name.x, ["sort": .null, "title": .null, "axis": ["ticks": false, "domain": false]])
        let (across, along) = vertical ? ("x", "y") : ("y", "x")
        let color = Draft.nominal(
            Draft.Name.series,
            [
                "title": .null, "sort": Draft.list(shown),
                "scale": Draft.colors(shown, shown.map { paints[$0] ?? theme.ink }),
            ])
        func text(_ at: String, _ column: String, _ mark: Tree) -> Tree {
            Draft.layer(mark, [(across, category), (along, measure(at)), ("text", Draft.nominal(column))])
        }
        let ink = theme.ink
        return Draft(
            specification: Draft.layered([
                Draft.layer(
                    "bar",
                    [
                        (across, category), (along, measure("__from")), ("\(along)2", ["field": "__to"]),
                        ("color", color),
                    ]),
                Draft.zeroLine(along),
                text(
                    "__upper", "__rise",
                    vertical
                        ? Draft.label(9, baseline: "bottom", dy: -3, color: ink)
                        : Draft.label(9, align: "left", dx: 4, color: ink)),
                text(
                    "__lower", "__fall",
                    vertical
                        ? Draft.label(9, baseline: "top", dy: 3, color: ink)
                        : Draft.label(9, align: "right", dx: -4, color: ink)),
            ]), table: rows,
            least: ChartSize(
                width: vertical ? Double(names.count) * 44 + 90 : 0,
                height: vertical ? 0 : 150 + Double(names.count) * 20))
    }

    struct Step: Hashable {
        var name: String
        var from: Double
        var to: Double
        var isTotal = false
        var change: Double { to - from }
    }

    /// The largest rise first, the largest fall last; categories with an order of their own keep it.
    static func steps(_ options: CompositeOptions, _ report: ReportTable) -> [Step] {
        let now = Draft.values(report.metric), before = report.column("previous").map(Draft.values)
        var parts = zip(report.dimensionLabels, now.indices).compactMap {
            name, row -> (name: String, change: Double)? in
            if before == nil, now[row] == nil { return nil }
            return (name, (now[row] ?? 0) - (before?[row] ?? 0))
        }
        let isOrdered = report.dimension.kind == .temporal || report.dimension.kind == .ordinal
        if let limit = options.limit, parts.count > limit {
            let large = Set(parts.indices.sorted { abs(parts[$0].change) > abs(parts[$1].change) }.prefix(limit))
            let rest = parts.indices.filter { !large.contains($0) }.map { parts[$0].change }
            parts = parts.indices.filter(large.contains).map { parts[$0] }
            if !isOrdered { parts.sort { $0.change > $1.change } }
            parts.append((report.words.others(rest.count), rest.reduce(0, +)))
        } else if !isOrdered {
            parts = parts.enumerated().sorted {
                ($0.element.change, $1.offset) > ($1.element.change, $0.offset)
            }.map(\.element)
        }
        var sum = 0.0
        let steps = parts.map { part -> Step in
            defer { sum += part.change }
            return Step(name: part.name, from: sum, to: sum + part.change)
        }
        return steps.isEmpty ? [] : steps + [Step(name: report.words.total, from: 0, to: sum, isTotal: true)]
    }
}
