/// A footer with the page's number.
struct FooterPart {
    /// Of the part, without folder and extension.
    var name: String
    /// `default` for all pages, or odd ones where there is an `even` one.
    var type: String
    var alignment: ParagraphProperties.Alignment
    var indent: ParagraphProperties.Indent
    var content: [Markup]

    static func all(_ style: WordStyle) -> [FooterPart] {
        switch style.pageNumberForm {
        case .centered:
            return [FooterPart(name: "footer1", type: "default", alignment: .center, indent: .init(), content: number)]
        case .dashedOutside:
            let content = [text("— ")] + number + [text(" —")]
            let inset = CharacterLength(1, ofSize: style.pageNumber.size)
            return [
                FooterPart(
                    name: "footer1", type: "default", alignment: .right, indent: .init(right: inset), content: content),
                FooterPart(
                    name: "footer2", type: "even", alignment: .left, indent: .init(left: inset), content: content),
            ]
        }
    }

    private static let number = field("PAGE", printed: "1")

    private static func text(_ text: String) -> Markup {
        Markup("w:r") {
            RunProperties(eastAsianHint: true).markup
            RunText.pieces(of: text)
        }
    }

    var markup: Markup {
        var paragraph = Paragraph(.footer, content)
        paragraph.properties.alignment = alignment
        paragraph.properties.indent = indent
        return Markup("w:ftr", ["xmlns:w": Namespace.word]) { paragraph.markup }
    }
}
