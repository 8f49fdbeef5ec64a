import Synchronization

/// Counts the records that all workers have read, and tells of it now and then.
final class RecordCounter: Sendable {
    private let total = Mutex(0)
    private let report: @Sendable (Int) -> Void

    /// Records between two reports.
    static let interval = 250_000

    init(report: @escaping @Sendable (Int) -> Void) { self.report = report }

    /// Reports that nothing has been read yet.
    func start() { report(0) }

    /// Reports when another interval is full.
    func add(_ records: Int) {
        let (before, after) = total.withLock { total in
            defer { total += records }
            return (total, total + records)
        }
        if after / Self.interval > before / Self.interval { report(after) }
    }
}
