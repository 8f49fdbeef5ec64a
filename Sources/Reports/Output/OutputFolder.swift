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
        try stage([File("probe", [])]) { _ in }
    }

    /// Writes all of `files`, or none.
    /// - Throws: a `Diagnostic` when one cannot be written.
    public func write(_ files: [File]) throws {
        try stage(files) { staging in
            for file in files {
                let target = path + "/" + file.path
                try makeFolder((target as NSString).deletingLastPathComponent)
                guard rename(staging + "/" + file.path, target) == 0 else {
                    throw Diagnostic.cannotWrite(display + "/" + file.path, reason: lastSystemError())
                }
            }
        }
    }

    private func stage(_ files: [File], then finish: (String) throws -> Void) throws {
        try makeFolder(path)
        // The process number keeps two builds at the same time apart; the name never reaches an output.
        let staging = "\(path)/.building-\(getpid())"
        defer { try? FileManager.default.removeItem(atPath: staging) }
        for file in files {
            let target = staging + "/" + file.path
            try makeFolder((target as NSString).deletingLastPathComponent)
            do {
                try Data(file.bytes).write(to: URL(fileURLWithPath: target))
            } catch {
                throw Diagnostic.cannotWrite(display + "/" + file.path, reason: lastSystemError())
            }
        }
        try finish(staging)
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
    /// Writes one file to `path`, or several into the folder `path`; all or none.
    /// - Throws: a `Diagnostic` when one cannot be written.
    public static func write(_ files: [(name: String, bytes: [UInt8])], to path: String) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let target = URL(fileURLWithPath: path)
        if files.count == 1, !(exists && isFolder.boolValue), !path.hasSuffix("/") {
            let parent = target.deletingLastPathComponent().path
            try OutputFolder(parent, display: parent).write([File(target.lastPathComponent, files[0].bytes)])
        } else {
            try OutputFolder(target.path, display: path).write(files.map { File($0.name, $0.bytes) })
        }
    }
}
