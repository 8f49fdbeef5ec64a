import Diagnostics
import Tables

/// One pass over one ledger file: which columns, and how strictly.
///
/// All queries over a ledger share one scan. The file is read in blocks by all cores; only the projected columns are decoded.
public struct Scan: Sendable {
    public let package: DataPackage
    public let resource: Resource
    /// Field names in the order in which batches carry them.
    public let projection: [String]

    public init(_ resource: Resource, of package: DataPackage, projection: [String]) {
        self.resource = resource
        self.package = package
        self.projection = projection
    }

    /// What one worker made of its part of the file.
    public struct Part<State: Sendable>: Sendable {
        public let state: State
        /// In the order of the projection; `nil` for columns that are not codes.
        public let dictionaries: [TextDictionary?]
    }

    public struct Outcome<State: Sendable>: Sendable {
        /// One a worker. Which records a worker got differs from run to run: fold only what commutes.
        public let parts: [Part<State>]
        public let source: Source
    }

    /// Which file was read, for lineage.
    public struct Source: Hashable, Sendable {
        public let resource: String
        /// Relative to the package's folder.
        public let path: String
        public let bytes: Int
        public let sha256: String
        public let records: Int
    }

    /// Reads the file once.
    /// - Parameters:
    ///   - start: a worker's state before its first batch.
    ///   - fold: adds a batch to the state; called for every batch of the worker, one after another.
    /// - Throws: `Diagnostics` with what is wrong in the file (its structure, or a cell of a projected column); a missing
    ///   or unreadable file; whatever `fold` throws.
    public func run<State: Sendable>(
        start: @Sendable () -> State, fold: @Sendable (inout State, RecordBatch) throws -> Void
    ) throws -> Outcome<State> {
        throw Diagnostics([])
    }
}
