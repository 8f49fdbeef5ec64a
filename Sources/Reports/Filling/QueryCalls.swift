import Diagnostics
import Expressions
import Metrics
import Tables
import Templates
import Trees

/// The function `query` of Word templates: rows to loop over.
///
///     {%tr for r in query("cases.total", by="受理部门", order="-cases.total", limit=5) %}
///
/// The metrics come first, the other keys are those of a notebook's query block.
struct QueryCalls: Sendable {
    private var planned: [LiteralCall: PlannedQuery] = [:]

    /// Plans every call among `references`.
    /// - Throws: `Diagnostics` for arguments that are not literal, and for what cannot be asked.
    init(in references: [Reference], project: Project, plan: inout Plan) throws {
        let pairs = try collectingDiagnostics(LiteralCall.all("query", in: references)) { call, place in
            (call, try PlannedQuery(Self.keys(call, at: place), besides: [], project: project, plan: &plan))
        }
        planned = Dictionary(pairs) { first, _ in first }
    }

    /// The call as a query block.
    private static func keys(_ call: LiteralCall, at place: Place) -> Tree {
        var entries = call.named.sorted { $0.key < $1.key }.map { name, value in
            Tree.Entry(key: name, keyPlace: place, value: Tree(value.content, at: place))
        }
        let metrics = call.positional.flatMap { $0.list ?? [$0] }.map { Tree($0.content, at: place) }
        if !metrics.isEmpty {
            entries.append(Tree.Entry(key: "metrics", keyPlace: place, value: Tree(.list(metrics), at: place)))
        }
        return Tree(.object(entries), at: place)
    }

    /// `functions` with `query`, which answers from `results`.
    func adding(to functions: FunctionTable, results: Results, period: Period) -> FunctionTable {
        let tables = planned.mapValues { $0.table(in: results, of: period) }
        return functions.adding("query") { arguments in
            guard let table = LiteralCall(arguments).flatMap({ tables[$0] }) else {
                throw Diagnostic.callNotLiteral("query", at: arguments.place)
            }
            return .list(TableOperand(table: table).rows)
        }
    }
}
