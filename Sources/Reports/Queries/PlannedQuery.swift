import Diagnostics
import Metrics
import Tables
import Trees

/// A query of a block or chart with its place in the plan.
struct PlannedQuery: Sendable {
    let keys: QueryKeys
    let handle: Handle<Table>

    /// - Throws: `Diagnostics` for keys that do not say what they should, and for what cannot be asked.
    init(_ tree: Tree, project: Project, plan: inout Plan) throws {
        keys = try QueryKeys(tree, reportYear: project.settings.year, period: project.settings.period(of:))
        handle = try plan.add(keys.query, at: tree.place)
    }

    /// As above, for a block that has no keys besides the query's and `own`.
    init(_ tree: Tree, besides own: [String], project: Project, plan: inout Plan) throws {
        let known = QueryKeys.names + own
        let unknown = (tree.entries ?? []).filter { !known.contains($0.key) }
        _ = try Diagnostics.throwErrors(in: unknown.map { .unknownKey($0.key, known: known, at: $0.keyPlace) })
        try self.init(tree, project: project, plan: &plan)
    }

    func table(in results: Results, of period: Period) -> Table {
        keys.shown(results[handle], of: period)
    }
}
