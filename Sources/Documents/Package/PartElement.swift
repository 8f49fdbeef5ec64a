/// An element of a part that still knows the characters it was read from: what nobody changes is written as it was.
public struct PartElement: Hashable, Sendable {
    /// The name with the usual prefix of its namespace, whatever prefix the part uses: `w:p`.
    public let name: String
    /// `<w:p w:rsidR="00A1">`, or `<w:p/>` where the element is closed at once.
    public var opening: String
    public var content: [PartNode]
    /// `</w:p>`; empty where the element is closed at once.
    public var closing: String
}

/// What a part is made of.
public indirect enum PartNode: Hashable, Sendable {
    case element(PartElement)
    /// Text as it is written, with its entities.
    case text(String)
    /// Comments, processing instructions, CDATA and the XML declaration.
    case other(String)
}

extension PartElement {
    /// `<w:p/>`, which cells and the like must end with.
    static let emptyParagraph = PartElement(name: "w:p", opening: "<w:p/>", content: [], closing: "")

    public var elements: [PartElement] { content.compactMap(\.element) }

    public func first(_ name: String) -> PartElement? { elements.first { $0.name == name } }

    /// The text of this element and all in it, its entities resolved.
    public var text: String { content.map(\.plainText).joined() }

    /// The value of an attribute by its name without prefix.
    public func attribute(_ local: String) -> String? {
        AttributeList(opening).first { $0.local == local }.map { unescaped($0.raw) }
    }

    /// Writes an attribute: over its old value where there is one, else at the end under `name`.
    public mutating func set(_ name: String, to value: String) {
        let local = name.split(separator: ":").last.map(String.init) ?? name
        let written = escaped(value, inAttribute: true)
        if let old = AttributeList(opening).first(where: { $0.local == local }) {
            opening.replaceSubrange(old.range, with: written)
        } else {
            let end =
                opening.hasSuffix("/>")
                ? opening.index(opening.endIndex, offsetBy: -2) : opening.index(before: opening.endIndex)
            opening.insert(contentsOf: " \(name)=\"\(written)\"", at: end)
        }
    }

    /// Lets markup with the usual prefix of WordprocessingML stand in a part that calls its namespace otherwise.
    mutating func declareUsualPrefix() {
        let raw = opening.dropFirst().prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
        guard name.hasPrefix("w:"), !raw.hasPrefix("w:") else { return }
        let prefix = raw.firstIndex(of: ":").map { ":" + raw[..<$0] } ?? ""
        guard let namespace = AttributeList(opening).first(where: { $0.name == "xmlns" + prefix }) else { return }
        opening.insert(contentsOf: " xmlns:w=\"\(namespace.raw)\"", at: raw.endIndex)
    }

    /// Takes an attribute away by its name without prefix.
    mutating func removeAttribute(_ local: String) {
        guard let attribute = AttributeList(opening).first(where: { $0.local == local }) else { return }
        var start = attribute.range.lowerBound
        while start > opening.startIndex, opening[start] != " " || opening[start...].hasPrefix(" \"") {
            start = opening.index(before: start)
        }
        let end = opening.index(after: attribute.range.upperBound)
        opening.removeSubrange(start..<end)
    }

    public var xml: String {
        var text = ""
        write(to: &text)
        return text
    }

    func write(to text: inout String) {
        text += opening
        for node in content { node.write(to: &text) }
        text += closing
    }

    /// This element with room for content, `<w:tcPr/>` as `<w:tcPr></w:tcPr>`.
    var opened: PartElement {
        guard opening.hasSuffix("/>") else { return self }
        var element = self
        let raw = opening.dropFirst().prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
        element.opening = opening.dropLast(2) + ">"
        element.closing = "</\(raw)>"
        return element
    }

    /// Each element below this one, itself not, changed by `change`; deepest first.
    mutating func changeAll<E: Error>(_ change: (inout PartElement) throws(E) -> Void) throws(E) {
        for index in content.indices {
            guard case .element(var child) = content[index] else { continue }
            try child.changeAll(change)
            try change(&child)
            content[index] = .element(child)
        }
    }
}

extension PartNode {
    public var element: PartElement? { if case .element(let element) = self { element } else { nil } }

    var plainText: String {
        switch self {
        case .element(let element): element.text
        case .text(let raw): unescaped(raw)
        case .other(let raw):
            raw.hasPrefix("<![CDATA[") ? String(raw.dropFirst(9).dropLast(3)) : ""
        }
    }

    func write(to text: inout String) {
        switch self {
        case .element(let element): element.write(to: &text)
        case .text(let raw), .other(let raw): text += raw
        }
    }
}

/// A whole part: declaration, root and what stands around it.
public struct PartTree: Hashable, Sendable {
    public var nodes: [PartNode]

    public var root: PartElement? { nodes.lazy.compactMap(\.element).first }

    /// Changes the root.
    public mutating func changeRoot<E: Error>(_ change: (inout PartElement) throws(E) -> Void) throws(E) {
        for index in nodes.indices {
            guard case .element(var root) = nodes[index] else { continue }
            try change(&root)
            nodes[index] = .element(root)
        }
    }

    public var bytes: [UInt8] {
        var text = ""
        for node in nodes { node.write(to: &text) }
        return Array(text.utf8)
    }
}

/// Text as XML carries it.
func escaped(_ text: some StringProtocol, inAttribute: Bool = false) -> String {
    var bytes: [UInt8] = []
    Markup.appendEscaped(String(text), inAttribute: inAttribute, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// Text out of XML without document types: the five entities that every reader knows, and characters by number.
func unescaped(_ raw: some StringProtocol) -> String {
    guard raw.utf8.contains(UInt8(ascii: "&")) else { return String(raw) }
    var text = ""
    var rest = Substring(raw)
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
        text += rest[..<start]
        let name = rest[rest.index(after: start)..<end]
        text += character(named: name) ?? String(rest[start...end])
        rest = rest[rest.index(after: end)...]
    }
    return text + rest
}

private func character(named name: Substring) -> String? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
        (name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst()))
            .flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
