import Charts
import Diagnostics
import Metrics
import Numerals
import Tables
import Trees

/// A chart specification of which every query has found its place in the plan.
struct ChartPlan: Sendable {
    /// The specification with each query replaced by the name of its result.
    let specification: Tree
    let queries: [String: PlannedQuery]

    /// The member of `data` that holds a query's keys.
    private static let queryKey = "query"

    /// Finds the queries of `specification`: those of a composite stand among its own keys, or in each of its `panels`;
    /// those of a Vega-Lite specification under `data: {query: …}`, in any of its views.
    /// - Throws: `Diagnostics` for what is wrong in a query.
    /// - Parameter given: names of data that come from elsewhere.
    init(
        _ specification: Tree, project: Project, narrowing: Narrowing? = nil, plan: inout Plan, given: Set<String> = []
    ) throws {
        var queries: [String: PlannedQuery] = [:]
        func add(_ keys: Tree) throws -> String {
            let name = "query-\(queries.count + 1)"
            queries[name] = try PlannedQuery(keys, project: project, narrowing: narrowing, plan: &plan)
            return name
        }
        func planned(_ tree: Tree) throws -> Tree {
            switch tree.content {
            case .list(let items): return Tree(.list(try items.map(planned)), at: tree.place)
            case .object(let entries):
                return Tree(
                    .object(
                        try entries.map { entry in
                            guard entry.key == "data", let query = entry.value[Self.queryKey] else {
                                return Tree.Entry(
                                    key: entry.key, keyPlace: entry.keyPlace, value: try planned(entry.value))
                            }
                            return entry.with(value: ["name": Tree(.string(try add(query)))])
                        }), at: tree.place)
            default: return tree
            }
        }
        func composite(_ tree: Tree) throws -> Tree {
            guard let entries = tree.entries, !Self.bringsData(tree, given) else { return tree }
            if let panels = tree["panels"]?.list {
                return tree.with("panels", Tree(.list(try panels.map { try composite($0) })))
            }
            let name = try add(Self.withoutLimit(tree))
            // A composite reads the result: its groups are the query's, time first.
            let groups = queries[name]?.keys.query.by.map { Tree(.string($0.name)) } ?? []
            return Tree(.object(entries), at: tree.place).without([
                "whole_periods", "present", "cumulative", "contribution", "population", "moving_average",
                "seasonal_index", "robust_score", PlannedQuery.overallKey,
            ])
            .with("by", Tree(.list(groups))).with("data", ["name": Tree(.string(name))])
        }
        let isQuery = !Self.bringsData(specification, given)
        let sourced = isQuery ? Self.withSource(Self.withEnd(specification, of: plan), of: plan) : specification
        self.specification =
            try specification["composite"] == nil ? planned(specification) : composite(sourced)
        self.queries = queries
    }

    /// A composite is told the last day of its data, so that it can mark a month that is not whole.
    private static func withEnd(_ composite: Tree, of plan: Plan) -> Tree {
        guard composite.entries != nil, composite["through"] == nil else { return composite }
        return composite.with("through", Tree(.string(plan.reportPeriod.last.description)))
    }

    /// A composite that names no source of its own says which ledgers it counts, and up to which day.
    private static func withSource(_ composite: Tree, of plan: Plan) -> Tree {
        guard composite.entries != nil, composite["source"] == nil else { return composite }
        let metrics = ([composite] + (composite["panels"]?.list ?? [])).flatMap { part in
            var reader = KeyReader(part)
            return reader.texts("metric") + reader.texts("metrics")
        }
        var titles: [String] = []
        for ledger in metrics.compactMap({ plan.catalogue.metric($0)?.ledger }) {
            let title = plan.catalogue.ledger(ledger)?.title ?? ledger
            if !titles.contains(title) { titles.append(title) }
        }
        guard !titles.isEmpty else { return composite }
        let source = listing(titles, last: "、") + "，截至" + dateText(plan.reportPeriod.last)
        return composite.with("source", Tree(.string(source)))
    }

    /// Whether a composite has rows of its own, in it or by a name that is `given`.
    private static func bringsData(_ composite: Tree, _ given: Set<String>) -> Bool {
        guard let data = composite["data"] else { return false }
        let name = data.string ?? data["name"]?.string
        return data["values"] != nil || data["url"] != nil || name.map(given.contains) ?? false
    }

    /// A composite limits its own rows: it knows which are the largest, and the rest of a whole must be summed. A query
    /// only does where it is told an order.
    private static func withoutLimit(_ composite: Tree) -> Tree {
        let wholes: [Composite.Kind] = [.partToWhole, .pareto, .waterfall]
        let ordered: [Composite.Kind] = [.bars, .pair, .bullet, .dumbbell, .slope]
        guard let kind = composite["composite"]?.string.flatMap(Composite.Kind.init) else { return composite }
        let limitsRows = wholes.contains(kind) || ordered.contains(kind) && composite["order"] == nil
        return limitsRows ? composite.without(["limit"]) : composite
    }

    /// Whether `specification` asks for anything of a project's ledgers.
    static func asksQueries(_ specification: Tree, given: Set<String> = []) -> Bool {
        switch specification.content {
        case .list(let items): items.contains { asksQueries($0, given: given) }
        case .object(let entries):
            specification["composite"] != nil && specification["panels"] == nil && !bringsData(specification, given)
                || entries.contains {
                    ($0.key == "data" && $0.value[queryKey] != nil) || asksQueries($0.value, given: given)
                }
        default: false
        }
    }

    /// The result that a specification calls by `name`; `nil` when it is not one of this chart's queries.
    func table(_ name: String, in results: Results, of period: Period) -> Table? {
        queries[name]?.table(in: results, of: period)
    }
}

extension Tree.Entry {
    fileprivate func with(value: Tree) -> Tree.Entry {
        Tree.Entry(key: key, keyPlace: keyPlace, value: value)
    }
}

extension Tree {
    /// This object with one member replaced, or added at its end.
    func with(_ key: String, _ value: Tree) -> Tree {
        let entries = entries ?? []
        let exists = entries.contains { $0.key == key }
        return Tree(
            .object(
                exists
                    ? entries.map { $0.key == key ? $0.with(value: value) : $0 }
                    : entries + [Entry(key: key, value: value)]), at: place)
    }
}
