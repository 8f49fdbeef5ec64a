import Diagnostics
import Synchronization

/// The chunks of one file, read by as many workers as come by.
///
/// A chunk may begin inside a quoted cell, so each worker guesses where the first record of its chunk begins. When every
/// chunk ended where the next one began, all guesses were right, by induction from the first, which is known. Otherwise
/// everything is done again in one piece from the start.
final class ChunkedRun<State: Sendable>: Sendable {
    /// Who reads, and what becomes of the batches.
    struct Reading: Sendable {
        let makeReader: @Sendable () throws -> any ChunkReading
        let start: @Sendable () -> State
        let fold: @Sendable (inout State, RecordBatch) throws -> Void
        let end: @Sendable (inout State, [TextDictionary?]) -> Void
    }

    struct Result: Sendable {
        var parts: [Scan.Part<State>] = []
        var findings: Findings
        var records = 0
    }

    private struct Shared: Sendable {
        /// The first chunk that nobody has taken.
        var next = 0
        /// Workers so far, and those that are still reading.
        var workers = 0
        var reading = 0
        var parts: [Scan.Part<State>] = []
        var reports: [ChunkReport?]
        var failure: (any Error)?

        mutating func take() -> Int? {
            guard next < reports.count else { return nil }
            next += 1
            return next - 1
        }

        mutating func enter(limit: Int) -> Int? {
            guard workers < limit, let index = take() else { return nil }
            workers += 1
            reading += 1
            return index
        }

        /// - Returns: whether nobody reads any more.
        mutating func leave() -> Bool {
            reading -= 1
            return reading == 0 && next == reports.count
        }
    }

    private let plan: ChunkPlan
    private let workers: Int
    private let reading: Reading
    private let shared: Mutex<Shared>

    /// - Parameter workers: at most.
    init(_ plan: ChunkPlan, workers: Int, _ reading: Reading) {
        self.plan = plan
        self.workers = workers
        self.reading = reading
        shared = Mutex(Shared(reports: Array(repeating: nil, count: plan.count)))
    }

    /// Reads chunks until none is left.
    /// - Returns: whether this was the last worker, after which all that will be read has been read.
    func work() -> Bool {
        guard var index = shared.withLock({ $0.enter(limit: workers) }) else { return false }
        do {
            let reader = try reading.makeReader()
            var state = reading.start()
            while true {
                let report = try read(index, reader, &state)
                let next = shared.withLock { shared in
                    shared.reports[index] = report
                    return shared.take()
                }
                guard let next else { break }
                index = next
            }
            let dictionaries = reader.dictionaries
            reading.end(&state, dictionaries)
            let part = Scan.Part(state: state, dictionaries: dictionaries)
            return shared.withLock { shared in
                shared.parts.append(part)
                return shared.leave()
            }
        } catch {
            return shared.withLock { shared in
                shared.failure = shared.failure ?? error
                // What is left need not be read.
                shared.next = shared.reports.count
                return shared.leave()
            }
        }
    }

    private func read(_ index: Int, _ reader: any ChunkReading, _ state: inout State) throws -> ChunkReport {
        let nominal = plan.nominal(index)
        let from = index == 0 ? plan.start : try reader.guessStart(atOrAfter: nominal.lowerBound)
        return try reader.read(from: from, to: nominal.upperBound, isFirst: index == 0) { batch in
            try reading.fold(&state, batch)
        }
    }

    /// What the last worker finds.
    /// - Parameters:
    ///   - limit: of the findings that are listed for each cause.
    ///   - path: of the file, for errors.
    /// - Throws: what a reader or `fold` threw.
    func result(limit: Int, path: String) throws -> Result {
        if let result = try chained(limit: limit) { return result }
        let exact = ChunkedRun(plan.whole, workers: 1, reading)
        _ = exact.work()
        guard let result = try exact.chained(limit: limit) else {
            throw Diagnostic.fileShrank(path, from: plan.end, to: plan.end)
        }
        return result
    }

    /// - Returns: `nil` when a guess was wrong, or when something failed that may be the fault of a wrong guess.
    private func chained(limit: Int) throws -> Result? {
        // Taken out, so that whoever uses the states up frees them.
        let shared = shared.withLock { shared in
            defer { shared.parts = [] }
            return shared
        }
        if let failure = shared.failure {
            if plan.count == 1 { throw failure }
            return nil
        }
        var result = Result(parts: shared.parts, findings: Findings(limit: limit))
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
