import Tables

/// Finds the figure that a number states.
///
/// Each answer that can be counted in the number's unit gets a score: the ``Vocabulary/Likeness`` of its subject, a tenth
/// more for the same unit, 15 % less for another measure word. Answers within ``margin`` of the best, if that reaches
/// ``threshold``, are what the sentence may speak of; the number agrees when one of them does. It differs only when its
/// words leave no doubt: what they say is of the subject to ``leastSaid`` at least, and they name no part, period or
/// comparison that no answer has. Else it is unknown.
struct Pairing: Sendable {
    static let threshold = 0.6
    static let margin = 0.12
    /// From which on the words themselves say what a number is of.
    static let surely = 0.8
    /// What numbers in words must reach: 一个 is mostly no figure.
    static let thresholdInWords = 0.7
    /// How much of a figure's name must be said before a number is held to differ from it.
    static let leastSaid = 0.6
    /// Characters next to a number that nothing explains, from which on it must look like a slip of the pen to differ.
    static let mostForeign = 4

    let names: GroupNames
    let report: Period
    private let subjects: [Subject: [Answer]]
    private let metrics: [AuditedMetric]
    private let groupsOf: [String: [Group]]
    private let vocabulary: Vocabulary

    init(_ ledgers: LedgerAnswers) {
        report = ledgers.report
        subjects = Dictionary(grouping: ledgers.answers, by: \.subject)
        var seen: Set<String> = []
        metrics = ledgers.answers.map(\.subject.metric).filter { seen.insert($0.id).inserted }
        let groups = Set(ledgers.answers.compactMap(\.subject.group))
        names = GroupNames(Array(groups))
        groupsOf = Dictionary(
            grouping: Set(subjects.keys.filter { $0.group != nil }), by: \.metric.id
        ).mapValues { $0.compactMap(\.group) }
        vocabulary = Vocabulary(metrics)
    }

    struct Pair: Hashable, Sendable {
        let answer: Answer
        let aspect: Aspect
        let value: Exact
        let score: Double
        fileprivate let said: Double
        fileprivate let foreign: Int
        let agrees: Bool
    }

    /// - Parameters:
    ///   - earlier: what numbers earlier in the sentence were paired with, in order: a growth is of one of them.
    ///   - taken: subjects that numbers of the same list have: 排名第2、第5.
    func pair(_ context: NumberContext, in passage: Passage, earlier: [Answer], taken: Set<Subject>) -> Pair? {
        let number = context.number
        let aspects = Aspect.all(of: number, context.words)
        guard !aspects.isEmpty else { return nil }
        var pairs = said(context, passage, aspects, taken: taken) + together(context, passage, aspects)
        // What the words name needs no figure before it.
        if (pairs.map(\.score).max() ?? 0) < Self.surely { pairs += chained(context, aspects, earlier) }
        let limit = number.isInWords ? Self.thresholdInWords : Self.threshold
        let best = pairs.map(\.score).max() ?? 0
        guard best >= limit else { return nil }
        let likely = pairs.filter { $0.score >= best - Self.margin }
        if let agreeing = likely.filter(\.agrees).max(by: { $0.score < $1.score }) { return agreeing }
        return likely.filter { $0.score >= best - 0.06 && mayDiffer($0, context, passage) }
            .min { number.distance(to: $0.value) < number.distance(to: $1.value) }
    }

