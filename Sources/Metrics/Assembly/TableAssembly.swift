import Diagnostics
import Tables

/// Puts a query's table together.
struct TableAssembly {
    let plan: TablePlan
    let catalogue: Catalogue
    let compared: [Compared]
    let keys: [GroupKey]

    init(_ plan: TablePlan, catalogue: Catalogue, answers: Answers) throws {
        self.plan = plan
        self.catalogue = catalogue
        compared = try plan.metrics.map {
            try Compared($0.current, with: $0.comparison, of: $0.metric, in: answers)
        }
        keys =
            plan.keys.isEmpty
            ? [[]]
            : TableAssembly.groups(compared)
                .filter(TableAssembly.shows(plan, compared))
                .sorted(by: GroupKey.precedes)
    }

    /// The groups of all series, each once.
    private static func groups(_ compared: [Compared]) -> [GroupKey] {
        let series = compared.flatMap { [$0.current.values, $0.base.values] }.filter { !$0.isEmpty }
        if series.count == 1 { return Array(series[0].keys) }
        return Array(series.reduce(into: Set()) { $0.formUnion($1.keys) })
    }

    /// Sums are shown for the times asked that have records of their own, now or then.
    private static func shows(_ plan: TablePlan, _ compared: [Compared]) -> (GroupKey) -> Bool {
        guard plan.query.isCumulative, let (position, grain) = plan.query.grain else { return { _ in true } }
        let asked = plan.metrics.compactMap(\.span.period)
        let recorded = Set(compared.flatMap { $0.current.recorded.union($0.base.recorded) }.map { $0[position] })
        let times = recorded.filter { atom in
            guard case .day(let day) = atom else { return false }
            return asked.contains { $0.intersection(Period(grain, containing: day)) != nil }
        }
        return { times.contains($0[position]) }
    }

    func table() throws -> Table {
        var columns = keyColumns
        for index in plan.metrics.indices { columns += try metricColumns(index) }
        let table = Table(columns)
        return table.rows(try rowOrder(table))
    }

    private var keyColumns: [Column] {
        plan.keys.enumerated().map { position, key in
            Column(
                key.name, title: key.title, kind: key.kind, unit: key.unit, values: keys.map { $0[position].value })
        }
    }

