import Ledgers
import Tables

extension Figure {
    init(_ plan: FigurePlan, answers: Answers, sources: [Scan.Source]) throws {
        let metric = plan.metric
        let compared = try Compared(plan.current, with: plan.comparison, of: metric, in: answers)
        let current = compared.current[[]]
        let isRank = if case .rank = metric.formula { true } else { false }
        let pair = compared.pair([])
        let alike = pair.missing == nil ? pair : .none
        let difference = try Comparing.difference(alike.value, alike.base, metric)
        self.init(
            id: metric.id, title: metric.title, value: current.value, missing: current.missing, unit: metric.unit,
            printed: metric.printed(current.value, ranked: current.ranked), ledger: metric.ledger, rows: current.rows,
            period: plan.span.period, filter: plan.filter,
            terms: try answers.terms(
                of: metric, current: plan.current, base: plan.comparison?.bases.first?.lowered),
            sources: sources.filter { plan.ledger.resources.contains($0.resource) },
            previous: try Base(plan, compared: compared, pair: pair, answers: answers), difference: difference,
            // A rank is no amount: between the 2nd and the 5th lies a difference, not a growth.
            growth: isRank ? .null : try Comparing.growth(alike.value, alike.base, metric),
            points: metric.unit == "%" ? difference : .null, ranked: current.ranked, narrowing: plan.narrowing,
            recordsInPeriod: try plan.records.map { try answers.groups($0)[[]]?.rows ?? 0 }, compare: plan.compare,
            target: plan.isWhole ? try metric.target(of: current.value, in: plan.span.period) : nil)
        if !isRank, let years = plan.span.period.flatMap(plan.compare.years) {
            averageGrowth = try Comparing.averageGrowth(alike.value, alike.base, years: years, metric)
        }
    }
}

extension Figure.Base {
    init(_ plan: FigurePlan, compared: Compared, pair: Compared.Pair, answers: Answers) throws {
        guard let comparison = plan.comparison, !comparison.bases.isEmpty else {
            let missing: Figure.Missing =
                plan.compare == .target ? .noBase : plan.span == .none ? .noRecords : .snapshot
            self.init(period: nil, value: .null, rows: 0, missing: missing)
            return
        }
        let base = compared.base[[]]
        let hasRecords = try plan.baseRecords.map { (try answers.groups($0)[[]]?.rows ?? 0) > 0 } ?? false
        self.init(
            period: comparison.kind.base(of: comparison.period), value: base.value, rows: base.rows,
            missing: base.missing == .noRecords && hasRecords ? .firstCounted : base.missing ?? pair.missing,
            caliber: pair.caliber,
            comparable: pair.missing == nil && (pair.caliber != nil || !pair.changes.isEmpty)
                ? Figure.Comparable(value: pair.value, base: pair.base, changes: pair.changes) : nil)
    }
}
