import Charts
import Diagnostics
import Drawing
import Tables

/// Writes documents as PDF: pages in the layout of a style, text that can be searched, embedded fonts, charts as vectors,
/// an outline of the headings, and structure tags for those who have the document read to them.
public struct PDFWriter: DocumentWriter {
    public static let fileExtension = "pdf"

    public let style: Style

    public init(style: Style = .official) {
        self.style = style
    }

    /// The file's date is the document's, else that of its signature, else 1970-01-01: equal documents give equal bytes.
    /// - Throws: the first error of `Document.findings()`, `no-chinese-font` and `missing-glyph` rather than boxes, `does-not-fit-page` for a table row or picture
    ///   higher than a page, `scene-coordinate`, `drawing-failed`.
    public func write(_ document: Document) throws(Diagnostic) -> [UInt8] {
        if let error = document.findings().first(where: { $0.severity == .error }) { throw error }
        let context = TextContext()
        let references = References(document.blocks)
        let pages = try document.pages(style: style, context: context)
        let canvas = try Canvas(pdfOf: style.pageWidth, style.pageHeight)
        let properties = document.properties
        canvas.setMetadata(
            title: properties.title, author: properties.author, subject: properties.subject,
            keywords: properties.keywords.joined(separator: "，"), date: document.fileDate)
        var painter = PagePainter(style: style, canvas: canvas, context: context, references: references)
        try painter.draw(pages)
        return PDFAlternatives.adding(document.blocks.pictured, language: "zh-CN", to: try canvas.finish())
    }
}

extension Document {
    fileprivate var fileDate: Day {
        let signed = blocks.lazy.compactMap { block in
            if case .signature(_, let date) = block { date } else { nil }
        }
        return properties.date ?? signed.first ?? Day(number: 0)
    }
}

extension [Block] {
    /// What the figures show, in words, in their order.
    fileprivate var pictured: [String] {
        flatMap { block -> [String] in
            switch block {
            case .figure(let figure): [figure.alternative]
            case .list(_, _, let items): items.flatMap(\.pictured)
            case .quote(let blocks): blocks.pictured
            default: []
            }
        }
    }
}
