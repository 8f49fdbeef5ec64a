import Diagnostics
import Metrics
import Tables
import Trees

/// A query of a block or chart with its place in the plan.
struct PlannedQuery: Sendable {
    let keys: QueryKeys
    /// The query of the keys, of one department alone where the document is about one.
    let asked: Query
    let handle: Handle<Table>

    /// - Parameter namesFigures: as `Query.namesFigures`.
    /// - Throws: `Diagnostics` for keys that do not say what they should, and for what cannot be asked.
    init(
        _ tree: Tree, project: Project, narrowing: Narrowing? = nil, namesFigures: Bool = false, plan: inout Plan
    ) throws {
        keys = try QueryKeys(
            tree.without([Self.overallKey]), reportYear: project.settings.year, period: project.settings.period(of:))
        let isOverall = tree[Self.overallKey]?.boolean ?? false
        let narrowed = try isOverall ? nil : narrowing?.narrowed(keys.query, plan.catalogue, at: tree.place)
        var query = narrowed ?? keys.query
        query.namesFigures = namesFigures
        asked = query
        handle = try plan.add(asked, at: tree.place)
    }

    /// Asks of all records together, in a notebook that makes one document for each department.
    static let overallKey = "overall"

    /// As above, for a block that has no keys besides the query's and `own`.
    init(
        _ tree: Tree, besides own: [String], project: Project, narrowing: Narrowing? = nil, namesFigures: Bool = false,
        plan: inout Plan
    ) throws {
        let known = QueryKeys.names + own + [Self.overallKey]
        let unknown = (tree.entries ?? []).filter { !known.contains($0.key) }
        _ = try Diagnostics.throwErrors(in: unknown.map { .unknownKey($0.key, known: known, at: $0.keyPlace) })
        try self.init(tree, project: project, narrowing: narrowing, namesFigures: namesFigures, plan: &plan)
    }

    func table(in results: Results, of period: Period) -> Table {
        keys.shown(results[handle], of: period)
    }
}
