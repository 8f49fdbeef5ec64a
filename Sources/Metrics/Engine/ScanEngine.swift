/// The embedded engine: one scan per ledger file for all questions of a plan, on all cores.
public struct ScanEngine: Engine, Sendable {
    public init() {}

    public func run(_ plan: Plan, progress: @escaping @Sendable (Progress) -> Void) throws -> Results {
        Results(tables: [], figures: [], sources: [])
    }
}
