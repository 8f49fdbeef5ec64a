import Diagnostics
import Metrics
import Numerals
import Tables
import Trees

extension FigureTrace {
    /// One line of a trace.
    public struct Entry: Hashable, Sendable {
        /// For programs.
        public let name: String
        /// For people.
        public let title: Localized
        public let text: String
    }

    /// All that there is to say, in the order of the way from the definition to the files.
    public var entries: [Entry] {
        var entries: [Entry] = []
        func add(_ name: String, _ zh: String, _ en: String, _ text: String?) {
            guard let text, !text.isEmpty else { return }
            entries.append(Entry(name: name, title: Localized(zh: zh, en: en), text: text))
        }
        add("id", "编号", "id", figure.key)
        add("title", "名称", "title", figure.title)
        add("description", "说明", "description", metric.description)
        add("ledger", "台账", "ledger", figure.ledger)
        add("definition", "定义", "definition", metric.formula.definition)
        for term in figure.terms where term.role != .value {
            let isNumerator = term.role == .numerator
            add(
                term.role.rawValue, isNumerator ? "分子" : "分母", isNumerator ? "numerator" : "denominator",
                term.measure + (term.filter.isEmpty ? "" : " where \(term.filter)") + " = "
                    + (term.value.isNull ? "—" : plain(term.value)))
        }
        add("filter", "条件", "filter", figure.filter)
        add("period", "期间", "period", figure.period?.description)
        add("value", "数值", "value", figure.value.isNull ? nil : plain(figure.value))
        add("unit", "单位", "unit", figure.unit)
        add("printed", "写法", "printed", figure.printed)
        add("missing", "缺值原因", "missing", figure.missing?.rawValue)
        add("formula", "算式", "formula", formula)
        add("comparison", "对比方式", "comparison", figure.compare == .previousYear ? nil : figure.compare.written)
        add("previous_period", "对比期间", "compared with", figure.previous.period?.description)
        add("previous_value", "对比数值", "its value", figure.previous.value.isNull ? nil : plain(figure.previous.value))
        add("previous_formula", "对比算式", "its formula", previousFormula)
        add("previous_missing", "无对比的原因", "why there is no base", figure.previous.missing?.rawValue)
        add("gaps", "缺记录的月份", "months without records", figure.previous.gaps.monthNames)
        add("caliber", "口径变化", "change of caliber", figure.previous.caliber.map { "\($0.since) \($0.note)" })
        if let comparable = figure.previous.comparable {
            add(
                "comparable", "可比数值", "comparable values",
                "\(plain(comparable.value)), \(plain(comparable.base))")
            add("new_units", "首次统计", "counted for the first time", comparable.changes.new.joined(separator: ", "))
            add("gone_units", "不再统计", "not counted any more", comparable.changes.gone.joined(separator: ", "))
        }
        add("difference", "增减", "difference", figure.difference.isNull ? nil : plain(figure.difference))
        add("growth", "增长", "growth", growth)
        if let target = figure.target {
            add("target", "年度任务", "target", target.value.normalized.description)
            add(
                "completion", "完成率", "completion",
                target.completion.exact.flatMap { try? percentage($0) }.map {
                    "\(plain(figure.value)) ÷ \(target.value.normalized) = \($0)"
                })
            add("elapsed", "时序进度", "of the year elapsed", try? percentage(target.elapsed))
            add("ahead", "快于时序进度", "ahead of time", target.ahead.exact.flatMap { try? signedPoints($0) })
        }
        add("daily", "日均", "a day", daily)
        entries += standing + trend + held
        for source in figure.sources {
            add(
                "file", "文件", "file",
                "\(source.path) SHA-256 \(source.sha256) (\(source.records))")
        }
        add("records_read", "读取记录", "records read", String(figure.sources.reduce(0) { $0 + $1.records }))
        add("records_in_period", "期间记录", "records of the period", figure.recordsInPeriod.map(String.init))
        add("records_counted", "计入记录", "records counted", String(figure.rows))
        return entries
    }

