/// How a run of text looks; what is `nil` comes from its paragraph's style.
struct RunProperties: Hashable, Sendable {
    /// BCP 47. Word keeps one language for Latin and one for Han text.
    struct Languages: Hashable, Sendable {
        var latin: String
        var eastAsian: String
    }

    var style: StyleID?
    var fonts: FontSet?
    /// Whether signs of both scripts (“”, —, …) take the Han font.
    var eastAsianHint = false
    var bold = false
    /// Crossed out.
    var struck = false
    /// RRGGBB.
    var color: String?
    /// Twips added to each character.
    var spacing: Int?
    /// Half-points; kerning applies from that size on.
    var kerning: Int?
    /// Points.
    var size: Double?
    var underline = false
    /// RRGGBB behind the text.
    var shade: String?
    var languages: Languages?

    /// `w:rPr` with its children in the schema's order, or `nil` when there is nothing to say.
    var markup: Markup? {
        let element = Markup("w:rPr") {
            style.map { Markup("w:rStyle", ["w:val": $0.rawValue]) }
            fonts.map { $0.markup(hint: eastAsianHint) } ?? (eastAsianHint ? FontSet.eastAsianHint : nil)
            if bold {
                Markup("w:b")
                Markup("w:bCs")
            }
            if struck { Markup("w:strike") }
            color.map { Markup("w:color", ["w:val": $0]) }
            spacing.map { Markup("w:spacing", ["w:val": String($0)]) }
            kerning.map { Markup("w:kern", ["w:val": String($0)]) }
            if let size {
                Markup("w:sz", ["w:val": String(halfPoints(size))])
                Markup("w:szCs", ["w:val": String(halfPoints(size))])
            }
            if underline { Markup("w:u", ["w:val": "single"]) }
            shade.map { Markup("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": $0]) }
            languages.map { Markup("w:lang", ["w:val": $0.latin, "w:eastAsia": $0.eastAsian]) }
        }
        return element.content.isEmpty ? nil : element
    }
}
