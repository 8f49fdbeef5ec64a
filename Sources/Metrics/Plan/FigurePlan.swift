import Diagnostics
import Ledgers
import Tables

/// A figure that has been checked, as cuts of aggregations.
struct FigurePlan: Sendable {
    let metric: Metric
    let ledger: Ledger
    let current: Lowered
    let span: Span
    let compare: Query.Comparison
    /// `nil` when there is nothing to compare with, as for a snapshot.
    let comparison: ComparisonPlan?
    /// Whether the base's days have records at all; `nil` when the figure is not narrowed to a population.
    let baseRecords: Cut?
    /// Whether a target of the catalogue is meant: the figure is not narrowed to a part.
    let isWhole: Bool
    let filter: String
    /// As `Figure.narrowing`.
    let narrowing: String
    /// All records of the period.
    let records: Cut?
    /// Where it is ranked.
    var standing: StandingPlan?
    /// Of which series it is a period.
    var trend: TrendPlan?
    /// The figure that it is held against: one at most.
    var against: [FigurePlan] = []
}

extension FigurePlan {
    /// - Throws: `Diagnostics` with all that is wrong in the request.
    init(
        _ request: FigureRequest, at place: Place, catalogue: Catalogue, reportPeriod: Period,
        into list: inout AggregationList
    ) throws {
        let metric: Metric
        do {
            metric = try catalogue.metric(request.metric, at: place)
        } catch {
            throw Diagnostics([error])
        }
        guard let ledger = catalogue.ledger(metric.ledger) else {
            throw Diagnostics([.unknownLedger(metric.ledger, nearest: [], known: [], at: place)])
        }
        var findings: [Diagnostic] = []
        let parts = request.values.sorted { ByteText($0.key) < ByteText($1.key) }.compactMap { name, value in
            FigurePlan.condition(name, value, ledger, at: place, findings: &findings).map { (name, $0) }
        }
        let population = parts.map(\.1)
        for filter in request.filters {
            do {
                try ConditionCheck.check(filter, ledger: ledger)
            } catch {
                findings.append(contentsOf: error.all)
            }
        }
        let asking = Asking(
            metric: metric, ledger: ledger, keys: [], conditions: population + request.filters.map(Condition.init),
            population: population)
        let span = FigurePlan.span(request, metric, reportPeriod, at: place, findings: &findings)
        if asking.time == nil, request.year != nil || request.isWithinYear || request.days != nil {
            findings.append(.grainWithoutTime(metric.id, at: place))
        }
        if request.isWithinYear, let time = asking.time, ledger.finestGrain(of: time) == .year {
            findings.append(.grainTooFine(Grain.month.rawValue, metric: metric.id, time: time, at: place))
        }
        if case .year(let year) = request.compare, let period = span.period, year >= period.first.year {
            findings.append(.baseNotBefore(year, at: place))
        }
        if !findings.isEmpty { throw Diagnostics(findings) }
        let ranked = try request.rank.map { rank in
            try StandingPlan(
                rank, of: request, asking: asking, parts: Dictionary(parts) { first, _ in first }, span: span,
                at: place,
                catalogue: catalogue, reportPeriod: reportPeriod, into: &list)
        }
        let trend = try request.trend.map {
            try TrendPlan(
                $0, of: request, asking: asking, days: span.period, at: place, catalogue: catalogue,
                reportPeriod: reportPeriod, into: &list)
        }
        var named = request
        let other = try request.against.map { against in
            let plan = try FigurePlan(
                against, at: place, catalogue: catalogue, reportPeriod: reportPeriod, into: &list)
            named.against?.metric = plan.metric.id
            return plan
        }
        let comparison = asking.compared(by: request.compare, over: span, grain: nil, into: &list)
        let window = comparison.flatMap { $0.kind.base(of: $0.period) }.flatMap { base in
            asking.time.map { Window(time: $0, period: base) }
        }
        self.init(
            metric: metric, ledger: ledger, current: asking.lower(over: span, into: &list), span: span,
            compare: request.compare, comparison: comparison,
            baseRecords: population.isEmpty
                ? nil : window.map { list.cut(ledger, by: [], where: [], in: $0, need: .count) },
            isWhole: request.values.isEmpty && request.filters.isEmpty,
            filter: (metric.formula.denominatorConditions + asking.allConditions).source,
            narrowing: named.narrowing,
            records: span.period.flatMap { period in asking.time.map { Window(time: $0, period: period) } }.map {
                list.cut(ledger, by: [], where: [], in: $0, need: .count)
            },
            standing: ranked, trend: trend, against: other.map { [$0] } ?? [])
    }