    /// Answers whose subject the words say.
    private func said(
        _ context: NumberContext, _ passage: Passage, _ aspects: [Aspect], taken: Set<Subject>
    ) -> [Pair] {
        let words = context.wordPairs
        let partWords = context.partPairs
        var active: [String: (group: Group, words: [Character])] = [:]
        for field in Set((context.nearMentions + context.mentions).flatMap(\.groups).map(\.field)) {
            active[field] = context.group(of: field, in: passage)
        }
        return metrics.flatMap { metric -> [Pair] in
            let fitting = aspects.filter {
                $0.fits(metric, context.number) && ($0 != .place || !context.nearMentions.isEmpty)
            }
            guard !fitting.isEmpty else { return [] }
            let groups = (groupsOf[metric.id] ?? []).compactMap { group -> (Group?, [Character])? in
                guard let named = active[group.field], named.group == group,
                    !metric.title.contains(String(named.words))
                else { return nil }
                return (group, named.words)
            }
            return ([(nil, [])] + groups).flatMap { group, groupWords -> [Pair] in
                let subject = Subject(metric: metric, group: group)
                guard !taken.contains(subject), let answers = subjects[subject] else { return [] }
                let meant = answers.filter { isMeant($0, context) }
                let fitting = group == nil ? fitting.filter { $0 != .place } : fitting
                return [(fitting.filter { !$0.isShare }, words), (fitting.filter(\.isShare), partWords)]
                    .filter { !$0.0.isEmpty }.flatMap { fitting, words -> [Pair] in
                        let likeness = vocabulary.likeness(of: metric, group: groupWords, to: words)
                        guard likeness.score > Self.threshold - 0.2 else { return [] }
                        return meant.flatMap { self.pairs($0, fitting, context.number, likeness: likeness) }
                    }
            }
        }
    }

    private func pairs(
        _ answer: Answer, _ aspects: [Aspect], _ number: ProseNumber, likeness: Vocabulary.Likeness
    ) -> [Pair] {
        aspects.flatMap { aspect in
            aspect.exact(of: answer, for: number).map { value in
                Pair(
                    answer: answer, aspect: aspect, value: value,
                    score: score(likeness.score, answer.subject.metric, number, aspect), said: likeness.said,
                    foreign: likeness.foreign, agrees: number.agrees(with: value))
            }
        }
    }

    private func score(_ likeness: Double, _ metric: AuditedMetric, _ number: ProseNumber, _ aspect: Aspect) -> Double {
        guard aspect == .value, number.kind == .quantity else { return likeness }
        return number.unit == metric.unit ? min(1, likeness + 0.1) : likeness * 0.85
    }

    /// Answers that the sentence has spoken of, when the number says how they changed or what part they are.
    private func chained(_ context: NumberContext, _ aspects: [Aspect], _ earlier: [Answer]) -> [Pair] {
        let number = context.number
        var chain = Array(earlier.reversed())
        if let share = context.words.share, earlier.count >= share.count,
            share.items.isEmpty || !aspects.contains(.value)
        {
            chain = [earlier[earlier.count - share.count + share.index]]
        }
        return chain.enumerated().flatMap { distance, answer in
            aspects.filter { $0.mayBeUnsaid && $0.fits(answer.subject.metric, number) }.flatMap { aspect in
                aspect.exact(of: answer, for: number).map { value in
                    Pair(
                        answer: answer, aspect: aspect, value: value, score: distance == 0 ? 1 : 0.94, said: 1,
                        foreign: 0, agrees: number.agrees(with: value))
                }
            }
        }
    }

    /// 公安、人社两个部门合计办件1.7万件，占31.3%: groups of one field, taken together.
    private func together(_ context: NumberContext, _ passage: Passage, _ aspects: [Aspect]) -> [Pair] {
        let near = context.near.map { String($0) }.joined(separator: " ")
        guard ["合计", "共计", "总计", "共占", "两者", "三者", "前三", "前3", "前两", "前五"].contains(where: near.contains) else {
            return []
        }
        let words = context.wordPairs
        let groups = (context.mentions + context.nearMentions).flatMap(\.groups)
        return Dictionary(grouping: groups, by: \.field).sorted { $0.key < $1.key }.flatMap { _, named -> [Pair] in
            let members = Set(named)
            guard members.count > 1 else { return [] }
            return metrics.filter(\.addsUp).flatMap { metric -> [Pair] in
                let parts = members.compactMap { group in
                    subjects[Subject(metric: metric, group: group)]?.first { isMeant($0, context) }
                }
                guard parts.count == members.count, let first = parts.first,
                    let value = parts.map(\.value).sum
                else { return [] }
                var whole = Answer(subject: first.subject, period: first.period, isOwn: first.isOwn, value: value)
                whole.previous =
                    parts.compactMap(\.previous).count == parts.count ? parts.compactMap(\.previous).sum : nil
                whole.wholes = first.wholes
                let likeness = vocabulary.likeness(of: metric, group: [], to: words)
                let sure = Vocabulary.Likeness(said: likeness.said, explained: 1, foreign: likeness.foreign)
                return pairs(whole, aspects.filter { $0.fits(metric, context.number) }, context.number, likeness: sure)
            }
        }
    }

