/// Whether a number that an answer is unlike may mean something else: then it is unknown, and not said to differ.
struct Doubt: Sendable {
    /// How much of a figure's name must be said at all, and next to the number.
    private static let leastSaid = 0.6
    private static let leastSaidNear = 0.45
    /// The same where words in the midst of the name are left out.
    private static let surelySaidNear = 0.75
    /// Characters next to a number that nothing explains, up to which a slip of the pen is still one.
    private static let mostForeign = 2
    /// The same where all of a long name stands there.
    private static let mostForeignOfWhole = 4
    /// How many times the ledger's value a slip may make.
    private static let furthest = 20.0

    private let context: NumberContext
    private let course: Pairing.Course
    private let fields: [String: Set<String>]
    private let isPlan: Bool
    private let comparesWithOther: Bool
    /// 2168亩多
    private let isOpenAfter: Bool
    /// Whether the words say what a rank is compared with.
    private let namesBase: Bool
    /// 连续2个月第9: how long a rank or change lasted, and no figure.
    private let isStreak: Bool

    /// - Parameter fields: those that a metric's ledger tells groups apart by, by its id.
    init(_ context: NumberContext, _ passage: Passage, _ course: Pairing.Course, fields: [String: Set<String>]) {
        self.context = context
        self.course = course
        self.fields = fields
        let sentence = String(context.words.sentenceWords)
        isPlan = course.isPlan || Self.plans.contains { sentence.contains($0) }
        let (before, after) = (
            passage.characters[..<context.number.range.lowerBound],
            passage.characters[context.number.range.upperBound...]
        )
        let own = context.words.own
        namesBase =
            passage.isRow && context.number.isMove() || Aspect.monthBefore.contains { own.contains($0) }
            || context.number.isMove() && context.periodIsNear && own.contains { "比较".contains($0) }
        isOpenAfter = after.first.map { "多余强弱".contains($0) } ?? false
        isStreak = before.suffix(2).elementsEqual("连续") && Self.lasting.contains { after.starts(with: $0) }
        comparesWithOther =
            (context.number.change != nil || Self.comparatives.contains { before.ends(with: $0) })
            && context.words.comparesWithOther(before: context.number.range.lowerBound, in: passage)
    }

    /// Whether 分别 speaks of numbers of which some are unknown.
    private var sharesUnknown: Bool { context.words.share != nil && course.isForeign }

    func remains(of pair: Pairing.Pair) -> Bool {
        // 占16.1%，今年达到33.3%，翻了一番: of the percentage, which has no growth.
        if pair.aspect == .multiple, context.number.isInWords, course.endsInPercentage { return true }
        return isPlan || comparesWithOther || sharesUnknown || isOpenAfter || isStreak
            || pair.likeness == nil && !pair.aspect.mayBeUnsaid
            || pair.aspect.isLoose || [.before, .moved].contains(pair.aspect) && !namesBase || isUnsaid(pair)
            || narrows(pair) || namesOtherGroup(pair)
    }

    /// Whether the words next to the number leave open what it is of, or say what nothing explains.
    private func isUnsaid(_ pair: Pairing.Pair) -> Bool {
        let foreign = pair.likeness?.foreign ?? Vocabulary.foreign(in: context.wordPairs)
        let isWhole = pair.likeness.map { $0.saidNear > 0.95 && $0.length > 4 } ?? false
        guard foreign <= (isWhole ? Self.mostForeignOfWhole : Self.mostForeign) else { return true }
        if pair.aspect.mayBeUnsaid, course.endsOpen { return true }
        guard let likeness = pair.likeness else { return course.isForeign && foreign > 0 }
        // What goes on from something unknown is of that.
        let saidNear = course.endsForeign ? likeness.saidNear : likeness.saidOn
        // 公开信息2133条，居乡镇首位: of what was counted, and not of what is ranked elsewhere.
        if context.number.isPlace, let last = course.earlier.last,
            last.subject.metric.ledger != pair.answer.subject.metric.ledger
        {
            return true
        }
        if likeness.said < Self.leastSaid || saidNear < Self.leastSaidNear { return true }
        // 13个进驻部门 are more than 进驻审批部门.
        if likeness.leavesOut, likeness.saidNear < Self.surelySaidNear { return true }
        // A change of which nothing else is said is one of what was stated just before.
        if pair.aspect.mayBeUnsaid, likeness.saidNear < Self.leastSaidNear, let last = course.earlier.last,
            last.subject != pair.answer.subject
        {
            return true
        }
        // 建议办理满意率98.3%: of what the sentence speaks of, which no ledger knows.
        let isNamed = likeness.saidNear >= 0.9 && foreign == 0 && likeness.length > 3
        return course.isForeign && !isNamed
    }

