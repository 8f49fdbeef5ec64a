import Diagnostics

/// Reads Markdown (CommonMark, GFM's tables and strikethrough) into blocks.
///
/// `#` is the document's title, `##` its level 1 一、 and so on down to `######`, level 5. Besides, official prose has
/// forms of its own, which are recognised in plain Markdown (see `OfficialForms`): captions, unit lines, notes,
/// addressee and signature. `<!-- pagebreak -->` starts a new page; other comments are dropped.
public struct MarkdownReader {
    /// A place in the text that something else may fill.
    public enum Embedding: Hashable, Sendable {
        /// A fenced block: the words after the fence, and the lines within.
        case fence(info: String, content: String)
        /// A picture that stands alone in its paragraph.
        case picture(destination: String, alternative: String)
    }

    /// What fills a place: `nil` leaves a fence a block of code, and makes a picture an error.
    public typealias Embed = (Embedding, Place) throws(Diagnostic) -> [Block]?

    private let embedded: Embed

    public init(embedded: @escaping Embed = { (_, _) throws(Diagnostic) in nil }) {
        self.embedded = embedded
    }

    /// - Parameters:
    ///   - figures: Ids of the figures whose marks stand in the text (see `FigureMark`).
    ///   - place: The file, and the line in it that the text's first line is; default 1.
    /// - Throws: Everything that documents cannot say, each with its line: `unsupported-html`, `unknown-picture`,
    ///   `unsupported-markdown`, `broken-figure-mark`, `markdown-too-deep`, and what `embedded` throws.
    public func blocks(_ markdown: String, figures: [String] = [], at place: Place = Place()) throws(Diagnostics)
        -> [Block]
    {
        let tree: MarkdownTree
        do throws(Diagnostic) {
            tree = try MarkdownTree(markdown, at: place)
        } catch {
            throw Diagnostics([error])
        }
        var conversion = MarkdownConversion(
            embedded: embedded, marks: FigureMarkResolver(ids: figures), origin: place, source: markdown)
        let blocks = conversion.blocks(of: tree.root, depth: 0)
        guard conversion.found.isEmpty else { throw Diagnostics(conversion.found) }
        return OfficialForms.recognized(in: blocks)
    }
}

/// One way through a tree, which goes on after errors so that all are reported.
private struct MarkdownConversion {
    let embedded: MarkdownReader.Embed
    let marks: FigureMarkResolver
    let origin: Place
    private let lines: [Substring]
    private(set) var found: [Diagnostic] = []

    private static let depthLimit = 64

