import Diagnostics
import Dispatch
import Synchronization

/// A scan among others that share all cores: workers go from one scan to the next, so that none idles while a file's last
/// pieces are read.
final class PooledScan<State: Sendable>: Sendable {
    typealias Collected = Scan.Collected<State>

    private struct Opened: Sendable {
        let file: SourceFile
        let opening: Scan.Opening
        let run: ChunkedRun<State>
    }

    private enum Stage: Sendable {
        case waiting
        case open(Opened)
        case failed
    }

    private let scan: Scan
    private let start: @Sendable () -> State
    private let fold: @Sendable (inout State, RecordBatch) throws -> Void
    private let end: @Sendable (inout State, [TextDictionary?]) -> Void
    private let finish: @Sendable (Result<Collected, any Error>) -> Void
    private let stage = Mutex(Stage.waiting)
    private let digest = Mutex(Result<String, any Error>.success(""))
    /// Parts of the work that are not done: the records and, where it is wanted, the digest.
    private let pending: Atomic<Int>

    /// - Parameters:
    ///   - end: called by each worker after its last batch.
    ///   - finish: called once, by the worker that was the last to have something to do.
    init(
        _ scan: Scan, start: @escaping @Sendable () -> State,
        fold: @escaping @Sendable (inout State, RecordBatch) throws -> Void,
        end: @escaping @Sendable (inout State, [TextDictionary?]) -> Void = { _, _ in },
        finish: @escaping @Sendable (Result<Collected, any Error>) -> Void
    ) {
        self.scan = scan
        self.start = start
        self.fold = fold
        self.end = end
        self.finish = finish
        pending = Atomic(scan.digest ? 2 : 1)
    }

    /// Finishes all scans.
    static func run(_ scans: [PooledScan]) {
        let workers = scans.map(\.scan.settings.workers).max() ?? 0
        let digested = scans.filter(\.scan.digest)
        DispatchQueue.concurrentPerform(iterations: workers + digested.count) { index in
            guard index < workers else { return digested[index - workers].takeDigest() }
            // Each begins with another, so that files are opened side by side too.
            for turn in scans.indices { scans[(index + turn) % scans.count].work() }
        }
    }

    private func work() {
        guard let opened = open(), opened.run.work() else { return }
        completePart(of: opened)
    }

    private func takeDigest() {
        guard let opened = open() else { return }
        let taken = Result<String, any Error> { try opened.file.sha256() }
        digest.withLock { $0 = taken }
        completePart(of: opened)
    }

    private func completePart(of opened: Opened) {
        guard pending.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else { return }
        finish(
            Result {
                let result = try opened.run.result(limit: scan.settings.listed, path: scan.resource.path)
                return scan.collected(
                    result, opened.opening, of: opened.file, sha256: try digest.withLock { $0 }.get())
            })
    }

    /// Opens the file when nobody has done so.
    /// - Returns: `nil` when it cannot be read.
    private func open() -> Opened? {
        let (opened, failure): (Opened?, (any Error)?) = stage.withLock { stage in
            switch stage {
            case .open(let opened): return (opened, nil)
            case .failed: return (nil, nil)
            case .waiting:
                do {
                    let opened = try openFile()
                    stage = .open(opened)
                    return (opened, nil)
                } catch {
                    stage = .failed
                    return (nil, error)
                }
            }
        }
        if let failure { finish(.failure(failure)) }
        return opened
    }

    private func openFile() throws -> Opened {
        let (file, opening) = try scan.open()
        let (fold, end) = (fold, end)
        let run = ChunkedRun<State>(
            opening.plan, workers: scan.settings.workers,
            ChunkedRun.Reading(
                makeReader: opening.makeReader, start: start,
                fold: { state, batch in try fold(&state, opening.columns.map(batch.picking) ?? batch) },
                end: { state, dictionaries in end(&state, opening.picking(dictionaries)) }))
        return Opened(file: file, opening: opening, run: run)
    }
}
