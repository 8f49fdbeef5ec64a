/// One entry of the styles part.
struct StyleDefinition: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable { case paragraph, character, table }

    var id: StyleID
    /// Word knows its own styles by their English names (`heading 1`) and shows them in the user's language.
    var name: String
    var kind = Kind.paragraph
    var isCustom = false
    var basedOn: StyleID?
    /// The style of the paragraph that Enter begins.
    var next: StyleID?
    var paragraph = ParagraphProperties()
    var run = RunProperties()

    func markup(_ extra: [Markup] = []) -> Markup {
        Markup(
            "w:style",
            [
                "w:type": kind.rawValue, "w:default": id == .normal ? "1" : nil, "w:customStyle": isCustom ? "1" : nil,
                "w:styleId": id.rawValue,
            ]
        ) {
            Markup("w:name", ["w:val": name])
            basedOn.map { Markup("w:basedOn", ["w:val": $0.rawValue]) }
            next.map { Markup("w:next", ["w:val": $0.rawValue]) }
            Markup("w:qFormat")
            paragraph.markup
            run.markup
            extra
        }
    }
}
