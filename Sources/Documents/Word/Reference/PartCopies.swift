import Diagnostics

/// Parts of another document with all that they refer to, under names that ours does not use.
struct PartCopies {
    private let package: OfficePackage
    private let types: [String: String]
    private var names: [String: String] = [:]
    private(set) var parts: [Part] = []

    init(_ package: OfficePackage) throws(Diagnostic) {
        self.package = package
        types = try package.contentTypes()
    }

    /// - Parameter name: to call it; by itself, one of its own.
    /// - Returns: its name here; `nil` when it is not there.
    mutating func take(_ part: String, as name: String? = nil) throws(Diagnostic) -> String? {
        if let known = names[part] { return known }
        guard let bytes = package.file(part) else { return nil }
        let own = name ?? "word/reference/" + (part.hasPrefix("word/") ? String(part.dropFirst(5)) : part)
        names[part] = own
        parts.append(Part(own, type: types[part], content: .file(bytes)))
        try takeRelationships(of: part, as: own)
        return own
    }

    /// What `part` refers to, listed for a part of ours called `own`.
    mutating func takeRelationships(of part: String, as own: String) throws(Diagnostic) {
        let list = PartName.relationships(of: part)
        guard let bytes = package.xml(of: list) else { return }
        var tree = try PartTree(bytes, part: list, of: package.name)
        try tree.changeRoot { root throws(Diagnostic) in
            try root.changeAll { relationship throws(Diagnostic) in
                guard relationship.name == "rel:Relationship", relationship.attribute("TargetMode") != "External",
                    let target = relationship.attribute("Target").flatMap({ PartName.resolve($0, from: part) }),
                    let copy = try take(target)
                else { return }
                relationship.set("Target", to: "/" + copy)
            }
        }
        parts.append(Part(PartName.relationships(of: own), content: .file(tree.bytes)))
    }
}
