import Diagnostics
import Trees

extension DescriptorReader {
    mutating func schema(_ tree: Tree) -> Schema? {
        noteUnknown(
            in: tree, of: "schema",
            known: [
                "$schema", "name", "title", "description", "fields", "fieldsMatch", "missingValues", "primaryKey",
                "uniqueKeys", "foreignKeys",
            ])
        guard let list = tree["fields"]?.list, !list.isEmpty else {
            found.append(.missingProperty("fields", of: "schema", at: tree.place))
            return nil
        }
        guard list.count <= DescriptorReader.mostFields else {
            found.append(.tooMany("fields", limit: DescriptorReader.mostFields, at: list[0].place))
            return nil
        }
        var fields: [Field] = []
        var taken: Set<String> = []
        for item in list {
            guard let field = field(item) else { continue }
            for name in [field.name] + field.aliases where !taken.insert(name).inserted {
                found.append(.duplicateName("field", name, at: item["name"]?.place ?? item.place))
            }
            fields.append(field)
        }
        guard fields.count == list.count else { return nil }
        let schema = Schema(
            fields: fields, missingValues: missingValues(tree) ?? [""], primaryKey: names(tree, "primaryKey") ?? [],
            uniqueKeys: uniqueKeys(tree), foreignKeys: foreignKeys(tree), fieldsMatch: fieldsMatch(tree))
        let references: [(member: String, names: [String])] =
            [("primaryKey", schema.primaryKey)] + schema.uniqueKeys.map { ("uniqueKeys", $0) }
            + schema.foreignKeys.map { ("foreignKeys", $0.fields) }
        let known = Set(fields.map(\.name))
        for (member, names) in references {
            if names.count > DescriptorReader.mostKeys {
                let place = tree[member]?.place ?? tree.place
                found.append(.tooMany(member, limit: DescriptorReader.mostKeys, at: place))
                continue
            }
            // Each unknown name is held against all others to offer the nearest: a few will do.
            for name in names.filter({ !known.contains($0) }).prefix(20) {
                let place = tree[member]?.place ?? tree.place
                found.append(.unknownName("field", name, among: fields.map(\.name), at: place))
            }
        }
        return schema
    }

    private mutating func fieldsMatch(_ tree: Tree) -> Schema.FieldsMatch {
        // Version 1 of the standard and early version 2 wrote a list of one.
        guard let name = names(tree, "fieldsMatch")?.first else { return .exact }
        if let match = Schema.FieldsMatch(rawValue: name) { return match }
        found.append(
            .unsupported(
                "fieldsMatch", name, allowed: ["exact", "equal", "subset", "superset", "partial"],
                at: tree["fieldsMatch"]?.place ?? tree.place))
        return .exact
    }

    /// A list of texts, or of objects with `value` and `label`.
    mutating func missingValues(_ tree: Tree) -> [String]? {
        guard let member = tree["missingValues"], !member.isNull else { return nil }
        guard let list = member.list else {
            found.append(.expected("array of strings", for: "missingValues", at: member.place))
            return nil
        }
        return list.compactMap { item in
            if let text = item.string ?? item["value"]?.string { return text }
            found.append(.expected("string", for: "missingValues", at: item.place))
            return nil
        }
    }

    private mutating func uniqueKeys(_ tree: Tree) -> [[String]] {
        guard let member = tree["uniqueKeys"], !member.isNull else { return [] }
        guard let list = member.list else {
            found.append(.expected("array of arrays of names", for: "uniqueKeys", at: member.place))
            return []
        }
        guard list.count <= DescriptorReader.mostKeys else {
            found.append(.tooMany("uniqueKeys", limit: DescriptorReader.mostKeys, at: member.place))
            return []
        }
        return list.compactMap { item in
            if let name = item.string { return [name] }
            if let names = item.list?.map(\.string), !names.isEmpty, !names.contains(nil) {
                return names.compactMap(\.self)
            }
            found.append(.expected("array of names", for: "uniqueKeys", at: item.place))
            return nil
        }
    }

    private mutating func foreignKeys(_ tree: Tree) -> [ForeignKey] {
        guard let member = tree["foreignKeys"], !member.isNull else { return [] }
        guard let list = member.list else {
            found.append(.expected("array of objects", for: "foreignKeys", at: member.place))
            return []
        }
        guard list.count <= DescriptorReader.mostKeys else {
            found.append(.tooMany("foreignKeys", limit: DescriptorReader.mostKeys, at: member.place))
            return []
        }
        return list.compactMap { item in
            guard let fields = names(item, "fields"), let reference = item["reference"],
                let referred = names(reference, "fields"), !fields.isEmpty, referred.count == fields.count
            else {
                found.append(
                    .expected("fields and reference.fields of equal number", for: "foreignKeys", at: item.place))
                return nil
            }
            let resource = text(reference, "resource")
            return ForeignKey(fields: fields, resource: resource == "" ? nil : resource, referredFields: referred)
        }
    }
}
