import Ledgers
import Tables

extension Figure {
    init(_ plan: FigurePlan, catalogue: Catalogue, answers: Answers, sources: [Scan.Source]) throws {
        let metric = plan.metric
        let compared = try Compared(plan.current, with: plan.comparison, of: metric, in: answers)
        try self.init(
            compared, days: plan.span.period, filter: plan.filter,
            sources: sources.filter { plan.ledger.resources.contains($0.resource) },
            previous: try Base(plan, compared: compared, answers: answers), narrowing: plan.narrowing,
            compare: plan.compare)
        terms = try answers.terms(of: metric, current: plan.current, base: plan.comparison?.bases.first?.lowered)
        recordsInPeriod = try plan.records.map { try answers.groups($0)[[]]?.rows ?? 0 }
        target = plan.isWhole ? try metric.target(of: value, in: plan.span.period) : nil
        standing = try plan.standing.flatMap { try Standing($0, answers: answers, catalogue: catalogue) }
        trend = try plan.trend.flatMap { try Trend($0, answers: answers, catalogue: catalogue) }
        against = try plan.against.first.map {
            Against(try Figure($0, catalogue: catalogue, answers: answers, sources: sources))
        }
    }

    /// What a metric came to in one group.
    init(
        _ compared: Compared, of key: GroupKey = [], days: Period?, filter: String, sources: [Scan.Source],
        previous: Base, narrowing: String, compare: Query.Comparison
    ) throws {
        let metric = compared.metric
        let current = compared.current[key]
        let isRank = metric.formula.isRank
        let pair = compared.pair(key)
        let alike = pair.missing == nil ? pair : .none
        let difference = try Comparing.difference(alike.value, alike.base, metric)
        self.init(
            id: metric.id, title: metric.title, value: current.value, missing: current.missing, unit: metric.unit,
            printed: metric.printed(current.value, ranked: current.ranked), ledger: metric.ledger, rows: current.rows,
            period: days, filter: filter, sources: sources, previous: previous, difference: difference,
            // A rank is no amount: between the 2nd and the 5th lies a difference, not a growth.
            growth: isRank ? .null : try Comparing.growth(alike.value, alike.base, metric),
            points: metric.unit == "%" ? difference : .null, ranked: current.ranked, narrowing: narrowing,
            compare: compare)
        if !isRank, let years = days.flatMap(compare.years) {
            averageGrowth = try Comparing.averageGrowth(alike.value, alike.base, years: years, metric)
        }
    }
}

extension Figure.Base {
    init(_ plan: FigurePlan, compared: Compared, answers: Answers) throws {
        guard let comparison = plan.comparison, !comparison.bases.isEmpty else {
            let missing: Figure.Missing =
                plan.compare == .target ? .noBase : plan.span == .all ? .snapshot : .noRecords
            self.init(period: nil, value: .null, rows: 0, missing: missing)
            return
        }
        let hasRecords = try plan.baseRecords.map { (try answers.groups($0)[[]]?.rows ?? 0) > 0 } ?? false
        self.init(compared, of: [], period: comparison.kind.base(of: comparison.period))
        if compared.base[[]].missing == .noRecords, hasRecords { missing = .firstCounted }
    }

    /// What a metric in one group is compared with.
    init(_ compared: Compared, of key: GroupKey, period: Period?) {
        let (base, pair) = (compared.base[key], compared.pair(key))
        self.init(
            period: period, value: base.value, rows: base.rows, missing: base.missing ?? pair.missing,
            caliber: pair.caliber,
            comparable: pair.missing == nil && (pair.caliber != nil || !pair.changes.isEmpty)
                ? Figure.Comparable(value: pair.value, base: pair.base, changes: pair.changes) : nil,
            gaps: pair.gaps)
    }
}
