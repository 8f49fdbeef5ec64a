import Diagnostics

/// Writes documents for Word, WPS Office and LibreOffice (ISO/IEC 29500-4, transitional).
///
/// ```swift
/// let bytes = try WordWriter(style: .official).write(document)
/// ```
/// Same document, same bytes: dates come from the document's properties alone.
///
/// Links to `#name` print the number of a figure (by its name, or `figure-1`) or table (`table-1`) where they have no
/// text of their own, as in `见[](#monthly-cases)`, and lead there. A number that prints a figure of the catalogue
/// carries a hidden bookmark; the part `customXml/item1.xml` names the figure for each bookmark.
public struct WordWriter: DocumentWriter {
    public static let fileExtension = "docx"

    public var style: WordStyle
    public var drawing: any PictureDrawing

    /// Printed above every page; official documents have none.
    public var runningHead: String?

    /// Whose styles, theme and page stand for those of `style`.
    public var reference: ReferenceDocument?

    public init(
        style: WordStyle = .official, drawing: any PictureDrawing = CairoDrawing(), runningHead: String? = nil,
        reference: ReferenceDocument? = nil
    ) {
        self.style = style
        self.drawing = drawing
        self.runningHead = runningHead
        self.reference = reference
    }

    /// The bytes of a `.docx` file.
    /// - Throws: the first error of `Document.findings()`, and what the drawing of a picture or the container throws.
    public func write(_ document: Document) throws(Diagnostic) -> [UInt8] {
        if let error = document.findings().first(where: { $0.severity == .error }) { throw error }
        var archive = Archive()
        for part in try parts(of: document) {
            archive.add(part.name, part.bytes, isCompressed: part.name.hasSuffix(".png"))
        }
        return try archive.bytes()
    }

    /// The parts in the order they are stored, the list of content types first.
    func parts(of document: Document) throws(Diagnostic) -> [Part] {
        var style = style
        if let page = reference?.page { style.page = page }
        var composer = Composer(
            document.blocks, style: style, drawing: drawing, breaksTitles: reference == nil)
        let footers = FooterPart.all(style)
        composer.relationships.add(.styles, target: "styles.xml")
        composer.relationships.add(.settings, target: "settings.xml")
        composer.relationships.add(.fontTable, target: "fontTable.xml")
        composer.relationships.add(.numbering, target: "numbering.xml")
        let footerReferences = footers.map { footer in
            footer.reference(composer.relationships.add(.footer, target: footer.name + ".xml"))
        }
        let headers = HeaderPart.all(style, text: runningHead)
        let headerReferences = headers.map { header in
            header.reference(composer.relationships.add(.header, target: header.name + ".xml"))
        }
        if reference?.theme != nil { composer.relationships.add(.theme, target: "theme/theme1.xml") }
        try composer.compose(document.blocks)
        composer.finish()
        let sources = FigureSourcesPart(composer.sources)
        if !sources.isEmpty { composer.relationships.add(.customXml, target: "../customXml/item1.xml") }

        let parts =
            [
                Part.relationships("_rels/.rels", .ofPackage),
                .word(
                    "document", kind: "document.main",
                    mainPart(composer.items, style, headerReferences + footerReferences)),
                .relationships("word/_rels/document.xml.rels", composer.relationships),
                .word("styles", stylesPart(style, language: document.properties.language)),
                .word("settings", settingsPart(style, language: document.properties.language)),
                .word("fontTable", fontTablePart(style)),
                .word("numbering", numberingPart(composer.lists, style)),
            ] + headers.map { .word($0.name, kind: "header", $0.markup) }
            + footers.map { .word($0.name, kind: "footer", $0.markup) } + composer.pictures + sources.parts + [
                corePropertiesPart(document.properties), applicationPropertiesPart(document.properties),
            ]
        let styled = reference?.restyling(parts) ?? parts
        return [contentTypes(of: styled)] + styled
    }
}
