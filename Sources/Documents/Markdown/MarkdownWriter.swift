import Diagnostics

/// Writes documents as Markdown with pictures.
///
/// What Markdown can say reads back as the same document; what it cannot (the scenes of pictures) is left out, and a list
/// of contents reads back as a list. A printed figure is an anchor with the figure's id,
/// `<a id="cases.total">5.6万件</a>`, and `cases.total-2` where it is printed again; readers of Markdown show its words alone.
/// Captions are numbered, an empty cell prints —, totals are bold.
public struct MarkdownWriter: DocumentWriter {
    public static let fileExtension = "md"

    static let pageBreak = "<!-- pagebreak -->"
    static let emptyCell = "—"

    /// Folder of the pictures, relative to the document.
    public let pictureFolder: String
    /// Without the dot.
    public let pictureExtension: String

    public init(pictureFolder: String = "charts", pictureExtension: String = "png") {
        self.pictureFolder = pictureFolder
        self.pictureExtension = pictureExtension
    }

    public func write(_ document: Document) throws(Diagnostic) -> [UInt8] {
        Array(text(of: document).utf8)
    }

    public func text(of document: Document) -> String {
        var counter = CaptionCounter(document.blocks)
        return joined(FigureAnchors.naming(document.printingReferences(linked: true)).blocks, &counter) + "\n"
    }

    /// Text as Markdown that reads back as it: for values that are put into Markdown.
    public static func escaped(_ text: String) -> String { MarkdownInlines.escaped(text) }

    private func joined(_ blocks: [Block], _ counter: inout CaptionCounter) -> String {
        var parts: [String] = []
        // Two lists in turn would read as one: the second takes the other marker.
        var alternates = false
        for (previous, block) in zip([nil] + blocks.map(Optional.some), blocks) {
            alternates = block.isList && previous?.isList == true && !alternates
            parts += self.parts(of: block, alternateMarker: alternates, &counter)
        }
        return parts.joined(separator: "\n\n")
    }

    private func parts(of block: Block, alternateMarker: Bool, _ counter: inout CaptionCounter) -> [String] {
        switch block {
        case .title(let content): ["# " + MarkdownInlines.heading(content)]
        case .contents(let levels): contents(counter.headings.filter { $0.level <= levels })
        case .heading(let level, let content):
            [
                String(repeating: "#", count: min(6, max(1, level) + 1)) + " "
                    + MarkdownInlines.heading(content)
            ]
        case .paragraph(let content), .addressee(let content), .note(let content):
            [MarkdownInlines.paragraph(content)]
        case .list(let ordered, let start, let items):
            [list(items, ordered: ordered, start: start, alternateMarker: alternateMarker, &counter)]
        case .quote(let blocks): [joined(blocks, &counter).indented(first: "> ", rest: "> ")]
        case .table(let table): self.parts(of: table, &counter)
        case .figure(let figure): self.parts(of: figure, &counter)
        case .code(let text): [MarkdownWriter.fenced(text)]
        case .rule: ["---"]
        case .pageBreak: [MarkdownWriter.pageBreak]
        case .signature(let organisation, let date):
            [MarkdownInlines.paragraph([.text(organisation), .lineBreak, .text(ChineseDate.text(date))])]
        case .attachmentList(let names): [attachmentList(names)]
        case .attachment: [MarkdownWriter.escaped(counter.nextAttachment().label)]
        }
    }

    private func contents(_ headings: [Heading]) -> [String] {
        let lines = headings.map { heading in
            String(repeating: "  ", count: heading.level - 1) + "- " + MarkdownWriter.escaped(heading.text)
        }
        return headings.isEmpty ? [] : ["**\(Heading.listTitle)**", lines.joined(separator: "\n")]
    }

    private func attachmentList(_ names: [[Inline]]) -> String {
        let content = names.enumerated().flatMap { index, name in
            (index > 0 ? [Inline.lineBreak] : []) + [.text(AttachmentNames.opening(index, of: names.count))] + name
        }
        return MarkdownInlines.paragraph(content)
    }

    private func list(
        _ items: [[Block]], ordered: Bool, start: Int, alternateMarker: Bool, _ counter: inout CaptionCounter
    ) -> String {
        var lines: [String] = []
        for (index, item) in items.enumerated() {
            let marker =
                ordered ? "\(start + index)\(alternateMarker ? ")" : ".") " : alternateMarker ? "* " : "- "
            let content = joined(item, &counter)
            lines.append(content.indented(first: marker, rest: String(repeating: " ", count: marker.count)))
        }
        let isTight = items.allSatisfy { $0.count <= 1 }
        return lines.joined(separator: isTight ? "\n" : "\n\n")
    }

    private func parts(of table: TableBlock, _ counter: inout CaptionCounter) -> [String] {
        var parts: [String] = []
        if let caption = counter.caption(of: table) { parts.append(MarkdownInlines.paragraph(caption)) }
        if let unit = table.unit { parts.append(MarkdownInlines.paragraph([.text(OfficialForms.unitOpening + unit)])) }
        let firstTotal = table.rows.count - table.totalRows
        let rows = table.rows.enumerated().map { index, row in
            MarkdownWriter.row(index < firstTotal ? row : row.map(MarkdownWriter.bold))
        }
        let delimiters = table.columns.map { column in
            switch column.alignment {
            case .left: "---"
            case .center: ":-:"
            case .right: "--:"
            }
        }
        let head = [
            MarkdownWriter.row(table.columns.map(\.content), empty: ""),
            "| " + delimiters.joined(separator: " | ") + " |",
        ]
        return parts + [(head + rows).joined(separator: "\n")]
    }

    private static func bold(_ cell: [Inline]) -> [Inline] {
        let content = cell.flatMap { if case .strong(let content) = $0 { content } else { [$0] } }
        return content.isEmpty ? [] : [.strong(content)]
    }

    private static func row(_ cells: [[Inline]], empty: String = emptyCell) -> String {
        "| " + cells.map { $0.isEmpty ? empty : MarkdownInlines.cell($0) }.joined(separator: " | ") + " |"
    }

    private func parts(of figure: FigureBlock, _ counter: inout CaptionCounter) -> [String] {
        let path = (pictureFolder.isEmpty ? "" : pictureFolder + "/") + figure.name + "." + pictureExtension
        let picture =
            "![\(MarkdownWriter.escaped(figure.alternative.replacing("\n", with: " ")))]"
            + "(\(MarkdownInlines.destination(path)))"
        return [picture] + (counter.caption(of: figure).map { [MarkdownInlines.paragraph($0)] } ?? [])
    }

    private static func fenced(_ text: String) -> String {
        let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return fence + "\n" + text + (text.isEmpty ? "" : "\n") + fence
    }
}

extension Block {
    fileprivate var isList: Bool {
        if case .list = self { true } else { false }
    }
}

extension String {
    /// Every line with something before it; empty lines take it without trailing spaces.
    fileprivate func indented(first: String, rest: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            let opening = index == 0 ? first : rest
            return line.isEmpty ? opening.trimmingWhitespace : opening + line
        }.joined(separator: "\n")
    }
}
