import Diagnostics
import Metrics
import Tables

/// A ranking whose questions have found their places in the plan.
struct RankingPlan: Sendable {
    let request: RankingRequest
    let metric: Metric
    /// The field that names who is ranked.
    let by: String
    let days: Period
    let asked: Handle<Table>
    /// What the ledger itself publishes.
    let published: (metric: Metric, handle: Handle<Table>)?

    /// How each name is ranked in its period.
    var rule: FigureRequest.Rank {
        FigureRequest.Rank(
            among: [.field(by)], from: request.fromBottom ? .bottom : .top, ties: request.ties ?? .competition,
            course: request.grain)
    }

    /// - Parameter namesFigures: as `Query.namesFigures`.
    /// - Throws: a `Diagnostic` or `Diagnostics` for what cannot be asked.
    init(
        _ request: RankingRequest, namesFigures: Bool = false, at place: Place = Place(), in plan: inout Plan
    ) throws {
        let subject = try RankingSubject(request, in: plan.catalogue)
        let metric = subject.metric
        if metric.formula.isRank, request.ties != nil || request.within != nil || request.fromBottom {
            throw Diagnostic.alreadyRanks(metric.id)
        }
        let days = try request.days(in: plan.reportPeriod)
        // From the beginning, so that who is ranked for the first time is known.
        guard let beginning = Day.first, let all = Period(beginning, through: days.last) else {
            throw Diagnostic.monthsReversed()
        }
        let keys = [.grain(request.grain), .field(subject.by)] + (request.within.map { [Query.Key.field($0)] } ?? [])
        func query(_ metric: Metric) -> Query { Query([metric.id], by: keys, period: all) }
        self.request = request
        self.metric = metric
        by = subject.by
        self.days = days
        var named = query(metric)
        named.namesFigures = namesFigures
        asked = try plan.add(named, at: place)
        published = try request.publishedRank(of: metric, in: plan.catalogue).map { published in
            (published, try plan.add(query(published), at: place))
        }
    }
}

extension RankingRequest {
    /// The metric of the same ledger that gives its published rank: one value of a field 排名 or 名次. Held against ranks
    /// of the whole list from the top alone.
    fileprivate func publishedRank(of metric: Metric, in catalogue: Catalogue) -> Metric? {
        guard within == nil, !fromBottom else { return nil }
        switch metric.formula {
        case .rank(let rule) where rule.from == .top && rule.among.isEmpty: break
        case .measure(let measure) where measure.field != nil && measure.kind != .countDistinct:
            guard metric.filters.isEmpty else { return nil }
        default: return nil
        }
        return catalogue.metrics.first { other in
            guard other.ledger == metric.ledger, other.id != metric.id, other.filters.isEmpty,
                case .measure(let measure) = other.formula, let field = measure.field
            else { return false }
            return ["排名", "名次"].contains(field) && [.mean, .min, .max, .median].contains(measure.kind)
        }
    }
}
