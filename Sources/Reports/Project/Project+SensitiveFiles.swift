import Diagnostics
import Foundation
import Ledgers

extension Project {
    /// Refuses a data file that is a ledger with sensitive fields: read as it stands it would show all of them. Queries do
    /// not.
    /// - Parameters:
    ///   - path: absolute.
    ///   - name: how the user called it.
    /// - Throws: a `Diagnostic` for such a file.
    func refuseSensitiveFile(_ path: String, as name: String, at place: Place) throws {
        let file = Self.real(path)
        let fields = package.resources.filter { Self.real(package.folder + "/" + $0.path) == file }
            .flatMap { $0.schema.fields.filter(\.isSensitive).map(\.name) }
        if !fields.isEmpty { throw Diagnostic.sensitiveFile(name, fields: fields, at: place) }
    }

    private static func real(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
