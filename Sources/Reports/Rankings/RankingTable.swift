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
    /// Those that `Row.figures` names.
    let figures: [Figure]

    public struct Row: Hashable, Sendable {
        /// The value of `within`; `nil` when all are ranked together.
        public let list: String?
        public let name: String
        /// By `periods`.
        public let values: [Value]
        public let course: RankCourse
        /// The last rank that there is in the list, by `periods`: how many are ranked, but of dense ranks how many ranks.
        public let counts: [Int]
        /// What names the ranks in documents, by `periods`; `nil` where there is none, or the plan does not ask.
        let figures: [String?]
    }

    /// A published rank that is not the one computed.
    public struct Difference: Hashable, Sendable {
        public let name: String
        public let period: Period
        public let published: Exact
        public let computed: Exact
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
        let lists = request.within.map { [$0] } ?? []
        let history = RankHistory(
            results[plan.asked], of: metric, grain: request.grain, names: [by], lists: lists,
            from: request.fromBottom ? .bottom : .top, ties: request.ties ?? .competition)
        let shown = history.periods.indices.filter {
            days.contains(history.periods[$0].first) && !history.keys(from: $0, through: $0).isEmpty
        }
        guard let first = shown.first, let last = shown.last else { throw Diagnostic.emptyResult(at: Place()) }
        let periods = Array(history.periods[first...last])
        let names = history.keys(from: first, through: last)
        let values = Dictionary(results.figures(in: plan.asked).map { ($0.key, $0) }) { first, _ in first }
        var figures: [Figure] = []
        func named(_ key: RankHistory.Key, _ index: Int) throws -> String? {
            guard let name = history.figure(of: key, in: index), var figure = values[name],
                let standing = Figure.Standing(
                    history.course(of: key, from: index, through: index),
                    counts: history.count(ofList: key.list, in: index), rule: plan.rule)
            else { return nil }
            var asked = try FigureRequest(key: name)
            asked.rank = plan.rule
            figure.standing = standing
            figure.narrowing = asked.narrowing
            figures.append(figure)
            return figure.key
        }
        rows = try names.map { key in
            Row(
                list: key.list.first, name: key.name[0],
                values: (first...last).map { history.value(of: key, in: $0) },
                course: history.course(of: key, from: first, through: last),
                counts: (first...last).map { history.lastRank(ofList: key.list, in: $0, request.ties ?? .competition) },
                figures: try (first...last).map { try named(key, $0) })
        }.sorted(by: Self.precedes)
        let known = Set(names.map { $0.name[0] })
        for name in request.highlight where !known.contains(name) {
            throw Diagnostic.unknownGroup(
                name, field: by, known: known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
        differences = plan.published.map { published, handle in
            let said = RankHistory(results[handle], of: published, grain: request.grain, names: [by], lists: lists)
            return (first...last).flatMap { index in
                history.ranks(in: index).compactMap { key, rank -> Difference? in
                    let period = history.periods[index]
                    guard let other = said.periods.firstIndex(of: period),
                        let published = said.value(of: key, in: other).exact, published != rank
                    else { return nil }
                    return Difference(name: key.name[0], period: period, published: published, computed: rank)
                }.sorted { ($0.computed, $0.name) < ($1.computed, $1.name) }
            }
        }
        self.figures = figures
        self.metric = metric
        self.by = by
        self.request = request
        self.periods = periods
        self.days = days
        nameless = history.nameless.count { days.contains($0) }
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