    init(embedded: @escaping MarkdownReader.Embed, marks: FigureMarkResolver, origin: Place, source: String) {
        self.embedded = embedded
        self.marks = marks
        self.origin = origin
        lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    private func place(_ node: MarkdownNode) -> Place {
        var place = origin
        place.line = (origin.line ?? 1) + max(1, node.line) - 1
        place.column = nil
        return place
    }

    mutating func blocks(of parent: MarkdownNode, depth: Int) -> [Block] {
        guard depth < MarkdownConversion.depthLimit else {
            found.append(.markdownTooDeep(limit: MarkdownConversion.depthLimit, at: place(parent)))
            return []
        }
        return parent.children.flatMap { blocks($0, depth: depth) }
    }

    private mutating func blocks(_ node: MarkdownNode, depth: Int) -> [Block] {
        switch node.kind {
        case "heading":
            let content = inlines(of: node, in: node)
            return [node.headingLevel == 1 ? .title(content) : .heading(level: node.headingLevel - 1, content)]
        case "paragraph":
            if let picture = picture(alone: node) { return embed(picture, at: place(node)) ?? unknown(picture, node) }
            return [.paragraph(inlines(of: node, in: node))]
        case "list":
            var items: [[Block]] = []
            for item in node.children { items.append(blocks(of: item, depth: depth + 1)) }
            return [.list(ordered: node.isOrderedList, start: node.isOrderedList ? node.listStart : 1, items: items)]
        case "block_quote": return [.quote(blocks(of: node, depth: depth + 1))]
        case "code_block":
            let content = FigureMark.stripped(node.literal)
            let info = FigureMark.stripped(node.fenceInfo)
            if let filled = embed(.fence(info: info, content: content), at: place(node)) { return filled }
            return [.code(String(content.dropLast(content.hasSuffix("\n") ? 1 : 0)))]
        case "thematic_break": return [.rule]
        case "table": return [.table(table(node))]
        case "html_block": return html(node)
        default:
            found.append(.unsupportedMarkdown(node.kind, at: place(node)))
            return []
        }
    }

    private func picture(alone paragraph: MarkdownNode) -> MarkdownReader.Embedding? {
        let children = paragraph.children
        guard children.count == 1, children[0].kind == "image" else { return nil }
        let alternative = children[0].children.map(\.literal).joined()
        return .picture(destination: children[0].destination, alternative: FigureMark.stripped(alternative))
    }

    private mutating func embed(_ embedding: MarkdownReader.Embedding, at place: Place) -> [Block]? {
        do throws(Diagnostic) {
            return try embedded(embedding, place)
        } catch {
            found.append(error)
            return []
        }
    }

    private mutating func unknown(_ picture: MarkdownReader.Embedding, _ node: MarkdownNode) -> [Block] {
        if case .picture(let destination, _) = picture {
            found.append(.unknownPicture(destination, at: place(node)))
        }
        return []
    }

    private mutating func html(_ node: MarkdownNode) -> [Block] {
        let text = node.literal.trimmingWhitespace
        if text == MarkdownWriter.pageBreak { return [.pageBreak] }
        if text.isComment { return [] }
        found.append(.unsupportedHTML(text, at: place(node)))
        return []
    }

    private mutating func table(_ node: MarkdownNode) -> TableBlock {
        let alignments = node.tableAlignments
        var rows: [[[Inline]]] = []
        for row in node.children {
            if !rows.isEmpty { checkCells(of: row, columns: alignments.count) }
            var cells: [[Inline]] = []
            for cell in row.children {
                let content = inlines(of: cell, in: node)
                cells.append(content == [.text(MarkdownWriter.emptyCell)] ? [] : content)
            }
            rows.append(cells)
        }
        let columns = zip(rows.first ?? [], alignments).map { TableBlock.Header($0, alignment: $1) }
        return OfficialForms.withTotals(TableBlock(columns: columns, rows: Array(rows.dropFirst())))
    }

    /// GFM drops cells beyond the header's without a word.
    private mutating func checkCells(of row: MarkdownNode, columns: Int) {
        guard lines.indices.contains(row.line - 1) else { return }
        let written = MarkdownRow.cellCount(lines[row.line - 1])
        if written > columns { found.append(.extraCells(written, columns: columns, at: place(row))) }
    }

    /// The inline content of `node`, whose errors are placed at `block`.
    private mutating func inlines(of node: MarkdownNode, in block: MarkdownNode) -> [Inline] {
        var all: [Inline] = []
        for child in node.children {
            for inline in inlines(child, in: block) {
                if case .text(let text) = inline, case .text(let before) = all.last {
                    all[all.count - 1] = .text(before + text)
                } else {
                    all.append(inline)
                }
            }
        }
        do {
            return try marks.resolve(all)
        } catch {
            found.append(.brokenFigureMark(at: place(block)))
            return all
        }
    }

    private mutating func inlines(_ node: MarkdownNode, in block: MarkdownNode) -> [Inline] {
        switch node.kind {
        case "text": return [.text(node.literal)]
        case "softbreak": return [.softBreak]
        case "linebreak": return [.lineBreak]
        case "code": return [.code(FigureMark.stripped(node.literal))]
        case "strong": return [.strong(inlines(of: node, in: block))]
        case "emph": return [.emphasis(inlines(of: node, in: block))]
        case "strikethrough": return [.strikethrough(inlines(of: node, in: block))]
        case "link":
            return [.link(destination: FigureMark.stripped(node.destination), inlines(of: node, in: block))]
        case "image":
            found.append(.unknownPicture(node.destination, at: place(block)))
            return []
        case "html_inline":
            let text = node.literal
            if text.isComment { return [] }
            if ["<br>", "<br/>", "<br />"].contains(text) { return [.lineBreak] }
            // The anchors of figures, as `MarkdownWriter` writes them.
            if text.hasPrefix("<a id=\"") || text == "</a>" { return [] }
            found.append(.unsupportedHTML(text, at: place(block)))
            return []
        default:
            found.append(.unsupportedMarkdown(node.kind, at: place(block)))
            return []
        }
    }
}

extension String {
    var trimmingWhitespace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    fileprivate var isComment: Bool {
        hasPrefix("<!--") && hasSuffix("-->") && !dropFirst(4).dropLast(3).contains("-->")
    }
}
