import Diagnostics
import Drawing

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

    /// The pages of our own whose numbers stand in lists of contents until Word counts its own; `nil` leaves them to Word.
    /// They are left to it too where a font of theirs is not installed, where lines are as high as fonts make them, and
    /// where styles are those of a reference document: such pages would not be Word's.
    public var pages: Style?

    /// Printed above every page; official documents have none.
    public var runningHead: String?

    /// Whose styles, theme, page, headers and footers stand for those of `style`.
    public var reference: ReferenceDocument?

    public init(
        style: WordStyle = .official, drawing: any PictureDrawing = CairoDrawing(), runningHead: String? = nil,
        reference: ReferenceDocument? = nil, pages: Style? = nil
    ) {
        self.style = style
        self.drawing = drawing
        self.runningHead = runningHead
        self.reference = reference
        self.pages = pages
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

    /// Whether lists of contents get page numbers that Word has not counted.
    public var numbersContents: Bool {
        guard reference == nil, case .exact = style.line, let pages else { return false }
        return pages.fontFindings().isEmpty
    }

    /// The pages of headings and the like by their anchors, where a list of contents asks for them and they can be known.
    private func pageNumbers(of document: Document) throws(Diagnostic) -> [String: Int] {
        let isAsked = document.blocks.contains { if case .contents = $0 { true } else { false } }
        guard isAsked, numbersContents, let pages else { return [:] }
        return try document.pages(style: pages, context: TextContext()).anchorPages
    }

    /// The parts in the order they are stored, the list of content types first.
    func parts(of document: Document) throws(Diagnostic) -> [Part] {
        var style = style
        if let page = reference?.section.page { style.page = page }
        var composer = Composer(
            document.blocks, style: style, drawing: drawing, breaksTitles: reference == nil,
            pageNumbers: try pageNumbers(of: document))
        let margins = MarginParts(style, runningHead: runningHead, reference: reference?.section)
        composer.relationships.add(.styles, target: "styles.xml")
        composer.relationships.add(.settings, target: "settings.xml")
        composer.relationships.add(.fontTable, target: "fontTable.xml")
        composer.relationships.add(.numbering, target: "numbering.xml")
        let references = margins.references(adding: &composer.relationships)
        if reference?.hasTheme ?? false { composer.relationships.add(.theme, target: "theme/theme1.xml") }
        try composer.compose(document.blocks)
        composer.finish()
        let sources = FigureSourcesPart(composer.sources)
        if !sources.isEmpty { composer.relationships.add(.customXml, target: "../customXml/item1.xml") }

        let parts =
            [
                Part.relationships("_rels/.rels", .ofPackage),
                .word(
                    "document", kind: "document.main",
                    mainPart(composer.items, style, references, reference?.section.properties ?? [])),
                .relationships("word/_rels/document.xml.rels", composer.relationships),
                .word("styles", stylesPart(style, language: document.properties.language)),
                .word(
                    "settings",
                    settingsPart(language: document.properties.language, tellsEvenPages: margins.tellsEvenPages)),
                .word("fontTable", fontTablePart(style)),
                .word("numbering", numberingPart(composer.lists, style)),
            ] + margins.parts + composer.pictures + sources.parts + [
                corePropertiesPart(document.properties), applicationPropertiesPart(document.properties),
            ]
        let styled = reference?.restyling(parts) ?? parts
        return [contentTypes(of: styled)] + styled
    }
}
