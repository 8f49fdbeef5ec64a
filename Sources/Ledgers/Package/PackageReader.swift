import Diagnostics
import Trees

extension DataPackage {
    /// Reads a descriptor, `datapackage.json`, or that of a folder.
    ///
    /// Whatever the standard lets a descriptor declare is honoured, or an error, or a warning where it says nothing about
    /// the data.
    /// - Parameter ledgers: the folder that resource paths start from; by default the descriptor's.
    /// - Throws: `Diagnostics` with everything that is wrong in the descriptor; a `Diagnostic` when it cannot be read.
    public static func read(_ path: String, ledgers: String? = nil) throws -> DataPackage {
        let path = isFolder(path) ? join(path, "datapackage.json") : path
        let tree = try readTree(path, shown: path)
        var reader = DescriptorReader(folder: ledgers ?? parentFolder(of: path), file: path)
        let package = reader.package(tree)
        let warnings = try Diagnostics.throwErrors(in: reader.found)
        guard let package else { throw Diagnostics(reader.found) }
        return DataPackage(
            folder: package.folder, name: package.name, title: package.title, resources: package.resources,
            warnings: warnings)
    }

    static let largestDescriptor = 16 << 20

    static func readTree(_ path: String, shown: String) throws -> Tree {
        let bytes = try SourceFile.readAll(path, shown: shown, limit: largestDescriptor)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic.descriptorNotUTF8(at: Place(file: shown))
        }
        return try Tree(json: text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text, file: shown)
    }
}

/// Reads the parts of a descriptor and collects what is wrong with them.
struct DescriptorReader {
    let folder: String
    /// The descriptor's path, for places.
    let file: String
    var found: [Diagnostic] = []

    init(folder: String, file: String) {
        self.folder = folder
        self.file = file
    }

    static let mostResources = 10_000
    static let mostFields = 10_000
    /// Unique keys, and foreign keys, of a schema, and fields of one key: each key is a pass over the file, or two.
    static let mostKeys = 100

    mutating func package(_ tree: Tree) -> DataPackage? {
        guard tree.entries != nil else {
            found.append(.expected("object", for: "datapackage", at: tree.place))
            return nil
        }
        noteUnknown(
            in: tree, of: "datapackage",
            known: [
                "$schema", "profile", "name", "id", "title", "description", "homepage", "version", "created",
                "keywords", "contributors", "sources", "licenses", "image", "resources",
            ])
        guard let list = tree["resources"]?.list, !list.isEmpty else {
            found.append(.noResources(at: tree["resources"]?.place ?? tree.place))
            return nil
        }
        guard list.count <= DescriptorReader.mostResources else {
            found.append(.tooMany("resources", limit: DescriptorReader.mostResources, at: list[0].place))
            return nil
        }
        var resources: [Resource] = []
        var names: Set<String> = []
        for item in list {
            guard let resource = resource(item) else { continue }
            if names.insert(resource.name).inserted {
                resources.append(resource)
            } else {
                found.append(.duplicateName("resource", resource.name, at: item["name"]?.place ?? item.place))
            }
        }
        checkForeignKeys(resources, in: list)
        let name = text(tree, "name") ?? ""
        return DataPackage(folder: folder, name: name, title: text(tree, "title"), resources: resources)
    }

    /// Foreign keys name resources and fields that exist.
    private mutating func checkForeignKeys(_ resources: [Resource], in list: [Tree]) {
        for resource in resources {
            let place = list.first { $0["name"]?.string == resource.name }?["schema"]?["foreignKeys"]?.place
            for key in resource.schema.foreignKeys {
                guard let target = key.resource.map({ name in resources.first { $0.name == name } }) ?? resource else {
                    found.append(
                        .unknownName(
                            "resource", key.resource ?? "", among: resources.map(\.name),
                            at: place ?? Place(file: file)))
                    continue
                }
                for (field, referred) in zip(key.fields, key.referredFields) {
                    guard let other = target.schema.fields.first(where: { $0.name == referred }) else {
                        found.append(
                            .unknownName(
                                "field", referred, among: target.schema.fields.map(\.name),
                                at: place ?? Place(file: file)))
                        continue
                    }
                    if let kind = resource.schema[field]?.kind, kind != other.kind {
                        found.append(
                            .differentKinds(field, kind, referred, other.kind, at: place ?? Place(file: file)))
                    }
                }
            }
        }
    }
}

/// Typed members of the descriptor's objects.
extension DescriptorReader {
    mutating func text(_ tree: Tree, _ key: String) -> String? {
        guard let member = tree[key], !member.isNull else { return nil }
        if let text = member.string { return text }
        found.append(.expected("string", for: key, at: member.place))
        return nil
    }

    mutating func flag(_ tree: Tree, _ key: String) -> Bool? {
        guard let member = tree[key], !member.isNull else { return nil }
        if let flag = member.boolean { return flag }
        found.append(.expected("boolean", for: key, at: member.place))
        return nil
    }

    /// A whole number, zero or more.
    mutating func count(_ tree: Tree, _ key: String) -> Int? {
        guard let member = tree[key], !member.isNull else { return nil }
        if let count = member.integer, count >= 0 { return count }
        found.append(.expected("non-negative integer", for: key, at: member.place))
        return nil
    }

    mutating func texts(_ tree: Tree, _ key: String) -> [String]? {
        guard let member = tree[key], !member.isNull else { return nil }
        guard let list = member.list else {
            found.append(.expected("array of strings", for: key, at: member.place))
            return nil
        }
        return list.compactMap { item in
            if let text = item.string { return text }
            found.append(.expected("string", for: key, at: item.place))
            return nil
        }
    }

    /// One name or a list of names.
    mutating func names(_ tree: Tree, _ key: String) -> [String]? {
        if let name = tree[key]?.string { return [name] }
        return texts(tree, key)
    }

    /// A scalar as its text: limits and enumerations may be written as numbers.
    mutating func scalar(_ tree: Tree, _ key: String) -> String? {
        guard let member = tree[key], !member.isNull else { return nil }
        if let text = member.scalarText { return text }
        found.append(.expected("scalar", for: key, at: member.place))
        return nil
    }

    /// Members that nianbao does not know are said once each; a name close to a known one is likely mistyped.
    mutating func noteUnknown(in tree: Tree, of owner: String, known: [String]) {
        for entry in tree.entries ?? [] where !known.contains(entry.key) {
            found.append(.unknownProperty(entry.key, of: owner, known: known, at: entry.keyPlace))
        }
    }
}
