/// `word/styles.xml`
func stylesPart(_ style: WordStyle, language: String) -> Markup {
    Markup("w:styles", ["xmlns:w": Namespace.word]) {
        Markup("w:docDefaults") {
            Markup("w:rPrDefault") { defaultRun(style, language: language).markup }
            Markup("w:pPrDefault")
        }
        for definition in style.definitions { definition.markup() }
        tableNormal
        tableGrid
    }
}

private func defaultRun(_ style: WordStyle, language: String) -> RunProperties {
    var run = style.body.run
    run.spacing = style.characterSpacing
    run.kerning = 2
    run.languages = documentLanguages(language)
    return run
}

/// The languages of the text where nothing else is said; the one that a document does not name is the usual one.
func documentLanguages(_ language: String) -> RunProperties.Languages {
    let primary = language.split(separator: "-").first?.lowercased() ?? ""
    return ["zh", "ja", "ko"].contains(primary)
        ? .init(latin: "en-US", eastAsian: language)
        : .init(latin: language.isEmpty ? "en-US" : language, eastAsian: "zh-CN")
}

/// The table style that readers take where none is named.
private let tableNormal = Markup(
    "w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]
) {
    Markup("w:name", ["w:val": "Normal Table"])
    Markup("w:tblPr") {
        Markup("w:tblInd", ["w:w": "0", "w:type": "dxa"])
        cellMargins
    }
}

private let tableGrid = Markup("w:style", ["w:type": "table", "w:styleId": StyleID.tableGrid.rawValue]) {
    Markup("w:name", ["w:val": "Table Grid"])
    Markup("w:basedOn", ["w:val": "TableNormal"])
    Markup("w:tblPr") {
        Markup("w:tblBorders") {
            for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                Markup("w:\(side)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"])
            }
        }
        cellMargins
    }
}

private let cellMargins = Markup("w:tblCellMar") {
    for (side, width) in [("top", "28"), ("left", "108"), ("bottom", "28"), ("right", "108")] {
        Markup("w:\(side)", ["w:w": width, "w:type": "dxa"])
    }
}
