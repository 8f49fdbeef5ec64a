extension Block {
    /// The same block, each of its texts changed.
    func mappingInlines(_ change: ([Inline]) -> [Inline]) -> Block {
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
