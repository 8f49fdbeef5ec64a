import Diagnostics

/// One list of the document: it counts for itself, from its own start.
struct ListInstance: Hashable, Sendable {
    var id: Int
    var isOrdered: Bool
    var level: Int
    var start: Int
}

extension Composer {
    mutating func composeList(
        ordered: Bool, start: Int, items: [[Block]], in surroundings: Surroundings
    ) throws(Diagnostic) {
        let level = surroundings.listLevel.map { $0 + 1 } ?? 0
        let list = ListInstance(id: lists.count + 1, isOrdered: ordered, level: level, start: start)
        lists.append(list)
        let inside = Surroundings(paragraphStyle: .listParagraph, listLevel: level)
        for item in items {
            var paragraph = Paragraph(.listParagraph)
            var rest = item[...]
            if case .paragraph(let content)? = rest.first {
                paragraph.content = runs(content)
                rest.removeFirst()
            }
            paragraph.properties.numbering = .init(id: list.id, level: level)
            append(paragraph)
            try compose(Array(rest), in: inside)
        }
    }
}

extension WordStyle {
    /// Where the text of a list's items begins: the sign hangs in front of it.
    func listIndent(_ level: Int) -> CharacterLength {
        CharacterLength(indentCharacters + Double(level + 1) * 1.5, ofSize: body.size)
    }

    var listHanging: CharacterLength { CharacterLength(1.5, ofSize: body.size) }
}
