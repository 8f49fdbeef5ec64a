import Diagnostics
import Tables

/// Puts a query's table together.
struct TableAssembly {
    let plan: TablePlan
    let catalogue: Catalogue
    private let current: [Series]
    private let bases: [Series]
    private let keys: [GroupKey]

    init(_ plan: TablePlan, catalogue: Catalogue, answers: Answers) throws {
        self.plan = plan
        self.catalogue = catalogue
        current = try plan.metrics.map { try answers.series($0.current, of: $0.metric) }
        bases = try plan.metrics.map { try TableAssembly.base($0, answers) }
        keys =
            plan.keys.isEmpty
            ? [[]]
            : Set((current + bases).flatMap { $0.values.keys }).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The bases of a metric as one series, its keys shifted to those of the table.
    private static func base(_ metric: TablePlan.MetricPlan, _ answers: Answers) throws -> Series {
        var values: [GroupKey: Measured] = [:]
        var known: Set<GroupKey> = []
        var empty = Measured.unknown
        for base in metric.bases {
            let series = try answers.series(base.lowered, of: metric.metric)
            for (key, measured) in series.values { values[base.shift(key)] = measured }
            for key in series.known ?? [] { known.insert(base.shift(key)) }
            empty = series.empty
        }
        return Series(values: values, empty: empty, known: known)
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
        let values = keys.map { current[index][$0].value }
        let previous = keys.map { bases[index][$0].value }
        let ranks = ranks(of: values)
        let previousRanks = self.ranks(of: previous)
        return try ResultColumn.of(plan.query, metric).map { column in
            let cells: [Value] =
                switch column {
                case .value: values
                case .previous: previous
                case .difference, .points: try zip(values, previous).map { try Comparing.difference($0, $1, metric) }
                case .growth: try zip(values, previous).map { try Comparing.growth($0, $1, metric) }
                case .share: try shares(of: values, metric)
                case .rank: ranks
                case .previousRank: previousRanks
                case .rankChange: try zip(previousRanks, ranks).map { try Comparing.difference($0, $1, metric) }
                }
            return Column(
                column.name(metric), title: column.title(metric, plan.query), kind: column.kind,
                unit: column.unit(metric), values: cells)
        }
    }

    /// The key of each row cut to the columns named.
    private func lists(within names: [String]) -> [GroupKey] {
        let positions = plan.keys.indices.filter { names.contains(plan.keys[$0].name) }
        return keys.map { key in positions.map { key[$0] } }
    }

    private func ranks(of values: [Value]) -> [Value] {
        guard let rank = plan.query.rank else { return [] }
        return Ranking.ranks(values, lists: lists(within: rank.within), from: rank.from)
    }

    /// The total is that of the rows; a total of zero has no parts.
    private func shares(of values: [Value], _ metric: Metric) throws -> [Value] {
        let lists = lists(within: plan.query.share?.within ?? [])
        var totals: [GroupKey: Exact] = [:]
        for (value, list) in zip(values, lists) {
            guard let part = value.exact else { continue }
            guard let sum = (totals[list] ?? .zero).adding(part) else { throw Diagnostics([.tooLarge(metric.id)]) }
            totals[list] = sum
        }
        return zip(values, lists).map { value, list in
            value.exact.flatMap { part in totals[list].flatMap { part.divided(by: $0) } }.map(Value.exact) ?? .null
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
