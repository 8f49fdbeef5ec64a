import Diagnostics
import Trees

extension Describe {
    /// One description for each list of records, however deep it lies.
    func document(_ file: SourceFile, name: String) throws -> [Description] {
        let tree = try tree(file, limit: Describe.largestDocument)
        let lists = Describe.lists(in: tree, path: [])
        guard !lists.isEmpty else { throw Diagnostic.noRecords(property: [], at: Place(file: file.path, line: 1)) }
        let scalars = (tree.entries ?? []).compactMap { entry in entry.value.scalarText.map { "\(entry.key)：\($0)" } }
        let found = lists.map { path, items in
            let own = path.isEmpty ? name : ([name] + path.map(Describe.slug)).joined(separator: "-")
            let title = ([Describe.title(file.path)] + path).joined(separator: " ")
            return describe(items, file, name: own, title: title, .json, property: path, preamble: scalars)
        }.filter { !$0.columns.isEmpty }
        // Empty objects, and such as hold nothing but lists and objects, are no records.
        guard !found.isEmpty else { throw Diagnostic.noRecords(property: [], at: Place(file: file.path, line: 1)) }
        return found
    }

    func lines(_ file: SourceFile, name: String) throws -> Description {
        let bytes = try file.bytes(0..<min(file.size, Describe.largestDocument))
        var items: [Tree] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")).prefix(Describe.linesRead) {
            // The last line of a piece may be broken off; the check names one that is wrong.
            if let text = String(validating: line, as: UTF8.self), let tree = try? Tree(json: text) {
                items.append(tree)
            }
        }
        guard !items.isEmpty else { throw Diagnostic.noRecords(property: [], at: Place(file: file.path, line: 1)) }
        let found = describe(
            items, file, name: name, title: Describe.title(file.path), .ndjson, property: [], preamble: [])
        guard !found.columns.isEmpty else {
            throw Diagnostic.noRecords(property: [], at: Place(file: file.path, line: 1))
        }
        return found
    }

    private func tree(_ file: SourceFile, limit: Int) throws -> Tree {
        guard file.size <= limit else { throw Diagnostic.fileTooLarge(file.path, bytes: file.size, limit: limit) }
        let bytes = try file.bytes(0..<file.size)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic.encodingError("utf-8", at: Place(file: file.path))
        }
        return try Tree(json: text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text, file: file.path)
    }

    /// The lists whose items are all objects or all arrays.
    private static func lists(in tree: Tree, path: [String]) -> [(path: [String], items: [Tree])] {
        if let items = tree.list {
            let isRecords =
                !items.isEmpty && (items.allSatisfy { $0.entries != nil } || items.allSatisfy { $0.list != nil })
            return isRecords ? [(path, items)] : []
        }
        guard path.count < 4 else { return [] }
        return (tree.entries ?? []).flatMap { lists(in: $0.value, path: path + [$0.key]) }
    }

    /// Of a member's name what a resource's name may hold.
    private static func slug(_ key: String) -> String {
        let kept = key.lowercased().unicodeScalars.map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        let slug = String(kept).split(separator: "-").joined(separator: "-")
        return slug.isEmpty ? "list" : slug
    }

    private func describe(
        _ items: [Tree], _ file: SourceFile, name: String, title: String, _ format: Resource.Format, property: [String],
        preamble: [String]
    ) -> Description {
        let hasArrays = items.first?.list != nil
        var dialect = Dialect()
        var (records, labels): ([[Tree]], [String]) = ([], [])
        var (typical, above) = (0, [String]())
        if hasArrays {
            let cells = items.map { $0.list ?? [] }
            let shape = TableShape(cells.prefix(200).map { $0.map { $0.scalarText ?? "" } })
            (dialect.headerRows, typical, above) = (shape.headerRows, shape.typical, shape.preamble)
            dialect.takesFieldsByPosition = shape.takesFieldsByPosition
            labels = shape.names
            records = Array(cells.dropFirst(shape.headerRows.last ?? 0))
        } else {
            labels = Describe.memberNames(items)
            records = items.map { item in labels.map { item[$0] ?? Tree(.null) } }
            typical = labels.count
        }
        var data = records.count
        while data > 1, format == .json,
            FooterWords.isNote(
                records[data - 1].map { $0.scalarText ?? "" }, typical: typical, isAboveNote: data < records.count)
        {
            data -= 1
        }
        let heads = records[data...].map { row in row.lazy.compactMap(\.scalarText).first { !$0.isEmpty } ?? "" }
        if !heads.isEmpty { dialect.footer = FooterWords.pattern(heads).map { .pattern($0) } ?? .records(heads.count) }
        var evidence = labels.map { _ in ColumnEvidence() }
        for record in records[..<data] {
            for index in labels.indices { evidence[index].add(index < record.count ? record[index] : Tree(.null)) }
        }
        // A field has a name, which a member may lack.
        let isColumn = zip(labels, evidence).map { hasArrays || !$0.isEmpty && !$1.hasNested }
        let kept = labels.indices.filter { isColumn[$0] }
        let columns = Describe.columns(kept.map { labels[$0] }, kept.map { evidence[$0] })
        return Description(
            name: name, title: title, path: file.path, format: format, encoding: .utf8, dialect: dialect,
            property: property, hasArrays: hasArrays, preamble: preamble + above, footer: heads.filter { !$0.isEmpty },
            footerRows: heads.count, records: data, broken: 0, isEncodingDoubtful: false, columns: columns,
            sources: FooterWords.sources(preamble + above + heads),
            key: Describe.key(columns, kept.map { evidence[$0] }),
            nested: labels.indices.filter { !isColumn[$0] }.map { labels[$0] })
    }

    /// Of all records, in order of appearance.
    private static func memberNames(_ items: [Tree]) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for item in items {
            for entry in item.entries ?? [] where seen.insert(entry.key).inserted { names.append(entry.key) }
        }
        return names
    }
}

extension ColumnEvidence {
    mutating func add(_ value: Tree) {
        switch value.content {
        case .null: addEmpty()
        case .string(let text): add(text)
        case .number(let text): add(text, isText: false)
        case .boolean(let value): add(value ? "true" : "false", isText: false)
        case .list, .object: addNested()
        }
    }
}
