import Diagnostics
import Foundation

/// Where a build puts its files: each written whole under a temporary name beside its place, and all renamed at the end,
/// so that a build that fails leaves the old output as it was.
public struct OutputFolder: Sendable {
    /// Absolute.
    public let path: String
    /// How messages call the folder.
    public let display: String

    public init(_ path: String, display: String) {
        self.path = path
        self.display = display
    }

    /// A file of the output: its path inside the folder, and its bytes.
    public struct File: Hashable, Sendable {
        public let path: String
        public let bytes: [UInt8]

        public init(_ path: String, _ bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }

        public init(_ path: String, _ text: String) {
            self.init(path, Array(text.utf8))
        }
    }

    /// Checks that files can be written here, so that a long build does not fail at its end.
    /// - Throws: a `Diagnostic` when not.
    public func checkWritable() throws {
        let staging = Staging(self)
        defer { staging.remove() }
        try staging.put(File("probe", []))
    }

    /// Writes all of `files`, or none.
    /// - Throws: a `Diagnostic` when one cannot be written.
    public func write(_ files: [File]) throws { try write { staging in try files.forEach(staging.put) } }

    /// Writes all files that `make` puts, as they come, or none when it throws.
    /// - Throws: a `Diagnostic` when one cannot be written, and what `make` throws.
    public func write(_ make: (Staging) throws -> Void) throws {
        let staging = Staging(self)
        defer { staging.remove() }
        try makeFolder(path)
        try make(staging)
        for file in staging.files {
            let target = path + "/" + file
            try makeFolder((target as NSString).deletingLastPathComponent)
            guard rename(staging.path + "/" + file, target) == 0 else {
                throw Diagnostic.cannotWrite(display + "/" + file, reason: lastSystemError())
            }
        }
    }

    /// Files of an output that is not whole yet.
    public final class Staging {
        fileprivate let path: String
        fileprivate private(set) var files: [String] = []
        private let output: OutputFolder

        fileprivate init(_ output: OutputFolder) {
            self.output = output
            // The process number keeps two builds at the same time apart; the name never reaches an output.
            path = "\(output.path)/.building-\(getpid())"
        }

        /// - Throws: a `Diagnostic` when the file cannot be written.
        public func put(_ file: File) throws {
            let target = path + "/" + file.path
            try output.makeFolder((target as NSString).deletingLastPathComponent)
            do {
                try Data(file.bytes).write(to: URL(fileURLWithPath: target))
            } catch {
                throw Diagnostic.cannotWrite(output.display + "/" + file.path, reason: output.lastSystemError())
            }
            files.append(file.path)
        }

        fileprivate func remove() { try? FileManager.default.removeItem(atPath: path) }
    }

    private func makeFolder(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Diagnostic.cannotWrite(display, reason: lastSystemError())
        }
    }

    private func lastSystemError() -> String { String(cString: strerror(errno)) }
}

extension OutputFolder {
    /// Where `count` files go that a user wants at `path`: one is that file, several lie in that folder.
    /// - Returns: the folder, and the name of a single file in it.
    public static func holding(_ count: Int, at path: String) -> (folder: OutputFolder, name: String?) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let target = URL(fileURLWithPath: path)
        guard count == 1, !(exists && isFolder.boolValue), !path.hasSuffix("/") else {
            return (OutputFolder(target.path, display: path), nil)
        }
        let parent = target.deletingLastPathComponent().path
        return (OutputFolder(parent, display: parent), target.lastPathComponent)
    }
}
