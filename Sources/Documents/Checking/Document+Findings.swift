import Charts
import Diagnostics

extension Document {
    /// Everything in the document that a writer could only put down wrongly: characters that XML cannot carry, rows
    /// that do not fit their table, references to nothing, links of a kind that could do harm.
    ///
    /// Each finding names the block by its path (`blocks[3].items[0][1]`), counted from 0.
    /// - Complexity: O(size of the document)
    public func findings() -> [Diagnostic] {
        var check = DocumentCheck(references: References(blocks), headings: Heading.all(in: blocks))
        let texts =
            [properties.title, properties.author, properties.subject, properties.language] + properties.keywords
        for text in texts { check.text(text, at: Place(field: "properties")) }
        check.blocks(blocks, at: "blocks", listDepth: 0)
        return check.findings
    }
}

private struct DocumentCheck {
    let references: References
    let headings: [Heading]
    var findings: [Diagnostic] = []

    mutating func blocks(_ blocks: [Block], at path: String, listDepth: Int) {
        for (index, block) in blocks.enumerated() { self.block(block, at: "\(path)[\(index)]", listDepth: listDepth) }
    }

    private mutating func block(_ block: Block, at path: String, listDepth: Int) {
        let place = Place(field: path)
        switch block {
        case .title(let content), .paragraph(let content), .addressee(let content), .note(let content):
            inlines(content, at: place)
        case .heading(let level, let content):
            if !(1...9).contains(level) { findings.append(.headingLevel(level, at: place)) }
            inlines(content, at: place)
        case .list(_, _, let items):
            if listDepth == 9 { findings.append(.listDepth(at: place)) }
            for (index, item) in items.enumerated() {
                blocks(item, at: "\(path).items[\(index)]", listDepth: listDepth + 1)
            }
        case .quote(let content): blocks(content, at: "\(path).quote", listDepth: listDepth)
        case .table(let table): self.table(table, at: place)
        case .figure(let figure): self.figure(figure, at: place)
        case .code(let code): text(code, at: place)
        case .signature(let organisation, _): text(organisation, at: place)
        case .attachmentList(let names): for name in names { inlines(name, at: place) }
        case .contents(let levels):
            if !headings.contains(where: { $0.level <= levels }) { findings.append(.emptyContents(levels, at: place)) }
        case .rule, .pageBreak, .attachment: break
        }
    }

    private mutating func table(_ table: TableBlock, at place: Place) {
        inlines(table.caption ?? [], at: place)
        text(table.unit ?? "", at: place)
        if table.columns.isEmpty { findings.append(.tableWithoutColumns(at: place)) }
        for column in table.columns { inlines(column.content, at: place) }
        for (index, row) in table.rows.enumerated() {
            if row.count != table.columns.count {
                findings.append(
                    .rowShape(cells: row.count, columns: table.columns.count, row: index + 1, at: place))
            }
            for cell in row { inlines(cell, at: place) }
        }
    }

    private mutating func figure(_ figure: FigureBlock, at place: Place) {
        inlines(figure.caption ?? [], at: place)
        text(figure.alternative, at: place)
        text(figure.name, at: place)
        let sizes = 1...10_000.0
        if !sizes.contains(figure.scene.width) || !sizes.contains(figure.scene.height) {
            findings.append(.pictureSize(figure.scene.width, figure.scene.height, at: place))
        }
    }

    private mutating func inlines(_ inlines: [Inline], at place: Place) {
        for inline in inlines {
            switch inline {
            case .text(let text), .code(let text): self.text(text, at: place)
            case .strong(let content), .emphasis(let content), .strikethrough(let content):
                self.inlines(content, at: place)
            case .link(let destination, let content):
                link(destination, at: place)
                self.inlines(content, at: place)
            case .figure(let id, let content):
                text(id, at: place)
                self.inlines(content, at: place)
            case .lineBreak, .softBreak: break
            }
        }
    }

    private mutating func link(_ destination: String, at place: Place) {
        text(destination, at: place)
        switch LinkTarget(destination) {
        case .refused: findings.append(.linkScheme(destination, at: place))
        case .reference(let name) where references[name] == nil:
            findings.append(
                .unknownReference(name, near: nearestNames(to: name, among: references.names), at: place))
        case .reference, .outside: break
        }
    }

    mutating func text(_ text: String, at place: Place) {
        guard let scalar = text.unicodeScalars.first(where: { !$0.isXMLCharacter }) else { return }
        findings.append(.unwritableCharacter(scalar, in: text, at: place))
    }
}

extension Unicode.Scalar {
    /// Whether XML 1.0 can carry the character (production 2, `Char`).
    var isXMLCharacter: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
