/// The fonts of a run: one for Han text, one for Latin letters and digits.
struct FontSet: Hashable, Sendable {
    var eastAsian: String
    var latin: String

    /// For text whose quotation marks, dashes and dots belong to the Han text around them.
    static let eastAsianHint = Markup("w:rFonts", ["w:hint": "eastAsia"])

    func markup(hint: Bool) -> Markup {
        Markup(
            "w:rFonts",
            [
                "w:hint": hint ? "eastAsia" : nil, "w:ascii": latin, "w:hAnsi": latin, "w:eastAsia": eastAsian,
                "w:cs": latin,
            ])
    }
}
