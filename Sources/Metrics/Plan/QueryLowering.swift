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
        if !findings.isEmpty { throw Diagnostics(findings) }
        let plans = askings.map { asking in
            let span = query.period.map(Span.days) ?? asking.metric.period.span(in: reportPeriod)
            return TablePlan.MetricPlan(
                metric: asking.metric, current: asking.lower(over: span, into: &list),
                bases: bases(of: asking, over: span, into: &list))
        }
        return TablePlan(query: query, keys: keyColumns(askings.first?.ledger), metrics: plans)
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
            metric: metric, ledger: ledger, keys: keys, conditions: query.filters.map(Condition.init), population: [])
    }

    private mutating func checkColumns(_ metrics: [Metric]) {
        if query.share != nil, let first = metrics.first, !metrics.contains(where: \.formula.addsUp) {
            findings.append(.shareOfNoSum(first.id, at: place))
        }
        let keys = query.by.map(\.name)
        for name in (query.share?.within ?? []) + (query.rank?.within ?? []) where !keys.contains(name) {
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

    private func bases(of asking: Asking, over span: Span, into list: inout AggregationList) -> [TablePlan.BasePlan] {
        guard let compare = query.compare, case .days(let period) = span else { return [] }
        let grain = query.by.enumerated().compactMap { position, key -> (Int, Grain)? in
            if case .grain(let grain) = key { (position, grain) } else { nil }
        }.first
        func base(_ asking: Asking, _ period: Period, _ shift: TablePlan.Shift) -> TablePlan.BasePlan {
            TablePlan.BasePlan(lowered: asking.lower(over: .days(period), into: &list), shift: shift)
        }
        switch (compare, grain) {
        case (.previousYear, nil): return [base(asking, period.shifted(years: -1), .none)]
        case (.previousYear, let (position, _)?):
            return [base(asking, period.shifted(years: -1), .years(1, at: position))]
        case (.previousPeriod, nil): return [base(asking, period.previous, .none)]
        case (.previousPeriod, let (position, grain)?):
            // Whole grains in one sweep; one that the period cuts is compared with as many days just before it.
            let pieces = period.cut(by: grain)
            let whole = pieces.filter { $0 == Period(grain, containing: $0.first) }
            var plans: [TablePlan.BasePlan] = []
            if let first = whole.first, let last = whole.last,
                let before = Period(
                    Period(grain, containing: first.first).previous.first,
                    through: Period(grain, containing: last.first).previous.last)
            {
                plans.append(base(asking, before, .next(grain, at: position)))
            }
            var keyless = asking.keys
            keyless.remove(at: position)
            let ungrained = Asking(
                metric: asking.metric, ledger: asking.ledger, keys: keyless, conditions: asking.conditions,
                population: asking.population)
            return plans
                + pieces.filter { !whole.contains($0) }.map { piece in
                    base(ungrained, piece.previous, .insert(Period(grain, containing: piece.first).first, at: position))
                }
        }
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
