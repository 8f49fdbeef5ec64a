import Diagnostics
import Metrics
import Tables

/// The ranks of names over periods, with what the ledger itself published.
public struct RankingTable: Sendable {
    public let metric: Metric
    /// The field that names who is ranked.
    public let by: String
    public let request: RankingRequest
    /// One after another, without gaps; the last may be cut short by `days`.
    public let periods: [Period]
    public let days: Period
    /// By list, then by the last rank.
    public let rows: [Row]
    /// `nil` when the ledger publishes no rank that could be held against these.
    public let differences: [Difference]?
    /// Groups of a period that name nobody, which are not ranked.
    public let nameless: Int

    public struct Row: Hashable, Sendable {
        /// The value of `within`; `nil` when all are ranked together.
        public let list: String?
        public let name: String
        /// By `periods`.
        public let values: [Value]
        public let course: RankCourse
        /// How many are ranked in the list, by `periods`.
        public let counts: [Int]
    }

    /// A published rank that is not the one computed.
    public struct Difference: Hashable, Sendable {
        public let name: String
        public let period: Period
        public let published: Exact
        public let computed: Exact
    }

    private struct Key: Hashable {
        let list: String
        let name: String
    }

    /// - Throws: `Diagnostics` for what cannot be asked, and for what is wrong in the ledgers.
    public init(
        _ request: RankingRequest, of project: Project,
        progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    ) throws {
        var plan = try project.plan()
        let ranking = try RankingPlan(request, in: &plan)
        try self.init(ranking, results: try ScanEngine().run(plan, progress: progress))
    }

    /// - Throws: a `Diagnostic` when there is nothing to rank, and for a name to stand out that is not there.
    init(_ plan: RankingPlan, results: Results) throws {
        let (request, metric, by, days) = (plan.request, plan.metric, plan.by, plan.days)
        let isRank = metric.isRank
        let (values, nameless) = Self.values(results[plan.asked], metric, in: days)
        let shown = values.filter { days.contains($0.key.first) }
        guard let first = values.keys.min(), let start = shown.keys.min(), let last = shown.keys.max(),
            let whole = Period(first.first, through: last.last)
        else { throw Diagnostic.emptyResult(at: Place()) }
        let history = whole.cut(by: request.grain)
        let names = Set(shown.values.flatMap(\.keys))
        let side: RankRule.Side = request.fromBottom ? .bottom : .top
        let ranks = history.map { period in
            isRank
                ? (values[period] ?? [:]).compactMapValues(\.exact)
                : Self.ranks(values[period] ?? [:], from: side, ties: request.ties ?? .competition)
        }
        let split = history.firstIndex(of: start) ?? 0
        let periods = Array(history[split...])
        rows = names.map { key in
            Row(
                list: request.within == nil ? nil : key.list, name: key.name,
                values: periods.map { values[$0]?[key] ?? .null },
                course: RankCourse(
                    earlier: ranks[..<split].map { $0[key] }, ranks: ranks[split...].map { $0[key] }),
                counts: ranks[split...].map { found in found.keys.count { $0.list == key.list } })
        }.sorted(by: Self.precedes)
        let known = Set(names.map(\.name))
        for name in request.highlight where !known.contains(name) {
            throw Diagnostic.unknownGroup(
                name, field: by, known: known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
        differences = plan.published.map { published, handle in
            let said = Self.values(results[handle], published, in: days).values
            return zip(periods, ranks[split...]).flatMap { period, computed in
                computed.compactMap { key, rank -> Difference? in
                    guard let other = said[period]?[key]?.exact, other != rank else { return nil }
                    return Difference(name: key.name, period: period, published: other, computed: rank)
                }.sorted { ($0.computed, $0.name) < ($1.computed, $1.name) }
            }
        }
        self.metric = metric
        self.by = by
        self.request = request
        self.periods = periods
        self.days = days
        self.nameless = nameless
    }

    /// The values by period and name.
    private static func values(_ table: Table, _ metric: Metric, in days: Period) -> (
        values: [Period: [Key: Value]], nameless: Int
    ) {
        var values: [Period: [Key: Value]] = [:]
        var nameless = 0
        guard let grain = Grain(rawValue: table.columns[0].name), let found = table[metric.id]?.values else {
            return (values, nameless)
        }
        for row in 0..<table.rowCount {
            guard let day = table.columns[0].values[row].day else { continue }
            guard !table.columns[1].values[row].isNull else {
                nameless += days.contains(day) ? 1 : 0
                continue
            }
            let list = table.columns.count > 3 ? table.columns[2].values[row].description : ""
            let key = Key(list: list, name: table.columns[1].values[row].description)
            values[Period(grain, containing: day), default: [:]][key] = found[row]
        }
        return (values, nameless)
    }

    private static func ranks(_ values: [Key: Value], from side: RankRule.Side, ties: Ties) -> [Key: Exact] {
        var found: [Key: Exact] = [:]
        for keys in Dictionary(grouping: values.keys, by: \.list).values {
            // Ordinal ranks of equal values go by name.
            let keys = keys.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            let list = Metrics.ranks(of: keys.map { values[$0]?.exact }, from: side, ties: ties)
            for (key, rank) in zip(keys, list) { found[key] = rank }
        }
        return found
    }

    private static func precedes(_ a: Row, _ b: Row) -> Bool {
        if let one = a.list, let other = b.list, one != other { return one.utf8.lexicographicallyPrecedes(other.utf8) }
        switch (a.course.ranks.last ?? nil, b.course.ranks.last ?? nil) {
        case (let x?, let y?) where x != y: return x < y
        case (_?, nil): return true
        case (nil, _?): return false
        default: return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
        }
    }

    /// How alike each period's ranks are to those of the period before, over all lists; `0.82` in two digits.
    public var agreements: [(period: Period, tau: String)] {
        periods.indices.dropFirst().compactMap { index in
            let tau = kendallTau(rows.map { $0.course.ranks[index - 1] }, rows.map { $0.course.ranks[index] })
            // Two digits say as much as some dozen names can.
            return tau.map { (periods[index], String(($0 * 100).rounded() / 100)) }
        }
    }

    /// Those who won and who lost most places from the first period to the last; several when they moved alike.
    public var movers: (up: [Row], down: [Row]) {
        let changes = rows.compactMap(\.course.change)
        let most = changes.max() ?? .zero
        let least = changes.min() ?? .zero
        return (
            most > .zero ? rows.filter { $0.course.change == most } : [],
            least < .zero ? rows.filter { $0.course.change == least } : []
        )
    }
}
