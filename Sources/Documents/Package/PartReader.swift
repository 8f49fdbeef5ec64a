import Diagnostics

extension PartTree {
    /// Cuts a part into its elements without losing a character.
    /// - Throws: a `Diagnostic` as ``PartXML/check(_:part:of:)`` does.
    public init(_ bytes: [UInt8], part: String, of file: String) throws(Diagnostic) {
        try PartXML.check(bytes, part: part, of: file)
        var reader = PartReader(bytes: bytes)
        guard let nodes = reader.nodes() else { throw .brokenPart(part, of: file) }
        self.init(nodes: nodes)
    }
}

/// Cuts XML that is known to be well formed and free of document types.
private struct PartReader {
    let bytes: [UInt8]
    private var position = 0
    /// Prefix to namespace, innermost last.
    private var namespaces: [[String: String]] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func nodes() -> [PartNode]? {
        var nodes: [PartNode] = []
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                nodes.append(.text(take(to: UInt8(ascii: "<"))))
            } else if starts("</") {
                return nodes
            } else if starts("<!--") {
                nodes.append(.other(take(through: "-->")))
            } else if starts("<![CDATA[") {
                nodes.append(.other(take(through: "]]>")))
            } else if starts("<?") {
                nodes.append(.other(take(through: "?>")))
            } else {
                guard let element = element() else { return nil }
                nodes.append(.element(element))
            }
        }
        return nodes
    }

    private mutating func element() -> PartElement? {
        let opening = tag()
        var declared: [String: String] = [:]
        if opening.contains("xmlns") {
            for attribute in AttributeList(opening) where attribute.name.hasPrefix("xmlns") {
                declared[attribute.name == "xmlns" ? "" : attribute.local] = unescaped(attribute.raw)
            }
        }
        namespaces.append(declared)
        defer { namespaces.removeLast() }
        let raw = opening.dropFirst().prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
        let name = canonical(String(raw))
        guard !opening.hasSuffix("/>") else {
            return PartElement(name: name, opening: opening, content: [], closing: "")
        }
        guard let content = nodes(), starts("</") else { return nil }
        return PartElement(name: name, opening: opening, content: content, closing: tag())
    }

    private func canonical(_ raw: String) -> String {
        let parts = raw.split(separator: ":", maxSplits: 1).map(String.init)
        let (prefix, local) = parts.count == 2 ? (parts[0], parts[1]) : ("", raw)
        let namespace = namespaces.lazy.reversed().compactMap { $0[prefix] }.first
        return namespace.flatMap { Self.usualPrefixes[$0] }.map { "\($0):\(local)" } ?? raw
    }

    /// ISO/IEC 29500, part 4 (transitional) and part 1 (strict).
    private static let usualPrefixes: [String: String] = [
        Namespace.word: "w", "http://purl.oclc.org/ooxml/wordprocessingml/main": "w", Namespace.drawing: "a",
        "http://purl.oclc.org/ooxml/drawingml/main": "a", Namespace.wordDrawing: "wp",
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp", Namespace.picture: "pic",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
        "http://schemas.openxmlformats.org/presentationml/2006/main": "p",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
        Namespace.packageRelationships: "rel", Namespace.contentTypes: "ct",
    ]

    private func starts(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { buffer in buffer.indices.allSatisfy { bytes[position + $0] == buffer[$0] } }
    }

    private mutating func take(to end: UInt8) -> String {
        let start = position
        while position < bytes.count, bytes[position] != end { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func take(through end: StaticString) -> String {
        let start = position
        while position < bytes.count, !starts(end) { position += 1 }
        position = min(bytes.count, position + end.utf8CodeUnitCount)
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// From `<` to its `>`, which may also stand inside quotes.
    private mutating func tag() -> String {
        let start = position
        var quote: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }
}

extension PartTree {
    /// Cuts XML that came out of a tree, whose names keep their prefixes as they are.
    init(fragment: String) {
        var reader = PartReader(bytes: Array(fragment.utf8))
        self.init(nodes: reader.nodes() ?? [])
    }
}
