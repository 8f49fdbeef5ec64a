import Diagnostics
import Tables

/// Something that answers a plan. All engines give equal results.
public protocol Engine {
    /// Answers everything in the plan.
    /// - Parameter progress: called from time to time, from any thread.
    /// - Throws: `Diagnostics` with what is wrong in the files.
    func run(_ plan: Plan, progress: @escaping @Sendable (Progress) -> Void) throws -> Results
}

extension Engine {
    public func run(_ plan: Plan) throws -> Results {
        try run(plan, progress: { _ in })
    }
}

/// How far a run is.
public struct Progress: Hashable, Sendable {
    /// The resource that is being read.
    public let resource: String
    /// Files read before this one, of `files`.
    public let done: Int
    public let files: Int
    /// Records of this file so far.
    public let records: Int
}
