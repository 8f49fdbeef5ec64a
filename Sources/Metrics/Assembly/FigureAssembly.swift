import Ledgers
import Tables

extension Figure {
    init(_ plan: FigurePlan, answers: Answers, sources: [Scan.Source]) throws {
        let metric = plan.metric
        let current = try answers.series(plan.current, of: metric)[[]]
        let base = try plan.base.map { try answers.series($0, of: metric)[[]] }
        let isRank = if case .rank = metric.formula { true } else { false }
        let difference = try Comparing.difference(current.value, base?.value ?? .null, metric)
        self.init(
            id: metric.id, title: metric.title, value: current.value, missing: current.missing, unit: metric.unit,
            printed: metric.printed(current.value, ranked: current.ranked), ledger: metric.ledger, rows: current.rows,
            period: plan.span.period, filter: plan.filter,
            terms: try answers.terms(of: metric, current: plan.current, base: plan.base),
            sources: sources.filter { plan.ledger.resources.contains($0.resource) },
            previous: Base(
                period: plan.basePeriod, value: base?.value ?? .null, rows: base?.rows ?? 0,
                missing: base.map(\.missing) ?? (plan.span == .none ? .noRecords : .snapshot)),
            difference: difference,
            // A rank is no amount: between the 2nd and the 5th lies a difference, not a growth.
            growth: isRank ? .null : try Comparing.growth(current.value, base?.value ?? .null, metric),
            points: metric.unit == "%" ? difference : .null, ranked: current.ranked)
    }
}