    private func metricColumns(_ index: Int) throws -> [Column] {
        let metric = plan.metrics[index].metric
        let values = keys.map { compared[index].current[$0].value }
        let previous = keys.map { compared[index].base[$0].value }
        let found: [Compared.Pair] =
            plan.metrics[index].comparison == nil ? keys.map { _ in .none } : keys.map(compared[index].pair)
        let pairs = found.map { $0.missing == nil ? $0 : .none }
        let targets = try zip(keys, values).map { try metric.target(of: $1, in: days(of: $0, index)) }
        let ranks = ranks(of: values)
        let previousRanks = self.ranks(of: previous)
        func shares(_ parts: [Value]) throws -> [Value] { try self.shares(of: parts, metric) }
        func each<A, B>(_ a: [A], _ b: [B], _ compute: (A, B, Metric) throws -> Value) rethrows -> [Value] {
            try zip(a, b).map { try compute($0, $1, metric) }
        }
        func alike(_ changes: [Value]) -> [Value] { zip(changes, found).map { $1.gaps.isEmpty ? $0 : .null } }
        let differences = try pairs.map { try Comparing.difference($0.value, $0.base, metric) }
        var shown = ResultColumn.of(plan.query, metric)
        // Where months are missing, a table says so beside the change that it has not.
        if found.contains(where: { !$0.gaps.isEmpty }), !shown.contains(.comparable) {
            shown.insert(.comparable, at: (shown.lastIndex(where: \.isOfChange) ?? 0) + 1)
        }
        return try shown.map { column in
            let cells: [Value] =
                switch column {
                case .value: values
                case .previous: previous
                case .difference, .points: differences
                case .growth: try pairs.map { try Comparing.growth($0.value, $0.base, metric) }
                case .averageGrowth: try averageGrowths(pairs, index)
                case .comparable: found.map { $0.basis.map(Value.text) ?? .null }
                case .target: targets.map { $0.map { .exact($0.value) } ?? .null }
                case .completion: targets.map { $0?.completion ?? .null }
                case .remaining: targets.map { $0?.remaining ?? .null }
                case .share: try shares(values)
                case .previousShare: try shares(previous)
                case .shareChange: try alike(each(shares(values), shares(previous), Comparing.difference))
                case .contribution: try each(differences, totals(of: previous, metric), Comparing.ratio)
                case .contributionRate:
                    try each(
                        differences,
                        each(totals(of: values, metric), totals(of: previous, metric), Comparing.difference),
                        Comparing.ratio)
                case .population: population(values, previous)
                case .movingAverage:
                    try series(values, index, movingAverages(plan.query.trend?.movingAverage ?? 0))
                case .seasonalIndex: try series(values, index, seasonalIndices)
                case .robustScore: try series(values, index, robust)
                case .rank: ranks
                case .previousRank: previousRanks
                case .rankChange: try alike(each(previousRanks, ranks, Comparing.difference))
                case .figure, .shareFigure, .contributionFigure, .trendFigure, .rankFigure:
                    keys.map { request(column, of: $0, index).map { .text($0.key) } ?? .null }
                case .leadingFigure: leadingRequests(index).map { $0.map { .text($0.key) } ?? .null }
                }
            return Column(
                column.name(metric), title: column.title(metric, plan.query), kind: column.kind,
                unit: column.unit(metric), values: cells)
        }
    }

    /// The key of each row cut to the columns named.
    func lists(within names: [String]) -> [GroupKey] {
        let positions = plan.keys.indices.filter { names.contains(plan.keys[$0].name) }
        return keys.map { key in positions.map { key[$0] } }
    }

    func ranks(of values: [Value]) -> [Value] {
        guard let rank = plan.query.rank else { return [] }
        return Ranking.ranks(values, lists: lists(within: rank.within), from: rank.from, ties: rank.ties)
    }

    /// The total is that of the rows; a total of zero has no parts.
    private func shares(of values: [Value], _ metric: Metric) throws -> [Value] {
        try zip(values, totals(of: values, within: plan.query.share?.within, metric)).map {
            try Comparing.ratio($0, $1, metric)
        }
    }

    private func totals(of values: [Value], _ metric: Metric) throws -> [Value] {
        try totals(of: values, within: plan.query.contribution?.within, metric)
    }

    /// For each row the sum of all rows that agree with it in `names`.
    func totals(of values: [Value], within names: [String]?, _ metric: Metric) throws -> [Value] {
        let lists = lists(within: names ?? [])
        let sums = try Dictionary(grouping: zip(lists, values)) { $0.0 }.mapValues { rows in
            try Comparing.sum(rows.map(\.1), metric)
        }
        return lists.map { sums[$0] ?? .null }
    }

    /// The days of a row.
    func days(of key: GroupKey, _ index: Int) -> Period? {
        let whole = plan.metrics[index].span.period
        guard let grain = plan.query.grain else { return whole }
        guard case .day(let day) = key[grain.position] else { return nil }
        let days = Period(grain.grain, containing: day)
        return whole.flatMap { $0.intersection(days) }
    }

    private func averageGrowths(_ pairs: [Compared.Pair], _ index: Int) throws -> [Value] {
        try zip(keys, pairs).map { key, pair in
            guard let years = days(of: key, index).flatMap({ plan.query.compare?.years($0) }) else { return .null }
            return try Comparing.averageGrowth(pair.value, pair.base, years: years, plan.metrics[index].metric)
        }
    }

    func movingAverages(_ window: Int) -> (TimeSeries) -> [Exact?] { { movingAverage($0.values, window: window) } }

