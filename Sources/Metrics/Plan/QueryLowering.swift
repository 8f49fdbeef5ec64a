import Diagnostics
import Expressions
import Ledgers
import Tables

/// Checks a query against the catalogue and lowers it.
struct QueryLowering {
    let catalogue: Catalogue
    let reportPeriod: Period
    let query: Query
    let place: Place
    private(set) var findings: [Diagnostic] = []

    init(catalogue: Catalogue, reportPeriod: Period, query: Query, place: Place) {
        self.catalogue = catalogue
        self.reportPeriod = reportPeriod
        self.query = query
        self.place = place
    }

    /// - Throws: `Diagnostics` with all that is wrong in the query.
    mutating func lower(into list: inout AggregationList) throws -> TablePlan {
        let metrics = checkedMetrics()
        checkKeys()
        let askings = metrics.compactMap { asking($0) }
        checkColumns(metrics)
        checkComparison(askings)
        if !findings.isEmpty { throw Diagnostics(findings) }
        let plans = askings.map { asking in
            let span = query.period.map(Span.days) ?? asking.metric.period.span(in: reportPeriod)
            let summed = query.isCumulative ? span.fromYearsBeginning : span
            return TablePlan.MetricPlan(
                metric: asking.metric, current: asking.lower(over: summed, into: &list), span: span,
                comparison: query.compare.flatMap {
                    asking.compared(by: $0, over: summed, grain: query.grain, into: &list)
                },
                conditions: asking.metric.formula.denominatorConditions + asking.allConditions)
        }
        return TablePlan(
            query: query, keys: keyColumns(askings.first?.ledger), metrics: plans, reportPeriod: reportPeriod)
    }

    private mutating func checkedMetrics() -> [Metric] {
        if query.metrics.isEmpty { findings.append(.emptyQuery(at: place)) }
        var metrics: [Metric] = []
        for name in query.metrics {
            do {
                let metric = try catalogue.metric(name, at: place)
                if metrics.contains(metric) { findings.append(.keyTwice(name, at: place)) }
                metrics.append(metric)
            } catch {
                findings.append(error)
            }
        }
        return metrics
    }

    private mutating func checkKeys() {
        var seen: Set<String> = []
        for key in query.by where !seen.insert(key.name).inserted {
            findings.append(.keyTwice(key.name, at: place))
        }
        if query.by.filter(\.isGrain).count > 1 { findings.append(.severalGrains(at: place)) }
    }

    private mutating func asking(_ metric: Metric) -> Asking? {
        guard let ledger = catalogue.ledger(metric.ledger) else { return nil }
        let time = metric.time ?? ledger.time
        var keys: [KeyColumn] = []
        for key in query.by {
            switch key {
            case .grain(let grain):
                guard let time, let finest = ledger.finestGrain(of: time) else { continue }
                if grain.isFiner(than: finest) {
                    findings.append(.grainTooFine(grain.rawValue, metric: metric.id, time: time, at: place))
                }
                keys.append(.grain(grain, of: time))
            case .field(let name):
                guard let field = ledger[name] else {
                    let known = ledger.fields.map(\.name)
                    findings.append(
                        .unknownField(
                            name, nearest: nearestNames(to: name, among: known), ledger: ledger.name, known: known,
                            at: place))
                    continue
                }
                if field.isSensitive { findings.append(.sensitiveField(name, at: place)) }
                keys.append(.field(field.name))
            }
        }
        if time == nil, query.period != nil || query.by.contains(where: \.isGrain) {
            findings.append(.grainWithoutTime(metric.id, at: place))
        }
        for filter in query.filters {
            do {
                try ConditionCheck.check(filter, ledger: ledger)
            } catch {
                findings.append(contentsOf: error.all)
            }
        }
        return Asking(
            metric: metric, ledger: ledger, keys: keys, conditions: query.filters.map(Condition.init), population: [],
            cumulation: query.isCumulative
                ? query.grain.map { Cumulation(position: $0.position, grain: $0.grain) } : nil)
    }

