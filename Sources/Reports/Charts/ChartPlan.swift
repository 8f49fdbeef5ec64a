import Charts
import Diagnostics
import Metrics
import Tables
import Trees

/// A chart specification of which every query has found its place in the plan.
struct ChartPlan: Sendable {
    /// The specification with each query replaced by the name of its result.
    let specification: Tree
    let queries: [String: PlannedQuery]

    /// The member of `data` that holds a query's keys.
    private static let queryKey = "query"

    /// Finds the queries of `specification`: those of a composite stand among its own keys, or in each of its `parts`;
    /// those of a Vega-Lite specification under `data: {query: …}`, in any of its views.
    /// - Throws: `Diagnostics` for what is wrong in a query.
    init(_ specification: Tree, project: Project, plan: inout Plan) throws {
        var queries: [String: PlannedQuery] = [:]
        func add(_ keys: Tree) throws -> String {
            let name = "query-\(queries.count + 1)"
            queries[name] = try PlannedQuery(keys, project: project, plan: &plan)
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
            guard let entries = tree.entries else { return tree }
            if let parts = tree["parts"]?.list {
                let named = try parts.map { try composite($0) }
                return Tree(
                    .object(entries.map { $0.key == "parts" ? $0.with(value: Tree(.list(named))) : $0 }), at: tree.place
                )
            }
            let name = try add(tree)
            let data = Tree.Entry(key: "data", value: ["name": Tree(.string(name))])
            return Tree(.object(entries + [data]), at: tree.place)
        }
        self.specification =
            try specification["composite"] == nil ? planned(specification) : composite(specification)
        self.queries = queries
    }

    /// Whether `specification` asks for anything of a project's ledgers.
    static func asksQueries(_ specification: Tree) -> Bool {
        switch specification.content {
        case .list(let items): items.contains(where: asksQueries)
        case .object(let entries):
            specification["composite"] != nil
                || entries.contains { ($0.key == "data" && $0.value[queryKey] != nil) || asksQueries($0.value) }
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
