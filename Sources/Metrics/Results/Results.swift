import Diagnostics
import Ledgers
import Tables

/// The answers to a plan, in its order.
public struct Results: Sendable {
    private let queries: [Query]
    /// By `Plan.queries`.
    public let tables: [Table]
    /// By `Plan.requests`.
    public let figures: [Figure]
    /// Of the cells of each table, where its query names them; by `Plan.queries`.
    private let cells: [[Figure]]
    /// Every file read, in the order of the data package.
    public let sources: [Scan.Source]
    /// What there is to say of the ledgers themselves, each once: months that one side of a comparison lacks.
    public let warnings: [Diagnostic]

    init(
        queries: [Query], tables: [Table], figures: [Figure], cells: [[Figure]], sources: [Scan.Source],
        warnings: [Diagnostic]
    ) {
        self.queries = queries
        self.tables = tables
        self.figures = figures
        self.cells = cells
        self.sources = sources
        self.warnings = warnings
    }

    /// - Precondition: the handle is of the plan that was answered.
    public subscript(handle: Handle<Table>) -> Table { tables[handle.index] }
    /// - Precondition: the handle is of the plan that was answered.
    public subscript(handle: Handle<Figure>) -> Figure { figures[handle.index] }

    /// The figures of a table's cells, by `Query.namesFigures`.
    /// - Precondition: the handle is of the plan that was answered.
    public func figures(in handle: Handle<Table>) -> [Figure] { cells[handle.index] }

    /// The table of an equal query; `nil` when it was not in the plan.
    public func table(for query: Query) -> Table? {
        queries.firstIndex(of: query).map { tables[$0] }
    }
}
