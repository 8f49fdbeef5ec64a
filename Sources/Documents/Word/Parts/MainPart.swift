/// `word/document.xml`: the body, then the page it is set on.
/// - Parameters:
///   - references: to headers and footers.
///   - section: what a reference document says of its pages; empty for those of `style`.
func mainPart(_ items: [FlowItem], _ style: WordStyle, _ references: [Markup], _ section: [Markup] = []) -> Markup {
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
                section.isEmpty ? style.page.markup : section
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