    private mutating func checkComparison(_ askings: [Asking]) {
        for asking in askings {
            let span = query.period.map(Span.days) ?? asking.metric.period.span(in: reportPeriod)
            switch query.compare {
            case .year(let year):
                guard let period = span.period, year >= period.first.year || period.first.year != period.last.year
                else { break }
                findings.append(.baseNotBefore(year, at: place))
            case .wholeYear:
                if let grain = query.grain?.grain, grain != .year {
                    findings.append(.grainOfWholeYear(grain.rawValue, at: place))
                }
            case .target:
                if asking.metric.targets.isEmpty { findings.append(.noTarget(asking.metric.id, at: place)) }
                if !query.filters.isEmpty || query.by.contains(where: { $0 != .grain(.year) }) {
                    findings.append(.targetOfParts(asking.metric.id, at: place))
                }
            case .previousYear, .previousPeriod, nil: break
            }
            guard query.isCumulative else { continue }
            if asking.metric.formula.isRank { findings.append(.cumulativeRank(asking.metric.id, at: place)) }
            if query.grain == nil || query.grain?.grain == .year { findings.append(.cumulativeWithoutGrain(at: place)) }
            if query.compare == .previousPeriod { findings.append(.cumulativeOfPeriods(at: place)) }
        }
        if query.trend != nil, query.grain == nil { findings.append(.trendWithoutGrain(at: place)) }
        if query.compare == nil || query.compare == .target {
            if query.contribution != nil { findings.append(.needsComparison("contribution", at: place)) }
            if query.showsPopulation { findings.append(.needsComparison("population", at: place)) }
        }
    }

    private mutating func checkColumns(_ metrics: [Metric]) {
        if query.share != nil || query.contribution != nil, let first = metrics.first,
            !metrics.contains(where: \.formula.addsUp)
        {
            findings.append(.shareOfNoSum(first.id, at: place))
        }
        if query.rank != nil, let first = metrics.first, metrics.allSatisfy(\.formula.isRank) {
            findings.append(.rankOfRank(first.id, at: place))
        }
        let keys = query.by.map(\.name)
        let within = [query.share?.within, query.contribution?.within, query.rank?.within].compactMap { $0 }
        for name in within.flatMap({ $0 }) where !keys.contains(name) {
            findings.append(
                .unknownColumn(name, nearest: nearestNames(to: name, among: keys), known: keys, at: place))
        }
        let columns = keys + metrics.flatMap { metric in ResultColumn.of(query, metric).map { $0.name(metric) } }
        // A field may be named as a metric is; what is asked twice has been reported already.
        var seen: Set<String> = []
        if findings.isEmpty, let twice = columns.first(where: { !seen.insert($0).inserted }) {
            findings.append(.keyTwice(twice, at: place))
        }
        for order in query.order where !columns.contains(orderColumn(order.column)) {
            findings.append(
                .unknownColumn(
                    order.column, nearest: nearestNames(to: order.column, among: columns), known: columns, at: place))
        }
    }

    private func orderColumn(_ name: String) -> String { catalogue.metric(name)?.id ?? name }

    private func keyColumns(_ ledger: Ledger?) -> [TablePlan.Key] {
        query.by.map { key in
            switch key {
            case .grain(let grain):
                TablePlan.Key(name: grain.rawValue, title: grain.title, kind: .temporal, unit: nil)
            case .field(let name):
                TablePlan.Key(
                    name: name, title: name, kind: ledger?[name]?.kind.columnKind ?? .nominal,
                    unit: ledger?[name]?.unit)
            }
        }
    }
}

extension Query {
    /// The grain in `by`, and where it stands.
    var grain: (position: Int, grain: Grain)? {
        by.enumerated().compactMap { position, key in
            if case .grain(let grain) = key { (position: position, grain: grain) } else { nil }
        }.first
    }
}

extension Query.Key {
    var isGrain: Bool {
        if case .grain = self { true } else { false }
    }
}

extension Grain {
    func isFiner(than other: Grain) -> Bool {
        let fineness: [Grain] = [.day, .month, .quarter, .year]
        return (fineness.firstIndex(of: self) ?? 0) < (fineness.firstIndex(of: other) ?? 0)
    }

    /// For people.
    var title: String {
        switch self {
        case .day: "日期"
        case .month: "月份"
        case .quarter: "季度"
        case .year: "年份"
        }
    }
}

extension Field.Kind {
    /// How a group column of this kind is told to charts.
    var columnKind: Column.Kind {
        switch self {
        case .date, .datetime, .yearmonth: .temporal
        case .integer, .number, .year: .ordinal
        default: .nominal
        }
    }
}

extension Formula {
    /// Whether the parts of a whole sum to it.
    var addsUp: Bool {
        if case .measure(let measure) = self { measure.kind == .count || measure.kind == .sum } else { false }
    }
}
