import Tables

/// Finds the figure that a number states.
///
/// Each answer that can be counted in the number's unit gets a score: the ``Vocabulary/Likeness`` of its subject, a tenth
/// more for the same unit, 15 % less for another measure word. The number agrees when an answer does that the sentence may
/// speak of: the more digits a number has, the less it agrees by chance, and the less its words need to say. It differs only
/// when its words leave no doubt (``Doubt``). Else it is unknown.
struct Pairing: Sendable {
    /// What the words must say of a figure before a number of so many telling digits may agree with it, and how far behind
    /// the likeliest one it may be.
    private static func needed(_ number: ProseNumber) -> (score: Double, margin: Double) {
        if number.isSmallInWords { return (0.7, 0.12) }
        switch number.tellingDigits {
        case 5...: return (0.32, 0.6)
        case 4: return (0.4, 0.5)
        case 3: return (0.5, 0.25)
        default: return (0.6, 0.12)
        }
    }
    /// The least score of what a number may differ from.
    static let threshold = 0.6
    /// From which on the words themselves say what a number is of.
    static let surely = 0.8

    let names: GroupNames
    let report: Period
    let subjects: [Subject: [Answer]]
    let metrics: [AuditedMetric]
    /// The fields that a metric's ledger tells groups apart by, by its id.
    private let fields: [String: Set<String>]
    private let vocabulary: Vocabulary

    init(_ answers: [Answer], report: Period) {
        self.report = report
        subjects = Dictionary(grouping: answers, by: \.subject)
        var seen: Set<String> = []
        metrics = answers.map(\.subject.metric).filter { seen.insert($0.id).inserted }
        let groups = Set(answers.compactMap(\.subject.group))
        names = GroupNames(Array(groups))
        // A metric that is zero in a group is told apart by its field all the same.
        let byLedger = Dictionary(grouping: subjects.keys, by: \.metric.ledger).mapValues {
            Set($0.compactMap { $0.group?.field })
        }
        fields = Dictionary(metrics.map { ($0.id, byLedger[$0.ledger] ?? []) }) { first, _ in first }
        vocabulary = Vocabulary(metrics)
    }

    struct Pair: Hashable, Sendable {
        let answer: Answer
        let aspect: Aspect
        let value: Exact
        let score: Double
        /// How the words say it; `nil` when they say a change or part of what was stated before.
        let likeness: Vocabulary.Likeness?
        /// The groups that were found in the words.
        let groups: NamedGroups?
        let agrees: Bool
        /// Whether the words may speak of another subject as well.
        var isOneOfSeveral = false
    }

    /// What the numbers before this one in the sentence were found to be.
    struct Course: Sendable {
        /// In order, the latest ones: a growth is of one of them.
        var earlier: [Answer] = []
        /// Subjects that numbers of the same list have: 排名第2、第5.
        var taken: Set<Subject> = []
        /// Whether the sentence has stated something before that no ledger knows.
        var isForeign = false
        /// Whether that was the last value that it stated.
        var endsForeign = false
        /// Whether the last value differs and may be of several subjects, so that nobody knows what its change is of.
        var endsOpen = false
        /// Groups that the headings name: all that follows is of them.
        var outer: [NamedGroups] = []
        /// The last heading.
        var heading = ""
        /// Whether the text speaks of what shall be.
        var isPlan = false
        /// The rank that the last number says the duration of.
        var lasting: Answer?
        /// Whether the last number was what is to be reached.
        var endsInTarget = false
        /// Whether the last number was a percentage.
        var endsInPercentage = false
        /// Digits after the point of the last value.
        var places = 0
    }

