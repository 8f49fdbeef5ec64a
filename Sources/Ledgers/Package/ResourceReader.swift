import Diagnostics
import Trees

extension DescriptorReader {
    mutating func resource(_ tree: Tree) -> Resource? {
        guard tree.entries != nil else {
            found.append(.expected("object", for: "resource", at: tree.place))
            return nil
        }
        noteUnknown(
            in: tree, of: "resource",
            known: [
                "$schema", "profile", "name", "path", "type", "title", "description", "format", "mediatype",
                "encoding", "bytes", "hash", "sources", "licenses", "homepage", "dialect", "schema", "scheme",
                "nianbao:property",
            ])
        guard let name = text(tree, "name"), !name.isEmpty else {
            found.append(.missingProperty("name", of: "resource", at: tree.place))
            return nil
        }
        if let kind = text(tree, "type"), kind != "table" {
            found.append(.unsupported("type", kind, allowed: ["table"], at: tree["type"]?.place ?? tree.place))
        }
        guard let path = resourcePath(tree), let format = format(tree, path: path),
            let schemaTree = referred(tree, "schema")
        else {
            if tree["schema"] == nil { found.append(.missingProperty("schema", of: name, at: tree.place)) }
            return nil
        }
        guard let schema = schema(schemaTree) else { return nil }
        return Resource(
            name: name, title: text(tree, "title"), path: path, format: format, encoding: encoding(tree),
            dialect: dialect(tree), schema: schema, property: property(tree),
            bytes: count(tree, "bytes"), sha256: hash(tree))
    }

    private mutating func resourcePath(_ tree: Tree) -> String? {
        guard let member = tree["path"] else {
            let inline = tree["data"] != nil
            found.append(
                inline
                    ? .unsupported("data", "inline data", allowed: ["path"], at: tree.place)
                    : .missingProperty("path", of: "resource", at: tree.place))
            return nil
        }
        guard let path = member.string else {
            found.append(.expected("one path", for: "path", at: member.place))
            return nil
        }
        switch ResourcePath.check(path, in: folder) {
        case nil: return path
        case .missing?: found.append(.fileMissing(path, at: member.place))
        case .outside?: found.append(.pathOutside(path, at: member.place))
        case .remote?: found.append(.unsupported("path", path, allowed: [], at: member.place))
        case .folder?: found.append(.notAFile(path, at: member.place))
        }
        return nil
    }

    private mutating func format(_ tree: Tree, path: String) -> Resource.Format? {
        let ending = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false).last
        let name = (text(tree, "format") ?? ending.map(String.init) ?? "").lowercased()
        switch name {
        case "csv", "tsv", "txt": return .csv
        case "json": return .json
        case "ndjson", "jsonl", "jsonlines": return .ndjson
        default:
            found.append(
                .unsupported(
                    "format", name, allowed: ["csv", "json", "ndjson"],
                    at: tree["format"]?.place ?? tree["path"]?.place ?? tree.place))
            return nil
        }
    }

    private mutating func encoding(_ tree: Tree) -> TextEncoding? {
        guard let name = text(tree, "encoding") else { return nil }
        switch name.lowercased() {
        case "utf-8", "utf8", "utf-8-sig", "ascii", "us-ascii": return .utf8
        case "gb18030", "gbk", "gb2312", "cp936", "gb-18030", "gb_2312": return .gb18030
        default:
            found.append(
                .unsupported(
                    "encoding", name, allowed: ["utf-8", "gb18030", "gbk", "gb2312"],
                    at: tree["encoding"]?.place ?? tree.place))
            return nil
        }
    }

    /// Where the records of a JSON file are: nianbao's own member, Table Dialect's `property`, or the dotted path that
    /// the Frictionless command reads from `dialect.json.property`. Declared twice, they agree.
    private mutating func property(_ tree: Tree) -> [String] {
        let own = names(tree, "nianbao:property")
        guard let dialect = tree["dialect"], dialect.entries != nil else { return own ?? [] }
        let standard = text(dialect, "property").map { [$0] }
        let command = dialect["json"].flatMap { text($0, "property") }
            .map { $0.split(separator: ".").map(String.init) }
        let declared = [own, standard, command].compactMap(\.self)
        if let first = declared.first, declared.contains(where: { $0 != first }) {
            found.append(.expected("\(first.joined(separator: "."))", for: "property", at: dialect.place))
        }
        return declared.first ?? []
    }

    private mutating func hash(_ tree: Tree) -> String? {
        guard let text = text(tree, "hash") else { return nil }
        if text.hasPrefix("sha256:") { return String(text.dropFirst(7)).lowercased() }
        found.append(
            .unsupported("hash", text, allowed: ["sha256:…"], at: tree["hash"]?.place ?? tree.place))
        return nil
    }

    /// A member that is an object or the path of a JSON file in the package's folder.
    mutating func referred(_ tree: Tree, _ key: String) -> Tree? {
        guard let member = tree[key], !member.isNull else { return nil }
        guard let path = member.string else { return member }
        guard ResourcePath.check(path, in: folder) == nil else {
            found.append(
                ResourcePath.check(path, in: folder) == .missing
                    ? .fileMissing(path, at: member.place) : .pathOutside(path, at: member.place))
            return nil
        }
        do {
            return try DataPackage.readTree(join(folder, path), shown: path)
        } catch let error as Diagnostic {
            found.append(error)
        } catch {
            found.append(.fileMissing(path, at: member.place))
        }
        return nil
    }
}
