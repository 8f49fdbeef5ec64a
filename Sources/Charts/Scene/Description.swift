import Tables

/// What a chart shows, in words, for one who cannot see it.
enum Description {
    static func text(_ views: [CompiledView], header: Header, theme: Theme) -> String {
        let kinds = views.flatMap(\.units).map { name($0.mark, theme) }.reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        var sentences: [String] = []
        let zh = theme.language == .zh
        let title = header.title.joined()
        sentences.append(
            zh
                ? "\(kinds.filter { $0 != "文字" }.joined(separator: "与"))图" + (title.isEmpty ? "" : "：\(title)")
                : "\(kinds.joined(separator: " and ")) chart" + (title.isEmpty ? "" : ": \(title)"))
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
        guard theme.language == .zh else { return mark.rawValue }
        switch mark {
        case .bar: return "柱形"
        case .line, .trail: return "折线"
        case .area: return "面积"
        case .point, .circle, .square: return "散点"
        case .rect: return "热力"
        case .arc: return "饼"
        case .text: return "文字"
        case .rule, .tick: return "标线"
        default: return mark.rawValue
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
            return theme.language == .zh
                ? "最高为\(key(high.0))（\(number(high.1))），最低为\(key(low.0))（\(number(low.1))）"
                : "highest \(key(high.0)) (\(number(high.1))), lowest \(key(low.0)) (\(number(low.1)))"
        }
        return nil
    }
}
