/// A header: one line above the text of every page.
struct HeaderPart {
    /// Of the part, without folder and extension.
    var name: String
    /// `default` for all pages, or odd ones where there is an `even` one.
    var type: String
    var text: String

    /// None without a text; two where odd and even pages differ, which are told apart for headers too.
    static func all(_ style: WordStyle, text: String?) -> [HeaderPart] {
        guard let text, !text.isEmpty else { return [] }
        let first = HeaderPart(name: "header1", type: "default", text: text)
        guard style.pageNumberForm == .dashedOutside else { return [first] }
        return [first, HeaderPart(name: "header2", type: "even", text: text)]
    }

    var markup: Markup {
        Markup("w:hdr", ["xmlns:w": Namespace.word]) {
            Paragraph(.header, [Markup("w:r") { RunText.pieces(of: text) }]).markup
        }
    }
}
