import Diagnostics

/// What a part refers to.
public struct PartRelationship: Hashable, Sendable {
    public let id: String
    /// The last word of its type: `image`, `hyperlink`.
    public let kind: String
    public let target: String
    public let isExternal: Bool
}

extension OfficePackage {
    /// What `part` refers to; of the empty name, what the package does.
    /// - Throws: a `Diagnostic` for a list that is broken.
    public func relationships(of part: String) throws(Diagnostic) -> [PartRelationship] {
        try relationships(in: PartName.relationships(of: part))
    }

    private func relationships(in list: String) throws(Diagnostic) -> [PartRelationship] {
        guard let bytes = xml(of: list), let root = try PartTree(bytes, part: list, of: name).root else { return [] }
        return root.elements.filter { $0.name == "rel:Relationship" }.map { element in
            PartRelationship(
                id: element.attribute("Id") ?? "",
                kind: element.attribute("Type")?.split(separator: "/").last.map(String.init) ?? "",
                target: element.attribute("Target") ?? "", isExternal: element.attribute("TargetMode") == "External")
        }
    }

    /// Links that readers follow by choice may lead anywhere; pictures, objects and templates that a program would fetch
    /// by itself may not, but for the note of a template's place on its author's disk, which Word leaves in every
    /// document that was made from one.
    func checkRelationships(in list: String) throws(Diagnostic) {
        let source = PartName.source(ofRelationships: list)
        for relationship in try relationships(in: list) {
            if relationship.isExternal {
                let isNote = relationship.kind == "attachedTemplate" && relationship.target.hasPrefix("file:///")
                guard relationship.kind == "hyperlink" || isNote else {
                    throw .externalRelationship(relationship.target, kind: relationship.kind, part: source, of: name)
                }
            } else if !relationship.target.hasPrefix("#") {
                guard PartName.resolve(relationship.target, from: source) != nil, !relationship.target.contains("\\"),
                    !relationship.target.contains(":")
                else { throw .relationshipLeaves(relationship.target, part: source, of: name) }
            }
        }
    }

    /// Adds a part that `source` refers to.
    /// - Parameter kind: of the relationship.
    /// - Returns: the id of the relationship.
    /// - Throws: a `Diagnostic` when the list of relationships is broken.
    public mutating func add(
        _ part: String, _ bytes: [UInt8], contentType: String, from source: String, kind: String
    ) throws(Diagnostic) -> String {
        replace(part, with: bytes)
        try declare(contentType, forExtensionOf: part)
        return try relate(source, to: part, kind: kind)
    }

    /// Lists that `source` refers to `part`.
    /// - Returns: the id of the relationship.
    mutating func relate(_ source: String, to part: String, kind: String) throws(Diagnostic) -> String {
        let taken = Set(try relationships(of: source).map(\.id))
        var number = taken.count + 1
        while taken.contains("rId\(number)") { number += 1 }
        let id = "rId\(number)"
        let list = PartName.relationships(of: source)
        let empty = Markup("Relationships", ["xmlns": Namespace.packageRelationships]).xml
        var tree = try PartTree(xml(of: list) ?? empty, part: list, of: name)
        tree.changeRoot { root in
            root = root.opened
            let element = Markup(
                "Relationship",
                [
                    "xmlns": Namespace.packageRelationships, "Id": id, "Type": "\(Namespace.relationships)/\(kind)",
                    "Target": "/" + part,
                ])
            root.content.append(.text(element.fragment))
        }
        replace(list, with: tree.bytes)
        return id
    }

    /// Takes the relationships of `source` to `part` out, and what the package says of the part.
    mutating func forget(_ part: String, from source: String) throws(Diagnostic) {
        let list = PartName.relationships(of: source)
        for (file, isMeant) in [
            (list, { PartName.resolve($0.attribute("Target") ?? "", from: source) == part }),
            (PartName.contentTypes, { $0.attribute("PartName") == "/" + part }),
        ] as [(String, (PartElement) -> Bool)] {
            guard let bytes = xml(of: file) else { continue }
            var tree = try PartTree(bytes, part: file, of: name)
            tree.changeRoot { root in root.content.removeAll { $0.element.map(isMeant) ?? false } }
            replace(file, with: tree.bytes)
        }
    }

    /// Says what a part is that is not as others of its extension.
    mutating func declare(_ contentType: String, of part: String) throws(Diagnostic) {
        guard let bytes = xml(of: PartName.contentTypes) else { return }
        var tree = try PartTree(bytes, part: PartName.contentTypes, of: name)
        tree.changeRoot { root in
            root = root.opened
            let element = Markup(
                "Override", ["xmlns": Namespace.contentTypes, "PartName": "/" + part, "ContentType": contentType])
            root.content.append(.text(element.fragment))
        }
        replace(PartName.contentTypes, with: tree.bytes)
    }

    /// Says what files of an extension are, where the package does not yet.
    private mutating func declare(_ contentType: String, forExtensionOf part: String) throws(Diagnostic) {
        guard let suffix = part.split(separator: ".").last.map(String.init), let bytes = xml(of: PartName.contentTypes)
        else { return }
        var tree = try PartTree(bytes, part: PartName.contentTypes, of: name)
        let isKnown =
            tree.root?.elements.contains {
                $0.name == "ct:Default" && $0.attribute("Extension")?.lowercased() == suffix
            } ?? false
        guard !isKnown else { return }
        tree.changeRoot { root in
            root = root.opened
            let element = Markup(
                "Default", ["xmlns": Namespace.contentTypes, "Extension": suffix, "ContentType": contentType])
            root.content.insert(.text(element.fragment), at: 0)
        }
        replace(PartName.contentTypes, with: tree.bytes)
    }

    /// What a part is, by the list of content types; `nil` where it is not said.
    /// - Throws: a `Diagnostic` for a list that is broken.
    public func contentTypes() throws(Diagnostic) -> [String: String] {
        guard let bytes = xml(of: PartName.contentTypes),
            let root = try PartTree(bytes, part: PartName.contentTypes, of: name).root
        else { return [:] }
        var types: [String: String] = [:]
        var defaults: [String: String] = [:]
        for element in root.elements where element.name == "ct:Default" {
            if let suffix = element.attribute("Extension") {
                defaults[suffix.lowercased()] = element.attribute("ContentType")
            }
        }
        for part in partNames {
            types[part] = part.split(separator: ".").last.flatMap { defaults[$0.lowercased()] }
        }
        for element in root.elements where element.name == "ct:Override" {
            guard let part = element.attribute("PartName"), let type = element.attribute("ContentType") else {
                continue
            }
            types[part.hasPrefix("/") ? String(part.dropFirst()) : part] = type
        }
        return types
    }
}

extension Markup {
    /// The XML of this element without a declaration.
    var fragment: String {
        let bytes = xml
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return String(decoding: bytes[end...], as: UTF8.self)
    }
}
