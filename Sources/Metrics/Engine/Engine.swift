import Diagnostics
import Tables

/// Something that answers a plan. All engines give equal results.
public protocol Engine {
    /// Answers everything in the plan.
    /// - Parameter progress: called before each file, from time to time while it is read, and at the end; from any thread.
    /// - Throws: `Diagnostics` with what is wrong in the files, or with a condition that cannot be computed.
    func run(_ plan: Plan, progress: @escaping @Sendable (ScanProgress) -> Void) throws -> Results
}

extension Engine {
    /// Answers everything in the plan.
    public func run(_ plan: Plan) throws -> Results {
        try run(plan, progress: { _ in })
    }
}

/// How far a run is.
public struct ScanProgress: Hashable, Sendable {
    /// The resource that is being read; empty at the end.
    public let resource: String
    /// Files before it in the plan, of `files`; several are read at a time.
    public let done: Int
    public let files: Int
    /// Records of this file so far.
    public let records: Int
}
