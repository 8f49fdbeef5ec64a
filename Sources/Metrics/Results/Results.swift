import Ledgers
import Tables

/// The answers to a plan, in its order.
public struct Results: Sendable {
    /// By `Plan.queries`.
    public let tables: [Table]
    /// By `Plan.requests`.
    public let figures: [Figure]
    /// Every file read, in the order of the data package.
    public let sources: [Scan.Source]

    public subscript(handle: Handle<Table>) -> Table { tables[handle.index] }
    public subscript(handle: Handle<Figure>) -> Figure { figures[handle.index] }
}