    private func entry(_ name: String, _ zh: String, _ en: String, _ text: String?) -> Entry? {
        text.map { Entry(name: name, title: Localized(zh: zh, en: en), text: $0) }
    }

    /// The place among other groups.
    private var standing: [Entry] {
        guard let standing = figure.standing else { return [] }
        let rule = standing.rule
        let order =
            rule.course != nil && metric.formula.isRank ? "" : " from \(rule.from.rawValue), \(rule.ties.rawValue)"
        return [
            entry("ranked", "排名范围", "ranked", rule.among.map(\.name).joined(separator: ", ") + order),
            entry("rank", "排名", "rank", "\(standing.rank) / \(standing.ranked)"),
            entry("previous_rank", "上期排名", "rank before", standing.previous?.description),
            entry(
                "rank_change", "位次变化", "places won",
                standing.change.flatMap { change in
                    standing.previous.map { "\($0) − \(standing.rank) = \(change)" }
                }),
            entry("streak", "连续期数", "periods with this rank", standing.streak.map(String.init)),
        ].compactMap { $0 }
    }

    /// The place in a series.
    private var trend: [Entry] {
        guard let trend = figure.trend else { return [] }
        let sum = trend.averaged.map { $0.normalized.description }.joined(separator: " + ")
        func short(_ value: Exact) -> String { (value.rounded(places: 6) ?? value).normalized.description }
        return [
            entry(
                "series", "序列", "series",
                [trend.rule.grain.rawValue, trend.rule.span?.description].compactMap { $0 }.joined(separator: ", ")),
            entry(
                "moving_average", "移动平均", "moving average",
                trend.movingAverage.map { "(\(sum)) ÷ \(trend.averaged.count) = \(short($0))" }),
            entry("seasonal_index", "季节指数", "seasonal index", trend.seasonalIndex.map(short)),
            entry("robust_score", "稳健z值", "robust z", trend.robustScore.map(short)),
        ].compactMap { $0 }
    }

    /// The other figure, and what follows from both.
    private var held: [Entry] {
        guard let other = figure.against else { return [] }
        func quotient(_ part: Value, _ whole: Value, _ quotient: Exact?) -> String? {
            quotient.flatMap { exact in
                let shown =
                    figure.unit == other.unit
                    ? try? percentage(exact) : exact.rounded(places: 6)?.normalized.description
                return shown.map { "\(plain(part)) ÷ \(plain(whole)) = \($0)" }
            }
        }
        func less(_ a: Value, _ b: Value, _ difference: Exact?, _ isRatio: Bool) -> String? {
            difference.flatMap { exact in
                isRatio ? try? signedPoints(exact) : "\(plain(a)) − \(plain(b)) = \(plain(.exact(exact)))"
            }
        }
        return [
            entry("against", "与之相比", "held against", other.key),
            entry("against_value", "其数值", "its value", other.value.isNull ? nil : plain(other.value)),
            entry("ratio", "相除（占比）", "ratio", quotient(figure.value, other.value, figure.ratio)),
            entry(
                "previous_ratio", "对比期相除", "ratio of the bases",
                quotient(figure.previous.value, other.previous, figure.previousRatio)),
            entry(
                "ratio_change", "相除的增减", "its change", figure.ratioChange.flatMap { try? signedPoints($0) }),
            entry(
                "gap", "相差", "difference between them", less(figure.value, other.value, figure.gap, figure.unit == "%")),
            entry(
                "contribution", "拉动", "contribution",
                quotient(figure.difference, other.base, figure.contribution)),
            entry(
                "contribution_rate", "贡献率", "contribution rate",
                quotient(figure.difference, other.difference, figure.contributionRate)),
            entry("pace", "增速相差", "growth apart", figure.pace.flatMap { try? signedPoints($0) }),
        ].compactMap { $0 }
    }

    private func signedPoints(_ ratio: Exact) throws(NumeralFault) -> String {
        (ratio.isNegative ? "-" : "") + (try percentagePoints(ratio))
    }

