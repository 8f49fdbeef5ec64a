/// A paragraph as it will be written: its properties, and its runs, bookmarks and links.
struct Paragraph: Hashable, Sendable {
    var properties: ParagraphProperties
    var content: [Markup]

    init(_ style: StyleID, _ content: [Markup] = []) {
        properties = ParagraphProperties(style: style == .normal ? nil : style)
        self.content = content
    }

    var markup: Markup {
        Markup("w:p") {
            properties.markup
            content
        }
    }
}
