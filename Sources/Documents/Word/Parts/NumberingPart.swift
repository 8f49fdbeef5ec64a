/// `word/numbering.xml`: one numbered and one marked form of list, and an instance for each list of the document.
func numberingPart(_ lists: [ListInstance], _ style: WordStyle) -> Markup {
    Markup("w:numbering", ["xmlns:w": Namespace.word]) {
        form(id: 0, style) { level in ListSigns.NumberForm(level).wordSign(level) }
        form(id: 1, style) { level in ("bullet", ListSigns.bullet(level)) }
        for list in lists {
            Markup("w:num", ["w:numId": String(list.id)]) {
                Markup("w:abstractNumId", ["w:val": list.isOrdered ? "0" : "1"])
                if list.isOrdered {
                    Markup("w:lvlOverride", ["w:ilvl": String(list.level)]) {
                        Markup("w:startOverride", ["w:val": String(list.start)])
                    }
                }
            }
        }
    }
}

private func form(id: Int, _ style: WordStyle, sign: (Int) -> (format: String, text: String)) -> Markup {
    Markup("w:abstractNum", ["w:abstractNumId": String(id)]) {
        Markup("w:multiLevelType", ["w:val": "multilevel"])
        for level in 0..<9 {
            Markup("w:lvl", ["w:ilvl": String(level)]) {
                Markup("w:start", ["w:val": "1"])
                Markup("w:numFmt", ["w:val": sign(level).format])
                Markup("w:lvlText", ["w:val": sign(level).text])
                Markup("w:lvlJc", ["w:val": "left"])
                ParagraphProperties(
                    indent: .init(left: style.listIndent(level), hanging: style.listHanging)
                ).markup
            }
        }
    }
}

extension ListSigns.NumberForm {
    /// - Parameter level: from 0.
    fileprivate func wordSign(_ level: Int) -> (format: String, text: String) {
        switch self {
        case .point: ("decimal", "%\(level + 1).")
        case .bracketed: ("decimal", "（%\(level + 1)）")
        case .circled: ("decimalEnclosedCircle", "%\(level + 1)")
        }
    }
}
