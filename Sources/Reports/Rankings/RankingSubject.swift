import Diagnostics
import Metrics

/// What is ranked, and who.
struct RankingSubject {
    let metric: Metric
    /// The field that names who is ranked.
    let by: String

    /// - Throws: a `Diagnostic` for a metric or ledger that is unknown, or where the catalogue does not say who is ranked.
    init(_ request: RankingRequest, in catalogue: Catalogue) throws {
        let asked = catalogue.metric(request.metric)
        let ledger =
            asked == nil ? catalogue.ledgers.first { $0.name == request.metric || $0.title == request.metric } : nil
        guard let ledger else {
            metric = try catalogue.metric(request.metric, at: Place())
            by = try request.by ?? Self.rule(of: metric.ledger, in: catalogue)?.rule.of ?? Self.unsaid(metric.id)
            return
        }
        guard let (ranked, rule) = Self.rule(of: ledger.name, in: catalogue), let of = request.by ?? rule.of else {
            throw Diagnostic.nothingRanked(ledger.name)
        }
        // The values themselves, where the catalogue has them: they can be ranked in every way.
        metric = catalogue.metrics.first { $0.isValue(of: rule, in: ledger.name) } ?? ranked
        by = of
    }

    private static func unsaid(_ id: String) throws -> String { throw Diagnostic.rankedBy(id) }

    /// The ledger's metric with `rank` of all its records.
    private static func rule(of ledger: String, in catalogue: Catalogue) -> (metric: Metric, rule: RankRule)? {
        for metric in catalogue.metrics where metric.ledger == ledger && metric.filters.isEmpty {
            if case .rank(let rule) = metric.formula { return (metric, rule) }
        }
        return nil
    }
}

extension Metric {
    /// Whether this is the one value that `rule` ranks, of all records.
    fileprivate func isValue(of rule: RankRule, in name: String) -> Bool {
        guard ledger == name, filters.isEmpty, rule.among.isEmpty, case .measure(let measure) = formula else {
            return false
        }
        return measure.field == rule.by && [.mean, .min, .max, .median].contains(measure.kind)
    }
}
