import Tables

extension Composer {
    mutating func composeSignature(of organisation: String, on date: Day) {
        // The signature must not stand alone on a page: what it signs comes with it.
        keepLastWithNext()
        let dateText = ChineseDate.text(date)
        let placement = SignaturePlacement(
            nameWidth: style.width(of: organisation), dateWidth: style.width(of: dateText),
            character: style.characterWidth)
        var name = Paragraph(.signature, [run(organisation)])
        name.properties.indent.right = CharacterLength(twips: placement.nameRight, ofSize: style.body.size)
        append(name)
        var day = Paragraph(.date, [run(dateText)])
        day.properties.indent.right = CharacterLength(twips: placement.dateRight, ofSize: style.body.size)
        append(day)
    }
}

extension WordStyle {
    /// Of a Han character of the body in twips.
    fileprivate var characterWidth: Int { twips(points: body.size) + (characterSpacing ?? 0) }

    fileprivate func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            sum + twips(points: scalar.isWide ? body.size : body.size / 2) + (characterSpacing ?? 0)
        }
    }
}
