import Diagnostics
import Trees

/// A package's descriptor as a tree, to be extended by descriptions. What it declares stays as it is.
public struct Descriptor: Sendable {
    public private(set) var tree: Tree
    /// What was added, and where the file differs from what is declared.
    public private(set) var changes: [Diagnostic] = []
    /// As messages show it.
    private let file: String

    /// A new package.
    public init(name: String, file: String) {
        self.file = file
        tree = Tree(
            .object([
                Tree.Entry(key: "$schema", value: "https://datapackage.org/profiles/2.0/datapackage.json"),
                Tree.Entry(key: "name", value: Tree(.string(name))), Tree.Entry(key: "resources", value: []),
            ]))
    }

    /// The package whose descriptor stands in a file.
    /// - Throws: a `Diagnostic` when it is no JSON object.
    public init(reading file: String) throws {
        self.file = file
        tree = try DataPackage.readTree(file, shown: file)
        guard tree.entries != nil else { throw Diagnostic.expected("object", for: "datapackage", at: tree.place) }
    }

    public var resourceNames: [String] { (tree["resources"]?.list ?? []).compactMap { $0["name"]?.string } }

    public mutating func add(_ description: Description) {
        var resources = tree["resources"]?.list ?? []
        let proposal = description.tree
        let known = resources.firstIndex { resource in
            resource["path"]?.string == description.path
                && Descriptor.property(resource) == Descriptor.property(proposal)
        }
        if let known {
            let name = resources[known]["name"]?.string ?? description.name
            resources[known] = extended(resources[known], by: proposal, at: name)
        } else {
            var entries = proposal.entries ?? []
            let name = unused(description.name)
            entries[0] = Tree.Entry(key: "name", value: Tree(.string(name)))
            resources.append(Tree(.object(entries)))
            changes.append(.resourceAdded(name, at: Place(file: file)))
        }
        var members = tree.entries ?? []
        let list = Tree.Entry(key: "resources", value: Tree(.list(resources)))
        if let index = members.firstIndex(where: { $0.key == "resources" }) {
            members[index] = list
        } else {
            members.append(list)
        }
        tree = Tree(.object(members))
    }

    private func unused(_ name: String) -> String {
        var (candidate, number) = (name, 2)
        while resourceNames.contains(candidate) {
            candidate = "\(name)-\(number)"
            number += 1
        }
        return candidate
    }

    private static func property(_ resource: Tree) -> String {
        if let path = resource["nianbao:property"] {
            return path.string ?? (path.list ?? []).compactMap(\.string).joined(separator: ".")
        }
        let dialect = resource["dialect"]
        return dialect?["property"]?.string ?? dialect?["json"]?["property"]?.string ?? ""
    }

    /// `declared` with the members of `proposal` that it lacks; members that say something else are kept and named.
    private mutating func extended(_ declared: Tree, by proposal: Tree, at path: String) -> Tree {
        guard var members = declared.entries, let proposed = proposal.entries else { return declared }
        for entry in proposed {
            let here = "\(path).\(entry.key)"
            guard let index = members.firstIndex(where: { $0.key == entry.key }) else {
                // What a declared field leaves out it leaves to the standard's default, except that nobody may see it.
                if declared["type"] != nil, declared["name"] != nil, declared["path"] == nil,
                    entry.key != "nianbao:sensitive"
                {
                    continue
                }
                members.append(entry)
                changes.append(.memberAdded(here, at: Place(file: file)))
                continue
            }
            let old = members[index].value
            let new: Tree
            switch entry.key {
            case "fields": new = fields(old, by: entry.value, at: here)
            case "schema", "dialect": new = extended(old, by: entry.value, at: here)
            case "name", "title", "description", "sources", "mediatype", "primaryKey", "missingValues", "json",
                "$schema":
                continue
            default:
                if old.json != entry.value.json {
                    changes.append(
                        .declaredKept(here, declared: old.brief, found: entry.value.brief, at: Place(file: file)))
                }
                continue
            }
            members[index] = Tree.Entry(key: entry.key, value: new)
        }
        return Tree(.object(members))
    }

    private mutating func fields(_ declared: Tree, by proposal: Tree, at path: String) -> Tree {
        var fields = declared.list ?? []
        for field in proposal.list ?? [] {
            let name = field["name"]?.string ?? ""
            let known = fields.firstIndex { old in
                let aliases = (old["nianbao:aliases"]?.list ?? []).compactMap(\.string)
                return old["name"]?.string == name || aliases.contains(name)
            }
            if let known {
                fields[known] = extended(fields[known], by: field, at: "\(path).\(name)")
            } else {
                fields.append(field)
                changes.append(.memberAdded("\(path).\(name)", at: Place(file: file)))
            }
        }
        return Tree(.list(fields))
    }
}

extension Tree {
    /// On one line, shortened.
    fileprivate var brief: String {
        let text = json.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.count <= 60 ? text : text.prefix(60) + "…"
    }
}
