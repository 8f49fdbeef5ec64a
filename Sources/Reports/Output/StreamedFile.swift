import Diagnostics
import Foundation
import Synchronization

/// A file that is written piece by piece under a temporary name beside its place, and takes its name when it is whole;
/// without `finish` nothing of it stays.
final class StreamedFile: Sendable {
    private let path: String
    private let staging: String
    private let descriptor: Int32
    private let buffer = Mutex<[UInt8]>([])
    private let isFinished = Mutex(false)

    /// Bytes that are gathered before they are written.
    private static let block = 1 << 18

    /// - Throws: a `Diagnostic` when no file can be written there.
    init(_ path: String) throws {
        self.path = path
        // The process number keeps two runs at the same time apart; the name never reaches an output.
        staging = "\(path).writing-\(getpid())"
        descriptor = open(staging, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw Diagnostic.cannotWrite(path, reason: String(cString: strerror(errno))) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        if !isFinished.withLock({ $0 }) { unlink(staging) }
    }

    /// - Throws: a `Diagnostic` when the disk does not take it.
    func write(_ text: String) throws {
        try buffer.withLock { buffer in
            buffer += text.utf8
            if buffer.count >= Self.block { try flush(&buffer) }
        }
    }

    /// Gives the file its name, in the place of an older one.
    /// - Throws: a `Diagnostic` when that is not possible.
    func finish() throws {
        try buffer.withLock { try flush(&$0) }
        guard fsync(descriptor) == 0, rename(staging, path) == 0 else {
            throw Diagnostic.cannotWrite(path, reason: String(cString: strerror(errno)))
        }
        isFinished.withLock { $0 = true }
    }

    private func flush(_ buffer: inout [UInt8]) throws {
        var rest = buffer[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else {
                throw Diagnostic.cannotWrite(path, reason: String(cString: strerror(errno)))
            }
            rest = rest.dropFirst(written)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Writes a whole file, or leaves what was there.
/// - Throws: a `Diagnostic` when the disk does not take it.
public func writeFile(_ text: String, to path: String) throws {
    let file = try StreamedFile(path)
    try file.write(text)
    try file.finish()
}
