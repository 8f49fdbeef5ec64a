import Tables

/// What a chart shows, in words, for one who cannot see it.
enum Description {
    /// - Parameter marks: as the specification has them.
    static func text(_ views: [CompiledView], marks: [MarkType], header: Header, theme: Theme) -> String {
        // What stands beside other marks only names or measures them.
        let aside: Set<MarkType> = [.text, .rule, .tick]
        let telling = marks.contains { !aside.contains($0) } ? marks.filter { !aside.contains($0) } : marks
        let kinds = Draft.distinct(telling.map { name($0, theme) })
        var sentences: [String] = []
        let zh = theme.language == .zh
        let title = header.title.joined()
        sentences.append(
            zh
                ? "\(kinds.joined(separator: "与"))图" + (title.isEmpty ? "" : "：\(title)")
                : "\(kinds.joined(separator: " and "))" + (kinds.last == "heatmap" ? "" : " chart")
                    + (title.isEmpty ? "" : ": \(title)"))
        if views.count > 1 {
            sentences[0] += zh ? "（\(views.count) 幅）" : " (\(views.count) panels)"
        }
        for axis in views.flatMap(\.axes) {
            let name = axis.title.joined()
            guard !name.isEmpty else { continue }
            let sentence =
                zh
                ? "\(axis.isHorizontal ? "横轴" : "纵轴")为\(name)"
                : "\(axis.isHorizontal ? "horizontal" : "vertical") axis: \(name)"
            if !sentences.contains(sentence) { sentences.append(sentence) }
        }
        if views.count == 1, let extremes = extremes(views[0], theme) { sentences.append(extremes) }
        return sentences.joined(separator: zh ? "；" : "; ") + (zh ? "。" : ".")
    }

    private static func name(_ mark: MarkType, _ theme: Theme) -> String {
        guard theme.language == .zh else { return mark == .rect ? "heatmap" : mark == .arc ? "pie" : mark.rawValue }
        switch mark {
        case .bar: return "柱形"
        case .line, .trail: return "折线"
        case .area: return "面积"
        case .point, .circle, .square: return "散点"
        case .rect: return "热力"
        case .arc: return "饼"
        case .text: return "文字"
        case .rule: return "标线"
        case .tick: return "分布"
        case .boxplot: return "箱线"
        case .errorbar: return "误差线"
        case .errorband: return "误差带"
        case .image, .geoshape: return mark.rawValue
        }
    }

    /// The greatest and the least of the first measured view, and how it ran.
    private static func extremes(_ view: CompiledView, _ theme: Theme) -> String? {
        for unit in view.units where unit.mark != .text && unit.mark != .rule {
            let measure: Channel? = [Channel.y, .x, .theta, .color].first {
                unit.encoding[$0]?.type == .quantitative && unit.encoding[$0]?.isField == true
            }
            let dimension: Channel? = [Channel.x, .y, .detail, .color].first {
                $0 != measure && unit.encoding[$0]?.isField == true && unit.encoding[$0]?.type != .quantitative
                    && unit.encoding[$0]?.withoutScale == false
            }
            guard let measure, let dimension, let keys = unit.values(dimension) else { continue }
            let field = unit.stack?.channel == measure ? unit.encoding[measure]?.field : unit.references[measure]?.start
            guard let field else { continue }
            let cells = unit.table.values(field)
            let rows = cells.indices.compactMap { row in Cells.number(cells[row]).map { (row, $0) } }
            guard rows.count > 1, let high = rows.max(by: { $0.1 < $1.1 }), let low = rows.min(by: { $0.1 < $1.1 })
            else { continue }
            func key(_ row: Int) -> String {
                if let time = Cells.number(keys[row]),
                    unit.encoding[dimension]?.type == .temporal || unit.encoding[dimension]?.timeUnit != nil
                {
                    return TimeFormat(
                        theme.pattern(of: unit.encoding[dimension]?.timeUnit ?? TimeUnit([.year, .month])),
                        names: theme.language == .zh ? .chinese : .english
                    ).text(time)
                }
                return Cells.text(keys[row])
            }
            func number(_ value: Double) -> String { Decimals.plain((value * 1e4).rounded() / 1e4) }
            let extremes =
                theme.language == .zh
                ? "最高为\(key(high.0))（\(number(high.1))），最低为\(key(low.0))（\(number(low.1))）"
                : "highest \(key(high.0)) (\(number(high.1))), lowest \(key(low.0)) (\(number(low.1)))"
            guard unit.encoding[dimension]?.type == .temporal, !Grouping.hasSeries(unit.encoding),
                let first = rows.first,
                let last = rows.last
            else { return extremes }
            return course(from: (key(first.0), first.1), to: (key(last.0), last.1), theme, number)
                + (theme.language == .zh ? "；" : "; ") + extremes
        }
        return nil
    }

    /// How a single series runs over time.
    private static func course(
        from start: (key: String, value: Double), to end: (key: String, value: Double), _ theme: Theme,
        _ number: (Double) -> String
    ) -> String {
        let (a, b) = (number(start.value), number(end.value))
        if theme.language == .zh {
            let run = end.value > start.value ? "升至" : end.value < start.value ? "降至" : "持平于"
            return "由\(start.key)的\(a)\(run)\(end.key)的\(b)"
        }
        let run = end.value > start.value ? "rises to" : end.value < start.value ? "falls to" : "stays at"
        return "\(a) in \(start.key) \(run) \(b) in \(end.key)"
    }
}

extension Specification {
    /// The marks of all views, in their order.
    var marks: [MarkType] {
        switch self {
        case .unit(let view): [view.mark]
        case .layer(let view): view.layers.flatMap(\.marks)
        case .concat(let view): view.views.flatMap(\.marks)
        case .facet(let view): view.spec.marks
        }
    }
}
