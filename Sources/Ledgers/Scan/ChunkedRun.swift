import Diagnostics
import Dispatch
import Synchronization

/// Runs readers over the chunks of a file on all cores.
///
/// A chunk may begin inside a quoted cell, so each worker guesses where the first record of its chunk begins. When every
/// chunk ended where the next one began, all guesses were right, by induction from the first, which is known. Otherwise
/// everything is done again in one piece from the start.
struct ChunkedRun {
    let plan: ChunkPlan
    let settings: ScanSettings
    let digestOf: SourceFile?

    struct Result<State: Sendable>: Sendable {
        var parts: [Scan.Part<State>] = []
        var findings: Findings
        var records = 0
        var sha256 = ""
    }

    func run<State: Sendable>(
        makeReader: @Sendable () throws -> any ChunkReading, start: @Sendable () -> State,
        fold: @Sendable (inout State, RecordBatch) throws -> Void
    ) throws -> Result<State> {
        let first = Attempt<State>(plan, digestOf: digestOf)
        first.work(settings.workers, makeReader, start, fold)
        var result = try first.result(limit: settings.listed)
        if result == nil {
            let exact = Attempt<State>(plan.whole, digestOf: nil)
            exact.work(1, makeReader, start, fold)
            result = try exact.result(limit: settings.listed)
        }
        guard var result else { throw Diagnostic.fileShrank(digestOf?.path ?? "", from: plan.end, to: plan.end) }
        result.sha256 = try first.sha256()
        return result
    }
}

/// One pass of all workers over the chunks of a plan.
private final class Attempt<State: Sendable>: Sendable {
    private struct Shared: Sendable {
        var parts: [Scan.Part<State>] = []
        var reports: [ChunkReport?]
        var failure: (any Error)?
        var digest: Swift.Result<String, any Error> = .success("")
    }

    private let plan: ChunkPlan
    private let digestOf: SourceFile?
    private let shared: Mutex<Shared>
    private let next = Atomic(0)
    private let failed = Atomic(false)

    init(_ plan: ChunkPlan, digestOf: SourceFile?) {
        self.plan = plan
        self.digestOf = digestOf
        shared = Mutex(Shared(reports: Array(repeating: nil, count: plan.count)))
    }

    func work(
        _ workers: Int, _ makeReader: @Sendable () throws -> any ChunkReading, _ start: @Sendable () -> State,
        _ fold: @Sendable (inout State, RecordBatch) throws -> Void
    ) {
        let workers = min(workers, plan.count)
        DispatchQueue.concurrentPerform(iterations: workers + (digestOf == nil ? 0 : 1)) { index in
            if index == workers { digest() } else { read(makeReader, start, fold) }
        }
    }

    private func digest() {
        let digest = Swift.Result { try digestOf?.sha256() ?? "" }
        shared.withLock { $0.digest = digest }
    }

    private func read(
        _ makeReader: @Sendable () throws -> any ChunkReading, _ start: @Sendable () -> State,
        _ fold: @Sendable (inout State, RecordBatch) throws -> Void
    ) {
        do {
            let reader = try makeReader()
            var state = start()
            while !failed.load(ordering: .relaxed) {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < plan.count else { break }
                let nominal = plan.nominal(index)
                let from = index == 0 ? plan.start : try reader.guessStart(atOrAfter: nominal.lowerBound)
                let report = try reader.read(from: from, to: nominal.upperBound, isFirst: index == 0) { batch in
                    try fold(&state, batch)
                }
                shared.withLock { $0.reports[index] = report }
            }
            let part = Scan.Part(state: state, dictionaries: reader.dictionaries)
            shared.withLock { $0.parts.append(part) }
        } catch {
            failed.store(true, ordering: .relaxed)
            shared.withLock { $0.failure = $0.failure ?? error }
        }
    }

    func sha256() throws -> String { try shared.withLock { $0.digest }.get() }

    /// - Returns: `nil` when a guess was wrong, or when something failed that may be the fault of a wrong guess.
    func result(limit: Int) throws -> ChunkedRun.Result<State>? {
        let shared = shared.withLock { $0 }
        if let failure = shared.failure {
            if plan.count == 1 { throw failure }
            return nil
        }
        var result = ChunkedRun.Result<State>(parts: shared.parts, findings: Findings(limit: limit))
        var lines = plan.lines
        var end = plan.start
        for report in shared.reports {
            guard let report, report.start == end else { return nil }
            result.findings.append(report.findings, records: result.records, lines: lines)
            result.records += report.records
            lines += report.lines
            end = report.end
        }
        return result
    }
}
