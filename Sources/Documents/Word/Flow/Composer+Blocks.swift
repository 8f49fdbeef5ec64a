import Diagnostics

extension Composer {
    mutating func compose(
        _ blocks: [Block], in surroundings: Surroundings = Surroundings()
    ) throws(Diagnostic) {
        for block in blocks { try compose(block, in: surroundings) }
    }

    private mutating func compose(_ block: Block, in surroundings: Surroundings) throws(Diagnostic) {
        switch block {
        case .title(let content):
            let shown = breaksTitles ? content.brokenAsTitle(limit: style.titleCharacters) : content
            append(Paragraph(.title, runs(shown)))
        case .contents(let levels): composeContents(levels: levels)
        case .heading(let level, let content): append(heading(content, level: level))
        case .paragraph(let content): append(paragraph(content, in: surroundings))
        case .addressee(let content): append(Paragraph(.addressee, runs(content)))
        case .list(let ordered, let start, let items):
            try composeList(ordered: ordered, start: start, items: items, in: surroundings)
        case .quote(let content):
            var inside = surroundings
            inside.paragraphStyle = .quote
            try compose(content, in: inside)
        case .table(let table): compose(table)
        case .figure(let figure): try compose(figure)
        case .note(let content):
            keepLastWithNext()
            append(Paragraph(.note, runs(content)))
        case .code(let code): append(Paragraph(.code, [run(code)]))
        case .rule: append(rule)
        case .pageBreak:
            if isAtPageBreak { append(Paragraph(.bodyText)) }
            isAtPageBreak = true
        case .signature(let organisation, let date): composeSignature(of: organisation, on: date)
        case .attachmentList(let names): composeAttachmentList(names)
        case .attachment:
            isAtPageBreak = true
            let target = nextTarget(.attachment)
            append(Paragraph(.attachment, bookmark(named: target.bookmark, [run(target.label)])))
        }
    }

    private mutating func heading(_ content: [Inline], level: Int) -> Paragraph {
        headingCount += 1
        let printed = runs(content)
        return Paragraph(
            .heading(level),
            level <= contentsLevels ? bookmark(named: ContentsField.bookmark(headingCount), printed) : printed)
    }

    private mutating func paragraph(_ content: [Inline], in surroundings: Surroundings) -> Paragraph {
        var paragraph = Paragraph(surroundings.paragraphStyle, runs(content))
        if let level = surroundings.listLevel { paragraph.properties.indent.left = style.listIndent(level) }
        return paragraph
    }

    private var rule: Paragraph {
        var paragraph = Paragraph(.normal)
        paragraph.properties.ruled = true
        return paragraph
    }
}