    /// Whether the number is not what a slip of the pen makes of the value, and the words do not say for sure that it is it.
    /// - Parameter others: all that the words may speak of.
    func isFarOff(_ pair: Pairing.Pair, of others: [Pairing.Pair]) -> Bool {
        let number = context.number
        // 三个部门合计占…: mostly no figure.
        if number.isSmallInWords {
            return pair.answer.others.count > 0 || ["合计", "占"].contains { context.words.own.contains($0) }
        }
        if number.resembles(pair.value) { return false }
        if pair.aspect == .value, !number.hasUnit(like: pair.answer.subject.metric.unit ?? "") { return true }
        let said = (pair.likeness?.saidNear ?? 1) - 0.1
        let isAmbiguous = others.contains { $0.value != pair.value && $0.likeness?.saidNear ?? 1 >= said }
        return isAmbiguous || number.times(pair.value) > Self.furthest || pair.likeness?.foreign ?? 0 > 0
    }

    /// Whether the words name groups of the same ledger that the pair is not of, or leave open whether they do.
    private func namesOtherGroup(_ pair: Pairing.Pair) -> Bool {
        if let groups = pair.groups,
            groups.isWeak || groups.isOpen || groups.isOneOfSeveral || groups.place == .earlier
        {
            return true
        }
        let subject = pair.answer.subject
        // Of a department's page, all is of the department; also what goes on from a number before.
        if let outer = course.outer.first(where: { fields[subject.metric.id]?.contains($0.field) ?? false }),
            pair.groups?.field != outer.field
        {
            return true
        }
        guard pair.likeness != nil else { return false }
        let titles = [subject.metric.title] + subject.metric.aliases
        let own = pair.groups?.members ?? []
        let inTitle = context.named.contains { named in
            named.place == .near && titles.contains { $0.contains(String(named.words)) }
        }
        let isNear = pair.groups?.place == .near || inTitle
        return context.named.contains { named in
            let isOwn = pair.groups?.field == named.field || named.members.contains { own.contains($0) }
            let words = String(named.words)
            return !isOwn && !named.isWeak && (named.place == .near || named.place == .sentence && !isNear)
                && fields[subject.metric.id]?.contains(named.field) ?? false && !titles.contains { $0.contains(words) }
        }
    }

    /// Whether the words speak of a part of a figure, or of what no ledger holds.
    private func narrows(_ pair: Pairing.Pair) -> Bool {
        // A target of the year, and not of a part of it or of what the writer leaves open.
        if [.target, .attainment, .beyond].contains(pair.aspect) {
            return !["年度", "全年"].contains { context.words.own.contains($0) }
        }
        let near = context.words.own
        let metric = pair.answer.subject.metric
        let isKnown = { (word: String) in ([metric.title] + metric.aliases).contains { $0.contains(word) } }
        // 20项整改事项 is not what of it is done.
        let isDone = ["已", "完成", "办结"].contains { near.contains($0) }
        if metric.title.contains("已"), !isDone { return true }
        return Self.narrowing.contains { near.contains($0) && !isKnown($0) && !($0 == "上年" && pair.aspect != .value) }
            || !context.periodIsNear && Self.parts.contains { near.contains($0) && !isKnown($0) }
    }

    /// Periods that only answers of their own can be held against.
    private static let parts = ["上半年", "下半年", "季度", "当月", "单月"]

    private static let narrowing = [
        "最高", "最低", "最多", "最少", "最大", "最小", "日均", "月均", "人均", "平均", "每", "上年", "上期", "前年", "目标", "计划", "任务", "力争", "全市",
        "全省", "全国", "我市", "省", "新增", "新建", "单日", "高峰", "其余", "剩余", "未", "尚", "以来", "历年",
    ]
    /// Words before a number that say by how much, as 快了5个工作日.
    private static let comparatives = ["快", "慢", "多", "少", "高", "低", "早", "晚", "大", "小"].flatMap {
        [$0, $0 + "了", $0 + "出", $0 + "出了"]
    }
    /// What goes on after the number of a streak.
    private static let lasting = ["第", "位", "居", "列", "保持", "增长", "下降", "上升", "排名", "名列", "倒数"]

    private static let plans = [
        "力争", "确保", "预计", "明年", "拟", "下一步", "下步", "争取", "打算", "计划", "将达", "预期", "有望",
    ]
}