    func seasonalIndices(_ series: TimeSeries) -> [Exact?] {
        series.seasonalIndices?.map(Exact.init(described:)) ?? []
    }

    func robust(_ series: TimeSeries) -> [Exact?] {
        robustScores(series.values).map { $0.flatMap(Exact.init(described:)) }
    }

    /// What is computed of the series of each group, by row; missing for periods that are cut short.
    func series(_ values: [Value], _ index: Int, _ compute: (TimeSeries) -> [Exact?]) throws -> [Value] {
        guard let grain = plan.query.grain, let days = plan.metrics[index].span.period else {
            return keys.map { _ in .null }
        }
        let table = Table([
            Column(grain.grain.rawValue, kind: .temporal, values: keys.map { $0[grain.position].value }),
            Column("value", kind: .quantitative, values: values),
        ])
        let groups = lists(within: plan.query.by.filter { !$0.isGrain }.map(\.name))
        var found = [Value](repeating: .null, count: keys.count)
        for rows in Dictionary(grouping: keys.indices, by: { groups[$0] }).values {
            guard let series = TimeSeries(table, "value", within: days, rows: rows) else { continue }
            let computed = Dictionary(zip(series.periods.map(\.first), compute(series))) { first, _ in first }
            for row in rows {
                if case .day(let day) = keys[row][grain.position], let value = computed[day] ?? nil {
                    found[row] = .exact(value)
                }
            }
        }
        return found
    }

    /// Groups that the base does not have while it has others of the same time, and those that only the base has.
    private func population(_ values: [Value], _ previous: [Value]) -> [Value] {
        let times = lists(within: plan.query.by.filter(\.isGrain).map(\.name))
        let known = Set(zip(times, previous).compactMap { $1.isNull ? nil : $0 })
        let present = Set(zip(times, values).compactMap { $1.isNull ? nil : $0 })
        return keys.indices.map { row in
            switch (values[row].isNull, previous[row].isNull) {
            case (false, true) where known.contains(times[row]): .text("首次统计")
            case (true, false) where present.contains(times[row]): .text("本期无记录")
            default: .null
            }
        }
    }

    private func rowOrder(_ table: Table) throws -> [Int] {
        let orders = plan.query.order.compactMap { order -> (values: [Value], ascending: Bool)? in
            let column = table[order.column] ?? catalogue.metric(order.column).flatMap { table[$0.id] }
            return column.map { ($0.values, order.direction == .ascending) }
        }
        let sorted = (0..<table.rowCount).sorted { a, b in
            for (values, ascending) in orders {
                if let before = values[a].precedes(values[b], ascending: ascending) { return before }
            }
            return a < b
        }
        return Array(sorted.prefix(plan.query.limit.map { max(0, $0) } ?? sorted.count))
    }
}

extension Exact {
    /// A statistic, to the six digits that describe it; `nil` when it is no number.
    fileprivate init?(described value: Double) {
        guard let scaled = Int128(exactly: (value * 1e6).rounded()) else { return nil }
        self = Exact(scaled, scale: 6).normalized
    }
}

extension Value {
    /// Whether this comes before `other`; `nil` when neither does. Missing values come last in either direction.
    fileprivate func precedes(_ other: Value, ascending: Bool) -> Bool? {
        func ordered<T: Comparable>(_ a: T, _ b: T) -> Bool? { a == b ? nil : (a < b) == ascending }
        return switch (self, other) {
        case (.null, .null): nil
        case (.null, _): false
        case (_, .null): true
        case (.exact(let a), .exact(let b)): ordered(a, b)
        case (.day(let a), .day(let b)): ordered(a, b)
        case (.text(let a), .text(let b)): ordered(ByteText(a), ByteText(b))
        case (.boolean(let a), .boolean(let b)): ordered(a ? 1 : 0, b ? 1 : 0)
        default: nil
        }
    }
}
