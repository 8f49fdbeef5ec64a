import Trees

extension Description {
    /// This as a resource of a descriptor, with nothing said that is the standard's default.
    public var tree: Tree {
        var members: [Tree.Entry] = [
            entry("name", Tree(.string(name))), entry("type", "table"), entry("title", Tree(.string(title))),
        ]
        if !preamble.isEmpty { members.append(entry("description", Tree(.string(preamble.joined(separator: "；"))))) }
        if !sources.isEmpty {
            let list = sources.map { Tree(.object([entry("title", Tree(.string($0)))])) }
            members.append(entry("sources", Tree(.list(list))))
        }
        members += [
            entry("path", Tree(.string(path))), entry("format", Tree(.string(format.rawValue))),
            entry("mediatype", Tree(.string(mediatype))), entry("encoding", Tree(.string(encoding.rawValue))),
        ]
        if let dialect = dialectTree { members.append(entry("dialect", dialect)) }
        if property.count > 1 || property.contains(where: { $0.contains(".") }) {
            members.append(entry("nianbao:property", Tree(.list(property.map { Tree(.string($0)) }))))
        }
        members.append(entry("schema", schemaTree))
        return Tree(.object(members))
    }

    private var mediatype: String {
        switch format {
        case .csv: "text/csv"
        case .json: "application/json"
        case .ndjson: "application/x-ndjson"
        }
    }

    private var dialectTree: Tree? {
        var members: [Tree.Entry] = []
        if format == .csv, dialect.delimiter != UInt8(ascii: ",") {
            members.append(entry("delimiter", Tree(.string(String(Unicode.Scalar(dialect.delimiter))))))
        }
        if format == .csv || hasArrays {
            if dialect.headerRows.isEmpty { members.append(entry("header", false)) }
            if !dialect.headerRows.isEmpty, dialect.headerRows != [1] {
                members.append(entry("headerRows", Tree(.list(dialect.headerRows.map { Tree(.number(String($0))) }))))
            }
        }
        if dialect.takesFieldsByPosition { members.append(entry("nianbao:labels", "position")) }
        switch dialect.footer {
        case .records(let count)?: members.append(entry("nianbao:footer", Tree(.number(String(count)))))
        case .pattern(let pattern)?: members.append(entry("nianbao:footer", Tree(.string(pattern))))
        case nil: break
        }
        if property.count == 1, !property[0].contains(".") {
            members.append(entry("property", Tree(.string(property[0]))))
        }
        if hasArrays { members.append(entry("itemType", "array")) }
        if !property.isEmpty, !property.contains(where: { $0.contains(".") }) {
            // Where the Frictionless command looks for the same.
            let path = Tree(.string(property.joined(separator: ".")))
            members.append(entry("json", Tree(.object([entry("property", path)]))))
        }
        return members.isEmpty ? nil : Tree(.object(members))
    }

    private var schemaTree: Tree {
        var members = [entry("fields", Tree(.list(columns.map { Description.tree(of: $0.field) })))]
        if !nested.isEmpty { members.append(entry("fieldsMatch", "subset")) }
        if let key { members.append(entry("primaryKey", Tree(.list([Tree(.string(key))])))) }
        return Tree(.object(members))
    }

    static func tree(of field: Field) -> Tree {
        let plain = Notation()
        var members: [Tree.Entry] = [
            entry("name", Tree(.string(field.name))), entry("type", Tree(.string(field.kind.rawValue))),
        ]
        func texts(_ key: String, _ values: [String]) {
            members.append(entry(key, Tree(.list(values.map { Tree(.string($0)) }))))
        }
        if field.format != "default" { members.append(entry("format", Tree(.string(field.format)))) }
        if field.kind == .boolean {
            texts("trueValues", field.notation.trueValues)
            texts("falseValues", field.notation.falseValues)
        }
        if field.notation.decimalChar != plain.decimalChar {
            members.append(entry("decimalChar", Tree(.string(field.notation.decimalChar))))
        }
        if let mark = field.notation.groupChar { members.append(entry("groupChar", Tree(.string(mark)))) }
        if !field.notation.bareNumber { members.append(entry("bareNumber", false)) }
        if field.notation.fullWidth != plain.fullWidth { members.append(entry("nianbao:fullWidth", true)) }
        if let missing = field.missingValues { texts("missingValues", missing) }
        if let pattern = field.constraints.pattern {
            members.append(entry("constraints", Tree(.object([entry("pattern", Tree(.string(pattern)))]))))
        }
        if let unit = field.unit { members.append(entry("nianbao:unit", Tree(.string(unit)))) }
        if field.places != Field.defaultPlaces {
            members.append(entry("nianbao:places", Tree(.number(String(field.places)))))
        }
        if field.isSensitive { members.append(entry("nianbao:sensitive", true)) }
        return Tree(.object(members))
    }
}

private func entry(_ key: String, _ value: Tree) -> Tree.Entry { Tree.Entry(key: key, value: value) }
