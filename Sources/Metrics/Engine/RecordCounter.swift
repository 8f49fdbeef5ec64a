import Synchronization

/// Counts the records that all workers have read, and tells of it now and then.
final class RecordCounter: Sendable {
    /// `nil` before the first worker.
    private let total = Mutex<Int?>(nil)
    private let report: @Sendable (Int) -> Void

    /// Records between two reports.
    static let interval = 250_000

    init(report: @escaping @Sendable (Int) -> Void) { self.report = report }

    /// Reports that nothing has been read yet, once.
    func start() {
        let isFirst = total.withLock { total in
            defer { total = total ?? 0 }
            return total == nil
        }
        if isFirst { report(0) }
    }

    /// Reports when another interval is full.
    func add(_ records: Int) {
        let (before, after) = total.withLock { total in
            let before = total ?? 0
            total = before + records
            return (before, before + records)
        }
        if after / Self.interval > before / Self.interval { report(after) }
    }
}
