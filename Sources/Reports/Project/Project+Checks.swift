import Diagnostics
import Metrics

extension Project {
    /// Runs the checks of the catalogue over the report's days.
    /// - Throws: `Diagnostics` for what is wrong in the catalogue or the ledgers.
    public func checkOutcomes(
        progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    ) throws -> [CheckOutcome] {
        var plan = try plan()
        let checks = try CheckRun(in: &plan)
        return plan.catalogue.checks.isEmpty ? [] : try checks.outcomes(try ScanEngine().run(plan, progress: progress))
    }
}