    /// The days that a request means.
    static func span(
        _ request: FigureRequest, _ metric: Metric, _ reportPeriod: Period, at place: Place,
        findings: inout [Diagnostic]
    ) -> Span {
        if let days = request.days {
            guard request.year == nil, !request.isWithinYear else {
                findings.append(.noSuchPeriod(at: place))
                return .none
            }
            return .days(days)
        }
        let year = request.year ?? reportPeriod.last.year
        guard let report = year == reportPeriod.last.year ? reportPeriod : Period.year(year) else {
            findings.append(.noSuchPeriod(at: place))
            return .none
        }
        let rule = metric.period == .snapshot && (request.year != nil || request.isWithinYear) ? .year : metric.period
        let span = rule.span(in: report)
        guard request.isWithinYear, let period = span.period else { return span }
        guard let days = request.days(of: period.last.year)?.intersection(period) else {
            findings.append(.noSuchPeriod(at: place))
            return .none
        }
        return .days(days)
    }

    /// A text becomes what the field holds: `2016-07` a month, `是` true.
    private static func condition(
        _ name: String, _ value: Value, _ ledger: Ledger, at place: Place, findings: inout [Diagnostic]
    ) -> Condition? {
        guard let field = ledger[name] else {
            let known = ledger.fields.map(\.name)
            findings.append(
                .unknownField(
                    name, nearest: nearestNames(to: name, among: known), ledger: ledger.name, known: known, at: place))
            return nil
        }
        guard let converted = field.kind.reading(value) else {
            findings.append(.wrongValue(value.description, for: field, at: place))
            return nil
        }
        return Condition(field.name, is: converted, at: place)
    }
}

extension FigureRequest {
    fileprivate var isWithinYear: Bool { month != nil || quarter != nil || until != nil }

    /// The month, quarter or first months of `year`; `nil` when there are none such, or several are asked.
    fileprivate func days(of year: Int) -> Period? {
        switch (month, quarter, until) {
        case (let month?, nil, nil): Period.month(month, of: year)
        case (nil, let quarter?, nil) where (1...4).contains(quarter):
            Period.month(quarter * 3, of: year).map { Period(.quarter, containing: $0.first) }
        case (nil, nil, let until?):
            Period.year(year).flatMap { whole in
                Period.month(until, of: year).flatMap { Period(whole.first, through: $0.last) }
            }
        default: nil
        }
    }
}

extension Field.Kind {
    /// `value` as a cell of this kind, `nil` when it cannot be one.
    func reading(_ value: Value) -> Value? {
        switch (self, value) {
        case (_, .null): value
        case (.integer, .text(let text)), (.number, .text(let text)), (.year, .text(let text)):
            Exact(text).map(Value.exact)
        case (.integer, .exact), (.number, .exact), (.year, .exact): value
        case (.date, .text(let text)): Day(iso: text).map(Value.day)
        case (.yearmonth, .text(let text)): Day(iso: "\(text)-01").map(Value.day)
        case (.date, .day), (.yearmonth, .day): value
        case (.boolean, .boolean): value
        case (.boolean, .text("true")), (.boolean, .text("是")): .boolean(true)
        case (.boolean, .text("false")), (.boolean, .text("否")): .boolean(false)
        case (.boolean, _), (.integer, _), (.number, _), (.year, _), (.date, _), (.yearmonth, _): nil
        case (_, .text): value
        default: .text(value.description)
        }
    }
}

extension Formula {
    /// The conditions that say which records a figure's `rows` counts.
    var denominatorConditions: [Condition] {
        if case .ratio(_, let below) = self { below.filters.map(Condition.init) } else { [] }
    }
}
