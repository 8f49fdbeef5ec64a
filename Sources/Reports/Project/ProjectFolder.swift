import Diagnostics
import Foundation

/// The folder of a nianbao project: where its settings lie, and the only place its files may come from.
public struct ProjectFolder: Hashable, Sendable {
    public static let settingsFile = "nianbao.yaml"

    /// Absolute, links resolved.
    public let path: String

    /// Finds the project that `start` lies in: the nearest folder upwards that holds `nianbao.yaml`.
    /// - Throws: a `Diagnostic` when there is none.
    public init(containing start: String) throws {
        let origin = URL(fileURLWithPath: start).resolvingSymlinksInPath().standardizedFileURL.path
        var folder = URL(fileURLWithPath: origin)
        while !FileManager.default.fileExists(atPath: folder.appendingPathComponent(Self.settingsFile).path) {
            guard folder.path != "/", !folder.path.isEmpty else { throw Diagnostic.noProject(at: start) }
            folder.deleteLastPathComponent()
        }
        path = folder.path
    }

    /// A folder that is no project: charts that bring their data may still read files below it.
    init(base: String) {
        path = URL(fileURLWithPath: base).resolvingSymlinksInPath().standardizedFileURL.path
    }

    /// The absolute path of a file that the project's own files name.
    /// - Throws: a `Diagnostic` when the path is absolute or leads out of the project, by `..` or by a link.
    public func resolve(_ relative: String, at place: Place) throws -> String {
        let target = URL(fileURLWithPath: path).appendingPathComponent(relative)
        let resolved = target.standardizedFileURL.resolvingSymlinksInPath().path
        guard !relative.hasPrefix("/"), !relative.isEmpty, resolved == path || resolved.hasPrefix(path + "/") else {
            throw Diagnostic.pathLeavesProject(relative, at: place)
        }
        return resolved
    }

    /// A path as users see it: relative to the project where it lies inside.
    public func display(_ absolute: String) -> String {
        absolute.hasPrefix(path + "/") ? String(absolute.dropFirst(path.count + 1)) : absolute
    }
}

/// The whole text of a UTF-8 file, without a byte order mark.
/// - Parameter name: how errors call the file.
/// - Throws: a `Diagnostic` for a missing or unreadable file, one over `limit` bytes, or one that is not UTF-8.
func readText(_ path: String, as name: String, limit: Int = 16 << 20) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
        throw Diagnostic.unreadable(name, exists: FileManager.default.fileExists(atPath: path))
    }
    guard data.count <= limit else { throw Diagnostic.fileTooLarge(name, bytes: data.count, limit: limit) }
    guard let text = String(validating: data, as: UTF8.self) else { throw Diagnostic.notUTF8(name) }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
}
