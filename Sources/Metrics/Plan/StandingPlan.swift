import Diagnostics
import Ledgers
import Tables

/// The table in which a figure is ranked, and which of its rows the figure is.
struct StandingPlan: Sendable {
    let rank: FigureRequest.Rank
    let table: TablePlan
    /// By `table.keys`.
    let row: [Value]
    /// Fields whose values are ranked apart.
    let lists: [String]
    /// All that is ranked together.
    let list: Lowered

    /// - Parameters:
    ///   - asking: for the figure.
    ///   - parts: the conditions of its values, by field.
    ///   - span: of the figure.
    /// - Throws: `Diagnostics` for a field that it is ranked among, but of which it has no value; and for what cannot be
    ///   asked of the ledger.
    init(
        _ rank: FigureRequest.Rank, of request: FigureRequest, asking: Asking, parts: [String: Condition], span: Span,
        at place: Place, catalogue: Catalogue, reportPeriod: Period, into list: inout AggregationList
    ) throws {
        let (metric, ledger) = (asking.metric, asking.ledger)
        let fields = request.values.keys.sorted { ByteText($0) < ByteText($1) }
        let fixed = fields.filter { !rank.among.contains(.field($0)) }
        let course = rank.course.map { [Query.Key.grain($0)] } ?? []
        let keys = course + rank.among + fixed.map(Query.Key.field)
        let days = span.period
        row = try keys.map { key in
            switch key {
            case .grain(let grain):
                guard let days else { throw Diagnostics([.grainWithoutTime(metric.id, at: place)]) }
                return .day(Period(grain, containing: days.first).first)
            case .field(let name):
                guard let value = request.values[name] else {
                    throw Diagnostics([.rankOfNobody(name, metric: metric.id, at: place)])
                }
                // What does not fit the field has been reported with the figure itself.
                return ledger[name]?.kind.reading(value) ?? value
            }
        }
        let query = Query(
            [metric.id], by: keys, where: request.filters, period: rank.days(of: metric, days, in: reportPeriod),
            compare: rank.course != nil || request.compare == .target ? nil : request.compare,
            rank: rank.course != nil && metric.formula.isRank
                ? nil : Query.Rank(from: rank.from, ties: rank.ties, within: fixed))
        lists = fixed
        let common = fixed.compactMap { parts[$0] }
        let together = Asking(
            metric: metric, ledger: ledger, keys: [], conditions: common + request.filters.map(Condition.init),
            population: common)
        let all = rank.among.contains(where: \.isGrain) ? query.period.map(Span.days) ?? span : span
        self.list = together.lower(over: all, into: &list)
        var lowering = QueryLowering(
            catalogue: catalogue, reportPeriod: reportPeriod, query: query, place: place)
        table = try lowering.lower(into: &list)
        self.rank = rank
    }
}

extension FigureRequest.Rank {
    /// The days of the table: those of the figure; all whose periods are ranked; of a course all from the beginning on.
    fileprivate func days(of metric: Metric, _ own: Period?, in report: Period) -> Period? {
        if course != nil { return own.flatMap { days in Day.first.flatMap { Period($0, through: days.last) } } }
        return among.contains(where: \.isGrain) ? span ?? metric.period.span(in: report).period : own
    }
}

extension Day {
    /// Before all that ledgers tell of.
    public static var first: Day? { Day(year: 1, month: 1, day: 1) }
}
