import Tables

extension Figure {
    /// The place of a figure among those of other groups.
    public struct Standing: Hashable, Sendable {
        public let rank: Exact
        /// How many are ranked together.
        public let ranked: Int
        /// In the base, or of a course in the period just before; `nil` where it was not ranked.
        public let previous: Exact?
        /// Of a course: how many periods, up to this one, the rank has been the same.
        public var streak: Int?
        /// How it is ranked.
        public let rule: FigureRequest.Rank

        /// Places won, negative for places lost.
        public var change: Exact? { previous?.subtracting(rank)?.normalized }
    }
}

extension Figure.Standing {
    /// Of the row that a plan means; `nil` where it is not ranked.
    init?(_ plan: StandingPlan, answers: Answers, catalogue: Catalogue) throws {
        let assembly = try TableAssembly(plan.table, catalogue: catalogue, answers: answers)
        if let grain = plan.rank.course {
            let history = RankHistory(
                try assembly.table(), of: plan.table.metrics[0].metric, grain: grain,
                names: plan.rank.among.map(\.name), lists: plan.lists, from: plan.rank.from,
                ties: plan.rank.ties)
            self.init(history, row: plan.row, rule: plan.rank)
        } else {
            let row = assembly.keys.firstIndex { key in zip(key, plan.row).allSatisfy { $0.value == $1 } }
            guard let row, let standing = assembly.standings(0)[row] else { return nil }
            self = standing
        }
    }

    /// Of the last period of a course.
    private init?(_ history: RankHistory, row: [Value], rule: FigureRequest.Rank) {
        let texts = row.map(\.description)
        let count = rule.among.count + 1
        guard let day = row.first?.day, let grain = rule.course, texts.count >= count,
            let index = history.periods.firstIndex(of: Period(grain, containing: day))
        else { return nil }
        let key = RankHistory.Key(list: Array(texts[count...]), name: Array(texts[1..<count]))
        self.init(
            history.course(of: key, from: index, through: index), counts: history.count(ofList: key.list, in: index),
            rule: rule)
    }

    /// Of the last period of a course.
    public init?(_ course: RankCourse, counts: Int, rule: FigureRequest.Rank) {
        guard let rank = course.ranks.last ?? nil else { return nil }
        let before = (course.earlier + course.ranks).dropLast().last ?? nil
        self.init(rank: rank, ranked: counts, previous: before, streak: course.streak?.periods, rule: rule)
    }
}
