import Documents
import Metrics

/// What a document says of checks that its figures did not pass (数据口径不一).
struct CheckNotes {
    let failed: [CheckOutcome]

    /// A note for each check that is about one of `metrics`.
    func blocks(about metrics: Set<String>) -> [Block] {
        failed.filter { !metrics.isDisjoint(with: $0.check.metrics) }.map { outcome in
            let statements = outcome.statements.map(\.zh)
            // Some dozen groups in a row say no more than the first ones.
            let shown = statements.prefix(3).joined(separator: "；")
            let rest = statements.count > 3 ? "；另有\(statements.count - 3)处" : ""
            return .note([.text("注：数据口径不一：\(shown)\(rest)。")])
        }
    }
}
