import Diagnostics
import Glibc
import Synchronization

/// Numbers in any quantity, to be gone through in order: a run of them in memory, the others sorted in a temporary file.
struct Fingerprints: Sendable {
    /// Numbers held in memory, by each worker and key: 8 MiB.
    static let mostHeld = 1 << 20

    private struct Run: Sendable {
        let offset: Int
        let count: Int
    }

    private let file: SpillFile
    private let mostHeld: Int
    private var held: [UInt64] = []
    private var runs: [Run] = []

    init(in file: SpillFile, mostHeld: Int = Fingerprints.mostHeld) {
        self.file = file
        self.mostHeld = mostHeld
    }

    /// - Throws: a `Diagnostic` when the disk does not take them.
    mutating func add(_ fingerprint: UInt64) throws {
        held.append(fingerprint)
        guard held.count >= mostHeld else { return }
        held.sort()
        runs.append(Run(offset: try file.append(held), count: held.count))
        held.removeAll(keepingCapacity: true)
    }

    /// All numbers of several collections in ascending order, equal ones one after another.
    static func inOrder(_ all: [Fingerprints]) -> Merge {
        var sources: [Source] = []
        for part in all {
            sources.append(Source(part.held.sorted()))
            sources += part.runs.map { Source(part.file, offset: $0.offset, count: $0.count) }
        }
        return Merge(sources)
    }

    /// One sorted run, a piece in memory.
    fileprivate struct Source {
        private static let piece = 1 << 12

        private let file: SpillFile?
        private var offset: Int
        private var left: Int
        private var piece: [UInt64]
        private var index = 0

        init(_ held: [UInt64]) {
            (file, offset, left, piece) = (nil, 0, 0, held)
        }

        init(_ file: SpillFile, offset: Int, count: Int) {
            (self.file, self.offset, left, piece) = (file, offset, count, [])
        }

        mutating func next() throws -> UInt64? {
            if index == piece.count {
                guard let file, left > 0 else { return nil }
                let count = min(Source.piece, left)
                piece = try file.read(offset: offset, count: count)
                (offset, left, index) = (offset + count * 8, left - count, 0)
            }
            defer { index += 1 }
            return piece[index]
        }
    }

    /// Merges runs by a heap of their first numbers.
    struct Merge {
        private var sources: [Source]
        private var heap: [(value: UInt64, source: Int)] = []
        private var isStarted = false

        fileprivate init(_ sources: [Source]) {
            self.sources = sources
        }

        mutating func next() throws -> UInt64? {
            if !isStarted { try start() }
            guard let first = heap.first else { return nil }
            if let value = try sources[first.source].next() {
                heap[0].value = value
            } else {
                let last = heap.removeLast()
                if heap.isEmpty { return first.value }
                heap[0] = last
            }
            sink(0)
            return first.value
        }

        private mutating func start() throws {
            isStarted = true
            for index in sources.indices {
                if let value = try sources[index].next() { heap.append((value, index)) }
            }
            for index in heap.indices.reversed() { sink(index) }
        }

        private mutating func sink(_ start: Int) {
            var index = start
            while true {
                var least = index
                for child in [2 * index + 1, 2 * index + 2]
                where child < heap.count && heap[child].value < heap[least].value {
                    least = child
                }
                if least == index { return }
                heap.swapAt(index, least)
                index = least
            }
        }
    }
}

/// A temporary file without a name, which goes away with whoever holds it.
final class SpillFile: Sendable {
    private let descriptor: Int32
    private let end = Atomic(0)

    init() throws(Diagnostic) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/nianbao-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .cannotSpill(folder, reason: String(cString: strerror(errno))) }
        unlink(template)
    }

    deinit {
        close(descriptor)
    }

    /// - Returns: the offset where they begin.
    func append(_ numbers: [UInt64]) throws(Diagnostic) -> Int {
        let start = end.add(numbers.count * 8, ordering: .relaxed).oldValue
        var done = 0
        let problem: Int32? = numbers.withUnsafeBytes { bytes in
            while done < bytes.count {
                guard let base = bytes.baseAddress else { return nil }
                let count = pwrite(descriptor, base + done, bytes.count - done, off_t(start + done))
                if count > 0 { done += count } else if errno != EINTR { return errno }
            }
            return nil
        }
        if let problem { throw .cannotSpill("TMPDIR", reason: String(cString: strerror(problem))) }
        return start
    }

    func read(offset: Int, count: Int) throws(Diagnostic) -> [UInt64] {
        var numbers = [UInt64](repeating: 0, count: count)
        let isRead = numbers.withUnsafeMutableBytes { bytes in
            var done = 0
            while done < bytes.count {
                guard let base = bytes.baseAddress else { return false }
                let got = pread(descriptor, base + done, bytes.count - done, off_t(offset + done))
                if got > 0 { done += got } else if got == 0 || errno != EINTR { return false }
            }
            return true
        }
        guard isRead else { throw .cannotSpill("TMPDIR", reason: String(cString: strerror(errno))) }
        return numbers
    }
}
