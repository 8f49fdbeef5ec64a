extension Document {
    /// The document with its references printed, for formats without fields: `[](#monthly-cases)` becomes 图1.
    /// - Parameter linked: whether they stay links.
    func printingReferences(linked: Bool) -> Document {
        let references = References(blocks)
        var document = self
        document.blocks = blocks.map { block in
            block.mappingInlines { $0.printing(references, linked: linked) }
        }
        return document
    }
}

extension [Inline] {
    fileprivate func printing(_ references: References, linked: Bool) -> [Inline] {
        flatMap { inline -> [Inline] in
            switch inline {
            case .strong(let content): return [.strong(content.printing(references, linked: linked))]
            case .emphasis(let content): return [.emphasis(content.printing(references, linked: linked))]
            case .strikethrough(let content): return [.strikethrough(content.printing(references, linked: linked))]
            case .figure(let id, let content):
                return [.figure(id: id, content.printing(references, linked: linked))]
            case .link(let destination, let content):
                guard case .reference(let name) = LinkTarget(destination), let target = references[name] else {
                    return [.link(destination: destination, content.printing(references, linked: linked))]
                }
                let printed = content.isEmpty ? [.text(target.label)] : content.printing(references, linked: linked)
                return linked ? [.link(destination: destination, printed)] : printed
            case .text, .code, .lineBreak, .softBreak: return [inline]
            }
        }
    }
}

extension Block {
    /// The same block, each of its texts changed.
    fileprivate func mappingInlines(_ change: ([Inline]) -> [Inline]) -> Block {
        switch self {
        case .title(let content): return .title(change(content))
        case .heading(let level, let content): return .heading(level: level, change(content))
        case .paragraph(let content): return .paragraph(change(content))
        case .addressee(let content): return .addressee(change(content))
        case .note(let content): return .note(change(content))
        case .list(let ordered, let start, let items):
            return .list(
                ordered: ordered, start: start, items: items.map { $0.map { $0.mappingInlines(change) } })
        case .quote(let blocks): return .quote(blocks.map { $0.mappingInlines(change) })
        case .table(var table):
            table.caption = table.caption.map(change)
            table.columns = table.columns.map { .init(change($0.content), alignment: $0.alignment) }
            table.rows = table.rows.map { $0.map(change) }
            return .table(table)
        case .figure(var figure):
            figure.caption = figure.caption.map(change)
            return .figure(figure)
        case .attachmentList(let names): return .attachmentList(names.map(change))
        case .code, .rule, .pageBreak, .signature, .contents, .attachment: return self
        }
    }
}