    func pair(_ context: NumberContext, in passage: Passage, _ course: Course) -> Pair? {
        let number = context.number
        // 年度任务60000条的108.7%
        let isOfTarget = course.endsInTarget && number.kind == .percentage && context.words.own.hasPrefix("的")
        let aspects = isOfTarget ? [.attainment] : Aspect.all(of: number, context.words)
        guard !aspects.isEmpty else { return nil }
        if let lasting = lasting(context, in: passage) { return lasting }
        // 连续2个月第9: what lasted.
        if let answer = course.lasting, number.isPlace, number.agrees(with: answer.value) {
            return Pair(
                answer: answer, aspect: .value, value: answer.value, score: 1, likeness: nil, groups: nil, agrees: true)
        }
        var pairs = said(context, aspects, course) + together(context, aspects)
        // What the words name needs no figure before it.
        let isNamed = pairs.contains { pair in
            let said = (pair.aspect.mayBeUnsaid ? pair.likeness?.saidNear : pair.likeness?.saidOn) ?? 0
            return pair.score >= Self.surely && said >= 0.5
        }
        if !isNamed, !course.endsForeign {
            pairs += chained(context, aspects, course)
        }
        let best = pairs.map(\.score).max() ?? 0
        let needed = Self.needed(number)
        let agreeing = pairs.filter { $0.agrees && $0.score >= max(needed.score, best - needed.margin) }
        if let agreeing = agreeing.max(by: { $0.score < $1.score }) { return agreeing }
        guard best >= Self.threshold else { return nil }
        let doubt = Doubt(context, passage, course, fields: fields)
        let likely = pairs.filter {
            $0.score >= max(Self.threshold, best - 0.15) && !doubt.remains(of: $0)
                && !isNarrowed($0.answer.subject.metric, by: course.heading)
        }
        let likeliest = likely.map(\.score).max() ?? 0
        let sure = likely.filter { $0.score >= likeliest - 0.06 }
        return sure.filter { !doubt.isFarOff($0, of: sure) }
            .map { $0.oneOfSeveral(Set(sure.map(\.answer.subject)).count > 1) }
            .min { number.distance(to: $0.value) < number.distance(to: $1.value) }
    }

    /// Whether a heading names another metric of the same ledger: under 政府投资 the number of 受理219个 is of that.
    private func isNarrowed(_ metric: AuditedMetric, by heading: String) -> Bool {
        guard !heading.isEmpty else { return false }
        let own = ([metric.title] + metric.aliases).joined(separator: " ")
        return metrics.contains { other in
            other.ledger == metric.ledger && other != metric
                && ([other.title] + other.aliases).contains { name in
                    let name = Array(name)
                    return name.indices.dropLast(Self.telling - 1).contains { start in
                        let words = String(name[start..<start + Self.telling])
                        return heading.contains(words) && !own.contains(words)
                    }
                }
        }
    }

    /// Characters that a heading and a name must have in common.
    private static let telling = 4

    /// Answers whose subject the words say.
    private func said(_ context: NumberContext, _ aspects: [Aspect], _ course: Course) -> [Pair] {
        let named = context.named + course.outer.filter { outer in !context.named.contains { $0.field == outer.field } }
        let words = context.wordPairs
        let partWords = context.partPairs
        return metrics.flatMap { metric -> [Pair] in
            let fitting = aspects.filter {
                $0.fits(metric, context.number) && ($0 != .place || !context.nearMentions.isEmpty)
            }
            guard !fitting.isEmpty else { return [] }
            let groups = named.filter { named in
                fields[metric.id]?.contains(named.field) ?? false && !metric.title.contains(String(named.words))
            }
            return ([nil] + groups).flatMap { named -> [Pair] in
                let answers = answers(of: metric, named, context).filter { !course.taken.contains($0.subject) }
                guard !answers.isEmpty else { return [] }
                let fitting = named == nil ? fitting.filter { $0 != .place } : fitting
                return [(fitting.filter { !$0.isShare }, words), (fitting.filter(\.isShare), partWords)]
                    .filter { !$0.0.isEmpty }.flatMap { fitting, words -> [Pair] in
                        let likeness = vocabulary.likeness(of: metric, group: named?.words ?? [], to: words)
                        guard likeness.score > 0.25 else { return [] }
                        return answers.flatMap { pairs($0, fitting, context.number, likeness, named) }
                    }
            }
        }
    }

    /// What the ledgers say of a metric, of the groups that are named together as one.
    private func answers(of metric: AuditedMetric, _ named: NamedGroups?, _ context: NumberContext) -> [Answer] {
        func meant(_ group: Group?) -> [Answer] {
            (subjects[Subject(metric: metric, group: group)] ?? []).filter { isMeant($0, context) }
        }
        guard let named, named.members.count > 1, metric.addsUp else { return meant(named?.members.last) }
        let parts = named.members.compactMap { meant($0).first }
        return parts.count == named.members.count ? Answer(sumOf: parts).map { [$0] } ?? [] : []
    }

    private func pairs(
        _ answer: Answer, _ aspects: [Aspect], _ number: ProseNumber, _ likeness: Vocabulary.Likeness,
        _ groups: NamedGroups?
    ) -> [Pair] {
        aspects.flatMap { aspect in
            aspect.exact(of: answer, for: number).map { value in
                Pair(
                    answer: answer, aspect: aspect, value: value,
                    score: score(likeness.score, answer.subject.metric, number, aspect), likeness: likeness,
                    groups: groups, agrees: number.agrees(with: value))
            }
        }
    }

