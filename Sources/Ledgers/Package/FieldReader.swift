import Diagnostics
import Trees

extension DescriptorReader {
    mutating func field(_ tree: Tree) -> Field? {
        noteUnknown(
            in: tree, of: "field",
            known: [
                "name", "type", "format", "title", "description", "example", "constraints", "missingValues", "rdfType",
                "categories", "categoriesOrdered", "trueValues", "falseValues", "decimalChar", "groupChar",
                "bareNumber", "nianbao:sensitive", "nianbao:unit", "nianbao:places", "nianbao:aliases",
                "nianbao:valueAliases", "nianbao:fullWidth",
            ])
        guard let name = text(tree, "name"), !name.isEmpty else {
            found.append(.missingProperty("name", of: "field", at: tree.place))
            return nil
        }
        guard let kind = kind(tree, name: name) else { return nil }
        let field = Field(
            name: name, title: text(tree, "title"), kind: kind, format: text(tree, "format") ?? "default",
            unit: text(tree, "nianbao:unit"), places: places(tree),
            isSensitive: flag(tree, "nianbao:sensitive") ?? false,
            aliases: texts(tree, "nianbao:aliases") ?? [], valueAliases: valueAliases(tree),
            constraints: constraints(tree), notation: notation(tree), missingValues: missingValues(tree))
        do throws(FieldReading.Problem) {
            _ = try FieldReading(field, missingValues: [])
        } catch {
            found.append(error.diagnostic(at: error.member.flatMap { place(of: $0, in: tree) } ?? tree.place))
        }
        return field
    }

    private func place(of member: String, in tree: Tree) -> Place? {
        (tree[member] ?? tree["constraints"]?[member])?.place
    }

    private mutating func kind(_ tree: Tree, name: String) -> Field.Kind? {
        guard let type = text(tree, "type") else {
            // The standard's default is `any`; a ledger's field says what it holds.
            return tree["type"] == nil ? .any : nil
        }
        if let kind = Field.Kind(rawValue: type) { return kind }
        found.append(
            .unsupported(
                "type", type, allowed: Field.Kind.allCases.map(\.rawValue), at: tree["type"]?.place ?? tree.place))
        return nil
    }

    private mutating func places(_ tree: Tree) -> Int {
        guard let places = count(tree, "nianbao:places") else { return Field.defaultPlaces }
        if places <= Field.mostPlaces { return places }
        found.append(
            .expected(
                "number 0…\(Field.mostPlaces)", for: "nianbao:places", at: tree["nianbao:places"]?.place ?? tree.place))
        return Field.defaultPlaces
    }

    private mutating func valueAliases(_ tree: Tree) -> [String: String] {
        guard let member = tree["nianbao:valueAliases"], !member.isNull else { return [:] }
        guard let entries = member.entries else {
            found.append(.expected("object of strings", for: "nianbao:valueAliases", at: member.place))
            return [:]
        }
        var aliases: [String: String] = [:]
        for entry in entries {
            if let present = entry.value.string {
                aliases[entry.key] = present
            } else {
                found.append(.expected("string", for: "nianbao:valueAliases", at: entry.value.place))
            }
        }
        for entry in entries where entry.value.string.map({ aliases[$0] != nil }) ?? false {
            found.append(.aliasOfAlias(entry.key, at: entry.value.place))
        }
        return aliases
    }

    private mutating func notation(_ tree: Tree) -> Notation {
        var notation = Notation()
        notation.trueValues = texts(tree, "trueValues") ?? notation.trueValues
        notation.falseValues = texts(tree, "falseValues") ?? notation.falseValues
        notation.decimalChar = text(tree, "decimalChar") ?? notation.decimalChar
        notation.groupChar = text(tree, "groupChar")
        notation.bareNumber = flag(tree, "bareNumber") ?? notation.bareNumber
        notation.fullWidth = flag(tree, "nianbao:fullWidth") ?? notation.fullWidth
        for value in notation.trueValues where notation.falseValues.contains(value) {
            found.append(.duplicateName("value", value, at: tree["trueValues"]?.place ?? tree.place))
        }
        return notation
    }

    private mutating func constraints(_ tree: Tree) -> Constraints {
        var constraints = Constraints()
        if let categories = tree["categories"]?.list {
            constraints.enumeration = categories.compactMap { ($0["value"] ?? $0).scalarText }
        }
        guard let member = tree["constraints"], !member.isNull else { return constraints }
        noteUnknown(
            in: member, of: "constraints",
            known: [
                "required", "unique", "enum", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
                "minLength", "maxLength", "jsonSchema",
            ])
        if let schema = member["jsonSchema"] {
            found.append(.unsupported("constraint", "jsonSchema", allowed: [], at: schema.place))
        }
        constraints.required = flag(member, "required") ?? false
        constraints.unique = flag(member, "unique") ?? false
        if let values = member["enum"] {
            let texts = values.list?.map(\.scalarText) ?? []
            if texts.isEmpty || texts.contains(nil) {
                found.append(.expected("array of scalars", for: "enum", at: values.place))
            }
            constraints.enumeration = texts.compactMap(\.self)
        }
        constraints.pattern = text(member, "pattern")
        constraints.minimum = scalar(member, "minimum")
        constraints.maximum = scalar(member, "maximum")
        constraints.exclusiveMinimum = scalar(member, "exclusiveMinimum")
        constraints.exclusiveMaximum = scalar(member, "exclusiveMaximum")
        constraints.minLength = count(member, "minLength")
        constraints.maxLength = count(member, "maxLength")
        return constraints
    }
}
