/// The attributes of an opening tag, each with where its value stands.
struct AttributeList: Sequence {
    struct Attribute {
        /// As written, with its prefix.
        let name: String
        let local: String
        /// The value as written.
        let raw: String
        let range: Range<String.Index>
    }

    private let attributes: [Attribute]

    /// - Parameter opening: a well-formed opening tag.
    init(_ opening: String) {
        var attributes: [Attribute] = []
        let text = opening.utf8
        var index = text.startIndex
        while let equals = text[index...].firstIndex(of: UInt8(ascii: "=")) {
            let start = text.index(after: equals)
            guard let open = text[start...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
                let close = text[text.index(after: open)...].firstIndex(of: text[open])
            else { break }
            let before = opening[index..<equals].split(whereSeparator: \.isWhitespace).last ?? ""
            let value = text.index(after: open)..<close
            let local = before.lastIndex(of: ":").map { before[before.index(after: $0)...] } ?? before
            attributes.append(
                Attribute(
                    name: String(before), local: String(local), raw: String(opening[value]), range: value))
            index = text.index(after: close)
        }
        self.attributes = attributes
    }

    func makeIterator() -> IndexingIterator<[Attribute]> { attributes.makeIterator() }
}
