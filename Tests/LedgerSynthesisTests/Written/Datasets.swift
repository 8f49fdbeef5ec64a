import Foundation

/// The committed ledgers.
enum Datasets {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "datasets")

    static func bytes(of name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: name)))
    }

    /// The records of a JSON ledger, under a member where one is named.
    static func records(of name: String, under member: String? = nil) throws -> [[String: Any]] {
        let root = try JSONSerialization.jsonObject(with: Data(bytes(of: name)))
        guard let member else { return root as? [[String: Any]] ?? [] }
        return (root as? [String: [[String: Any]]])?[member] ?? []
    }
}
