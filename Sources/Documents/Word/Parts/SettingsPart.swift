/// `word/settings.xml`
/// - Parameter tellsEvenPages: whether headers and footers of odd and even pages differ.
func settingsPart(language: String, tellsEvenPages: Bool) -> Markup {
    let languages = documentLanguages(language)
    return Markup("w:settings", ["xmlns:w": Namespace.word]) {
        Markup("w:zoom", ["w:percent": "100"])
        Markup("w:defaultTabStop", ["w:val": "420"])
        if tellsEvenPages { Markup("w:evenAndOddHeaders") }
        // Squeezed punctuation would break the count of characters to the line.
        Markup("w:characterSpacingControl", ["w:val": "doNotCompress"])
        Markup("w:compat") {
            Markup("w:doNotExpandShiftReturn")
            Markup("w:useFELayout")
            Markup(
                "w:compatSetting",
                ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
        }
        Markup("w:themeFontLang", ["w:val": languages.latin, "w:eastAsia": languages.eastAsian])
        Markup("w:decimalSymbol", ["w:val": "."])
        Markup("w:listSeparator", ["w:val": ","])
    }
}
