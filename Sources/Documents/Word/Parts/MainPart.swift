/// `word/document.xml`: the body, then the page it is set on.
/// - Parameter references: to headers and footers.
func mainPart(_ items: [FlowItem], _ style: WordStyle, _ references: [Markup]) -> Markup {
    Markup(
        "w:document",
        [
            "xmlns:w": Namespace.word, "xmlns:r": Namespace.relationships, "xmlns:wp": Namespace.wordDrawing,
            "xmlns:a": Namespace.drawing, "xmlns:pic": Namespace.picture,
        ]
    ) {
        Markup("w:body") {
            items.map(\.markup)
            Markup("w:sectPr") {
                references
                style.page.markup
            }
        }
    }
}

extension PageSetup {
    fileprivate var markup: [Markup] {
        [
            Markup("w:pgSz", ["w:w": String(width), "w:h": String(height)]),
            Markup(
                "w:pgMar",
                [
                    "w:top": String(top), "w:right": String(right), "w:bottom": String(bottom),
                    "w:left": String(left), "w:header": String(header), "w:footer": String(footer), "w:gutter": "0",
                ]),
        ] + (linePitch.map { [Markup("w:docGrid", ["w:type": "lines", "w:linePitch": String($0)])] } ?? [])
    }
}