    /// Whether an answer is of the days that the text speaks of.
    private func isMeant(_ answer: Answer, _ context: NumberContext) -> Bool {
        guard let mention = context.period else { return answer.isOwn }
        if !context.periodIsNear, answer.isOwn || mention.isAgo { return answer.isOwn }
        if mention.periods.isEmpty { return answer.isOwn }
        if let period = answer.period, mention.periods.contains(period) { return true }
        guard answer.isOwn else { return false }
        // What has no time, or is told apart by years only, is of the report's.
        switch answer.subject.metric.grain {
        case nil: return true
        case .year?: return mention.periods.allSatisfy { $0.grain != .year }
        case .day?, .month?, .quarter?: return false
        }
    }

    /// Whether the words leave no doubt that the number is meant to be the pair's.
    private func mayDiffer(_ pair: Pair, _ context: NumberContext, _ passage: Passage) -> Bool {
        guard pair.said >= Self.leastSaid, !pair.aspect.isLoose, !narrows(pair, context),
            !namesOtherGroup(pair, context, passage)
        else { return false }
        // 三个部门合计占…: mostly no figure.
        if context.number.isSmallInWords {
            return pair.foreign <= 2 && !["合计", "占"].contains { context.words.own.contains($0) }
        }
        if context.number.resembles(pair.value) { return true }
        if pair.aspect == .value, !context.number.hasUnit(like: pair.answer.subject.metric.unit ?? "") { return false }
        return pair.foreign < Self.mostForeign
    }

    /// Whether the words next to the number name a group of the same ledger that the pair is not of.
    private func namesOtherGroup(_ pair: Pair, _ context: NumberContext, _ passage: Passage) -> Bool {
        let subject = pair.answer.subject
        let fields = Set((groupsOf[subject.metric.id] ?? []).map(\.field))
        return context.nearMentions.contains { mention in
            let words = String(passage.characters[mention.range])
            let named = ([subject.metric.title] + subject.metric.aliases).contains { $0.contains(words) }
            return !named && mention.groups.contains { fields.contains($0.field) }
                && !mention.groups.contains { $0 == subject.group }
        }
    }

    /// Whether the words speak of a part of a figure, or of what no ledger holds: then no number can be said to differ.
    private func narrows(_ pair: Pair, _ context: NumberContext) -> Bool {
        let near = context.words.own
        let metric = pair.answer.subject.metric
        let isKnown = { (word: String) in ([metric.title] + metric.aliases).contains { $0.contains(word) } }
        if Self.plans.contains(where: { String(context.words.sentenceWords).contains($0) }) { return true }
        return Self.narrowing.contains { near.contains($0) && !isKnown($0) && !($0 == "上年" && pair.aspect != .value) }
            || !context.periodIsNear && Self.parts.contains { near.contains($0) && !isKnown($0) }
    }

    /// Periods that only answers of their own can be held against.
    private static let parts = ["上半年", "下半年", "季度", "当月", "单月"]

    private static let narrowing = [
        "最高", "最低", "最多", "最少", "日均", "月均", "人均", "平均", "每", "上年", "上期", "前年", "目标", "计划", "任务", "力争", "全市", "全省", "全国",
        "新增", "新建", "单日", "高峰", "其余", "剩余", "未", "尚",
    ]
    private static let plans = ["力争", "确保", "预计", "明年", "拟"]
}

extension [Exact] {
    fileprivate var sum: Exact? {
        reduce(Exact(0)) { sum, next in sum?.adding(next) }
    }
}