    /// `56009 ÷ 320 = 175.03`: of counts and sums alone.
    private var daily: String? {
        guard case .measure(let measure) = metric.formula, [.count, .sum].contains(measure.kind),
            let days = figure.period?.days, let mean = figure.value.exact?.divided(by: Exact(days)),
            let shown = mean.rounded(places: 2)
        else { return nil }
        return "\(plain(figure.value)) ÷ \(days) = \(shown.normalized)"
    }

    public var csv: String { csvText(header: ["name", "value"], rows: entries.map { [$0.name, $0.text] }) }

    /// The figure as `figures.json` has it, with its definition, terms and formulas.
    public var json: String {
        let terms = figure.terms.map { term -> Tree in
            [
                "role": Tree(term.role.rawValue), "measure": Tree(term.measure), "filter": Tree(term.filter),
                "factor": Tree(Value.exact(term.factor)), "value": Tree(term.value),
                "rows": Tree(integerLiteral: term.rows), "previous": Tree(term.previous),
            ]
        }
        let own: Tree = [
            "definition": Tree(metric.formula.definition), "terms": Tree(.list(terms)), "formula": Tree(formula),
            "previous_formula": Tree(previousFormula),
        ]
        return Tree(.object((figure.tree.entries ?? []) + (own.entries ?? []))).json
    }

    /// `54034 ÷ 55229 = 97.8%`; `nil` when there is no value.
    public var formula: String? { formula(figure.value) { $0.value } }

    private var previousFormula: String? { formula(figure.previous.value) { $0.previous } }

    private func formula(_ value: Value, _ part: (Figure.Term) -> Value) -> String? {
        guard let exact = value.exact else { return nil }
        let result = figure.unit == "%" ? metric.printed(value) : nil
        guard let first = figure.terms.first else {
            guard value == figure.value, let ranked = figure.ranked else { return nil }
            return "\(plain(value)) / \(ranked)"
        }
        if figure.terms.count == 2 {
            return "\(plain(part(first))) ÷ \(plain(part(figure.terms[1]))) = \(result ?? metric.printed(value))"
        }
        let unit = figure.unit ?? ""
        if first.factor != 1, let raw = exact.divided(by: first.factor) {
            return "\(first.measure) = \(raw.normalized) × \(first.factor) = \(result ?? plain(value) + unit)"
        }
        return "\(first.measure) = \(result ?? plain(value) + unit)"
    }

    /// `(56009 − 51570) ÷ 51570 = 8.6%`; of a figure in percent `97.8% − 98.1% = -0.3个百分点`.
    private var growth: String? {
        let value = figure.previous.comparable?.value ?? figure.value
        let previous = figure.previous.comparable?.base ?? figure.previous.value
        if figure.unit == "%", let points = figure.points.exact, let text = try? percentagePoints(points) {
            // Digits enough to see that the printed difference is that of the unrounded values.
            let style = PercentageStyle(places: 3)
            let parts = [value, previous].compactMap { $0.exact.flatMap { try? percentage($0, style) } }
            return parts.joined(separator: " − ") + " = " + (points.isNegative ? "-" : "") + text
        }
        guard let growth = figure.growth.exact, let text = try? percentage(growth) else { return nil }
        return "(\(plain(value)) − \(plain(previous))) ÷ \(plain(previous)) = \(text)"
    }

    private func plain(_ value: Value) -> String { value.exact?.normalized.description ?? value.description }
}

extension Formula {
    /// As a catalogue writes it, on one line.
    fileprivate var definition: String {
        switch self {
        case .measure(let measure): measure.definition
        case .ratio(let above, let below): "\(above.measure.definition) ÷ \(below.measure.definition)"
        case .rank(let rule):
            (["rank(\(rule.by)) from \(rule.from.rawValue)"]
                + (rule.within.isEmpty ? [] : ["within \(rule.within.joined(separator: ", "))"])
                + rule.among.map { "among \($0.source)" }).joined(separator: " ")
        }
    }
}

extension Measure {
    fileprivate var definition: String {
        let text = field.map { "\(kind.rawValue)(\($0))" } ?? kind.rawValue
        return factor == 1 ? text : "\(text) × \(factor)"
    }
}