    private func score(_ likeness: Double, _ metric: AuditedMetric, _ number: ProseNumber, _ aspect: Aspect) -> Double {
        guard aspect == .value, number.kind == .quantity else { return likeness }
        return number.unit == metric.unit ? min(1, likeness + 0.1) : likeness * 0.85
    }

    /// Answers that the sentence has spoken of, when the number says how they changed or what part they are.
    private func chained(_ context: NumberContext, _ aspects: [Aspect], _ course: Course) -> [Pair] {
        let number = context.number
        let earlier = course.earlier
        var chain = Array(earlier.reversed())
        if let share = context.words.share, earlier.count >= share.count,
            share.items.isEmpty || !aspects.contains(.value)
        {
            chain = [earlier[earlier.count - share.count + share.index]]
        }
        // 9月公开6528条，比8月的9844条减少3316条: the two that were stated are compared.
        if number.change != nil, chain.count > 1, chain[0].subject == chain[1].subject {
            var compared = chain[1]
            compared.previous = chain[0].value
            if compared.previous != chain[1].value { chain.insert(compared, at: 1) }
        }
        if aspects == [.moved] { chain = chain.compactMap { moved($0, context) } }
        return chain.enumerated().flatMap { distance, answer in
            aspects.filter {
                ($0.mayBeUnsaid || $0 == .place || answer.subject.metric.isRank && number.kind == .ordinalFromBottom)
                    && $0.fits(answer.subject.metric, number)
            }.flatMap { aspect in
                aspect.exact(of: answer, for: number).map { value in
                    Pair(
                        answer: answer, aspect: aspect, value: value,
                        score: !aspect.mayBeUnsaid ? 0.7 : distance == 0 ? 1 : 0.94, likeness: nil,
                        groups: nil,
                        agrees: number.agrees(with: value)
                            || number.kind == .flat && answer.isAlike(places: course.places))
                }
            }
        }
    }

    /// The answer with what its rank is compared with: of 9月列第3位，比7月上升4位 the rank in July, else that of the month before.
    private func moved(_ answer: Answer, _ context: NumberContext) -> Answer? {
        guard context.periodIsNear, let mention = context.period, let period = answer.period,
            !mention.periods.isEmpty, !mention.periods.contains(period)
        else { return answer }
        let base = subjects[answer.subject]?.first { $0.period.map(mention.periods.contains) ?? false }
        var compared = answer
        compared.before = base?.value
        return base == nil ? nil : compared
    }

    /// 市场监管局办件1.4万件，公安局0.8万件。两个部门合计占31.3%: groups of one field that were named one by one.
    private func together(_ context: NumberContext, _ aspects: [Aspect]) -> [Pair] {
        let near = context.near.map { String($0) }.joined(separator: " ")
        guard ["合计", "共计", "总计", "共占", "两者", "三者", "前三", "前3", "前两", "前五"].contains(where: near.contains) else {
            return []
        }
        let words = context.wordPairs
        let groups = (context.mentions + context.nearMentions).flatMap(\.groups)
        return Dictionary(grouping: groups, by: \.field).sorted { $0.key < $1.key }.flatMap { field, named -> [Pair] in
            let members = Set(named).sorted { $0.value < $1.value }
            guard members.count > 1 else { return [] }
            let countsThem = isCounted(members.count, in: context.words.sentenceWords)
            let together = NamedGroups(
                field: field, members: members, words: [], place: countsThem ? .sentence : .earlier, isWeak: false,
                isOpen: false)
            return metrics.filter(\.addsUp).flatMap { metric -> [Pair] in
                guard let whole = answers(of: metric, together, context).first else { return [] }
                var likeness = vocabulary.likeness(of: metric, group: [], to: words)
                likeness.explained = 1
                return pairs(
                    whole, aspects.filter { $0.fits(metric, context.number) }, context.number, likeness, together)
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
}

extension Pairing.Pair {
    fileprivate func oneOfSeveral(_ isOneOfSeveral: Bool) -> Pairing.Pair {
        var pair = self
        pair.isOneOfSeveral = isOneOfSeveral
        return pair
    }
}

/// Whether a sentence counts as many: 三个部门合计.
private func isCounted(_ count: Int, in sentence: [Character]) -> Bool {
    let words = Array("零一两三四五六七八九")
    let counts = (count < words.count ? [String(words[count])] : []) + [count == 2 ? "二" : "\(count)"]
    let text = String(sentence)
    return counts.contains { count in ["个", "家", "者", "大"].contains { text.contains(count + $0) } }
}
