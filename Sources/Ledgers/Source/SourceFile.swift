import Diagnostics
import Glibc

/// A file that is read by position. Its size is that at opening: a file that is shorter when read is an error.
final class SourceFile: Sendable {
    /// As messages show it.
    let path: String
    let size: Int
    private let descriptor: Int32

    /// - Throws: a `Diagnostic` when there is no such file, it may not be read, or is no regular file.
    init(_ path: String, shown: String) throws(Diagnostic) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT
                ? .fileMissing(shown, at: Place(file: shown))
                : .unreadable(shown, reason: String(cString: strerror(errno)))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notAFile(shown, at: Place(file: shown))
        }
        self.path = shown
        self.size = Int(status.st_size)
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Reads exactly the bytes of `range`, which lies inside the file.
    func read(_ range: Range<Int>, into buffer: UnsafeMutablePointer<UInt8>) throws(Diagnostic) {
        var position = range.lowerBound
        while position < range.upperBound {
            let count = pread(
                descriptor, buffer + (position - range.lowerBound), range.upperBound - position, off_t(position))
            if count > 0 {
                position += count
            } else if count == 0 {
                throw .fileShrank(path, from: size, to: position)
            } else if errno != EINTR {
                throw .unreadable(path, reason: String(cString: strerror(errno)))
            }
        }
    }

    /// The bytes of a small file.
    static func readAll(_ path: String, shown: String, limit: Int) throws(Diagnostic) -> [UInt8] {
        let file = try SourceFile(path, shown: shown)
        guard file.size <= limit else { throw .fileTooLarge(shown, bytes: file.size, limit: limit) }
        return try file.bytes(0..<file.size)
    }

    func bytes(_ range: Range<Int>) throws(Diagnostic) -> [UInt8] {
        guard !range.isEmpty else { return [] }
        var failure: Diagnostic?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            do throws(Diagnostic) {
                try read(range, into: base)
                count = range.count
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
