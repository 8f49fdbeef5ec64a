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

    init(_ opening: String) {
        let matches = opening.matches(of: #/\s([^\s=\/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/#)
        attributes = matches.map { match in
            let value = match.output.2 ?? match.output.3 ?? ""
            let name = match.output.1
            let local = name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name
            return Attribute(
                name: String(name), local: String(local), raw: String(value), range: value.startIndex..<value.endIndex)
        }
    }

    func makeIterator() -> IndexingIterator<[Attribute]> { attributes.makeIterator() }
}
