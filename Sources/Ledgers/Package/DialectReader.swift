import Diagnostics
import Trees

extension DescriptorReader {
    mutating func dialect(_ resource: Tree) -> Dialect {
        var dialect = Dialect()
        guard let tree = referred(resource, "dialect") else { return dialect }
        noteUnknown(
            in: tree, of: "dialect",
            known: [
                "$schema", "delimiter", "quoteChar", "doubleQuote", "escapeChar", "header", "headerRows", "headerJoin",
                "commentChar", "skipInitialSpace", "lineTerminator", "caseSensitiveHeader", "csvddfVersion", "property",
                "commentRows", "nullSequence", "itemType", "itemKeys", "sheetNumber", "sheetName", "table", "json",
                "csv", "nianbao:footer", "nianbao:labels",
            ])
        for key in ["commentRows", "nullSequence", "itemKeys", "sheetNumber", "sheetName", "table", "csv"] {
            if let member = tree[key] { found.append(.unsupported("dialect", key, allowed: [], at: member.place)) }
        }
        if let end = text(tree, "lineTerminator"), !["\n", "\r\n"].contains(end) {
            found.append(
                .unsupported(
                    "lineTerminator", end, allowed: ["\\n", "\\r\\n"], at: tree["lineTerminator"]?.place ?? tree.place))
        }
        dialect.delimiter = character(tree, "delimiter") ?? dialect.delimiter
        dialect.quote = character(tree, "quoteChar") ?? dialect.quote
        dialect.doubleQuote = flag(tree, "doubleQuote") ?? dialect.doubleQuote
        dialect.escape = character(tree, "escapeChar")
        dialect.comment = character(tree, "commentChar")
        dialect.skipInitialSpace = flag(tree, "skipInitialSpace") ?? dialect.skipInitialSpace
        dialect.headerJoin = text(tree, "headerJoin") ?? dialect.headerJoin
        if let rows = tree["headerRows"] { dialect.headerRows = headerRows(rows) ?? dialect.headerRows }
        if flag(tree, "header") == false { dialect.headerRows = [] }
        dialect.takesFieldsByPosition = word(tree, "nianbao:labels", among: ["name", "position"]) == "position"
        // Records that are arrays or objects are told apart as they come; the declaration is only held to be a known one.
        _ = word(tree, "itemType", among: ["array", "object"])
        dialect.footer = footer(tree)
        if dialect.delimiter == dialect.quote {
            found.append(.unsupported("quoteChar", "= delimiter", allowed: [], at: tree.place))
        }
        return dialect
    }

    private mutating func footer(_ tree: Tree) -> Footer? {
        guard let member = tree["nianbao:footer"], !member.isNull else { return nil }
        if let count = member.integer, count >= 0 { return .records(count) }
        if let pattern = member.string, TextPattern(pattern) != nil { return .pattern(pattern) }
        found.append(.expected("number of rows or regular expression", for: "nianbao:footer", at: member.place))
        return nil
    }

    private mutating func word(_ tree: Tree, _ key: String, among words: [String]) -> String? {
        guard let word = text(tree, key) else { return nil }
        if words.contains(word) { return word }
        found.append(.unsupported(key, word, allowed: words, at: tree[key]?.place ?? tree.place))
        return nil
    }

    private mutating func headerRows(_ tree: Tree) -> [Int]? {
        guard let rows = tree.list?.map(\.integer), !rows.isEmpty,
            rows.allSatisfy({ $0.map { (1...HeaderReader.lastRow).contains($0) } ?? false })
        else {
            found.append(.expected("array of row numbers", for: "headerRows", at: tree.place))
            return nil
        }
        return Array(Set(rows.compactMap(\.self))).sorted()
    }

    /// One character of ASCII that can separate cells.
    private mutating func character(_ tree: Tree, _ key: String) -> UInt8? {
        guard let text = text(tree, key) else { return nil }
        if text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte != 0, byte != 0x0a, byte != 0x0d {
            return byte
        }
        found.append(.expected("one ASCII character", for: key, at: tree[key]?.place ?? tree.place))
        return nil
    }
}
