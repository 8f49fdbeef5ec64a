/// A heading among all of its document, as lists of contents and outlines name it.
struct Heading: Hashable {
    /// From 1, in the order of the document.
    let number: Int
    let level: Int
    /// In one line.
    let text: String

    /// `heading-3`
    var name: String { Heading.name(number) }

    static func name(_ number: Int) -> String { "heading-\(number)" }

    /// Above a list of contents.
    static let listTitle = "目　录"

    /// All headings, also those in lists and quotes.
    static func all(in blocks: [Block]) -> [Heading] {
        levelsAndTexts(of: blocks).enumerated().map { index, heading in
            Heading(number: index + 1, level: heading.level, text: heading.content.lineText)
        }
    }

    private static func levelsAndTexts(of blocks: [Block]) -> [(level: Int, content: [Inline])] {
        blocks.flatMap { block -> [(level: Int, content: [Inline])] in
            switch block {
            case .heading(let level, let content): [(level, content)]
            case .quote(let inner): levelsAndTexts(of: inner)
            case .list(_, _, let items): items.flatMap { levelsAndTexts(of: $0) }
            default: []
            }
        }
    }
}

extension [Inline] {
    /// The words in one line: what was broken for the eye is joined again.
    var lineText: String { joiningSoftBreaks.plainText.replacing("\n", with: "") }
}
