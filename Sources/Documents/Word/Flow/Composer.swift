import Charts
import Diagnostics

/// Turns the blocks of a document into paragraphs and tables, and collects on the way what other parts must hold:
/// links, pictures, lists and the figures that sentences print.
struct Composer {
    let style: WordStyle
    let drawing: any PictureDrawing
    let references: References
    let headings: [Heading]
    /// Whether titles are broken by sense, which asks for a size of type that is known.
    let breaksTitles: Bool
    /// Of anchors, as far as they are known.
    let pageNumbers: [String: Int]
    /// Headings down to this level have bookmarks, which lists of contents lead to.
    let contentsLevels: Int

    /// Of the main part.
    var relationships = Relationships()
    var pictures: [Part] = []
    var lists: [ListInstance] = []
    var sources: [FigureSource] = []
    private var targetCounts: [References.Kind: Int] = [:]
    var headingCount = 0
    var bookmarkCount = 0
    var items: [FlowItem] = []
    /// A page break waits for the block that begins the new page.
    var isAtPageBreak = false

    init(
        _ blocks: [Block], style: WordStyle, drawing: any PictureDrawing, breaksTitles: Bool,
        pageNumbers: [String: Int] = [:]
    ) {
        self.pageNumbers = pageNumbers
        self.breaksTitles = breaksTitles
        self.style = style
        self.drawing = drawing
        references = References(blocks)
        headings = Heading.all(in: blocks)
        contentsLevels = blocks.reduce(0) { deepest, block in
            if case .contents(let levels) = block { max(deepest, levels) } else { deepest }
        }
    }

    /// Where a block stands: which style its paragraphs take, and in which list.
    struct Surroundings {
        var paragraphStyle = StyleID.bodyText
        /// From 0; `nil` outside of lists.
        var listLevel: Int?
    }

    mutating func append(_ item: FlowItem) {
        var item = item
        if isAtPageBreak {
            item.breakPageBefore()
            isAtPageBreak = false
        }
        if item.isTable, items.last?.isTable == true {
            var spacer = Paragraph(.spacer)
            spacer.properties.spacing.before = Composer.belowTable
            items.append(.paragraph(spacer))
        }
        items.append(item)
    }

    mutating func append(_ paragraph: Paragraph) {
        var paragraph = paragraph
        if items.last?.isTable == true, !isAtPageBreak, !Composer.spacedStyles.contains(paragraph.properties.style) {
            paragraph.properties.spacing.before = Composer.belowTable
        }
        append(.paragraph(paragraph))
    }

    /// Twips between a table and the text or table that follows.
    private static let belowTable = 120

    /// Styles that keep their distance themselves.
    private static let spacedStyles: Set<StyleID?> = [
        .signature, .note, .caption, .picture, .attachmentList,
    ]

    /// Brings the body to its end: a last page break still needs a paragraph, and so does a last table.
    mutating func finish() {
        if isAtPageBreak { append(Paragraph(.bodyText)) }
        if items.last?.isTable != false { items.append(.paragraph(Paragraph(.spacer))) }
    }

    /// What the next caption or attachment is called.
    mutating func nextTarget(_ kind: References.Kind) -> References.Target {
        targetCounts[kind, default: 0] += 1
        return references.target(kind, targetCounts[kind, default: 1])
    }

    /// What comes last so far stays on the page of what follows.
    mutating func keepLastWithNext() {
        guard !isAtPageBreak, var last = items.popLast() else { return }
        last.keepWithNext()
        items.append(last)
    }

    mutating func bookmark(named name: String, _ content: [Markup]) -> [Markup] {
        let id = String(bookmarkCount)
        bookmarkCount += 1
        return [Markup("w:bookmarkStart", ["w:id": id, "w:name": name])] + content + [
            Markup("w:bookmarkEnd", ["w:id": id])
        ]
    }
}
