import Diagnostics
import Foundation
import Reports

/// The descriptor that files belong to, and their paths in its package.
struct DescriptorPlace {
    /// Of the descriptor, as messages show it.
    let path: String
    let exists: Bool
    /// Absolute.
    let folder: String

    /// - Parameter declared: the descriptor's path; `nil` takes the nearest upwards from the first file, but not beyond its
    ///   project, else one beside it.
    init(_ declared: String?, for files: [String]) throws {
        let manager = FileManager.default
        if let declared {
            let path = declared.hasSuffix(".json") ? declared : declared + "/datapackage.json"
            self.path = path
            folder = DescriptorPlace.real(URL(fileURLWithPath: path).deletingLastPathComponent().path)
            exists = manager.fileExists(atPath: path)
            return
        }
        let beside = URL(fileURLWithPath: DescriptorPlace.real(files.first ?? ".")).deletingLastPathComponent()
        var folder = beside
        while true {
            let candidate = folder.appendingPathComponent("datapackage.json").path
            let isRoot =
                folder.path == "/"
                || ["nianbao.yaml", ".git"].contains {
                    manager.fileExists(atPath: folder.appendingPathComponent($0).path)
                }
            if manager.fileExists(atPath: candidate) || isRoot { break }
            folder.deleteLastPathComponent()
        }
        let found = folder.appendingPathComponent("datapackage.json").path
        exists = manager.fileExists(atPath: found)
        self.folder = exists ? folder.path : beside.path
        let absolute = exists ? found : beside.appendingPathComponent("datapackage.json").path
        let here = DescriptorPlace.real(manager.currentDirectoryPath) + "/"
        path = absolute.hasPrefix(here) ? String(absolute.dropFirst(here.count)) : absolute
    }

    /// For a new package.
    var name: String { resourceName(URL(fileURLWithPath: folder).lastPathComponent) }

    /// The path of a file in the package.
    /// - Throws: a `Diagnostic` for a file outside its folder.
    func relative(_ file: String) throws -> String {
        let real = DescriptorPlace.real(file)
        guard real.hasPrefix(folder + "/") else { throw Diagnostic.fileOutsidePackage(file, package: path) }
        return String(real.dropFirst(folder.count + 1))
    }

    private static func real(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
}

extension Diagnostic {
    fileprivate static func fileOutsidePackage(_ file: String, package: String) -> Diagnostic {
        Diagnostic(
            "source-error", at: Place(file: file),
            message: Localized(
                zh: "“\(file)”不在数据包“\(package)”的文件夹之内", en: "\"\(file)\" lies outside the folder of \"\(package)\""),
            remedy: Localized(
                zh: "请把文件放进该文件夹，或用 --package 另指数据包",
                en: "put it into that folder, or name another package with --package"))
    }
}
