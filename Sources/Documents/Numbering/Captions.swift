/// Counts figures, tables and attachments in the order of the document.
struct CaptionCounter {
    let headings: [Heading]
    private let references: References
    private var counts: [References.Kind: Int] = [:]

    init(_ blocks: [Block]) {
        headings = Heading.all(in: blocks)
        references = References(blocks)
    }

    /// `表1　…`; nothing for a table without caption, which takes no number.
    mutating func caption(of table: TableBlock) -> [Inline]? { numbered(table.caption, .table) }

    /// `图1　…`
    mutating func caption(of figure: FigureBlock) -> [Inline]? { numbered(figure.caption, .figure) }

    /// 附件1
    mutating func nextAttachment() -> References.Target { next(.attachment) }

    /// The one of its kind that was counted last.
    func last(_ kind: References.Kind) -> References.Target { references.target(kind, counts[kind, default: 0]) }

    private mutating func numbered(_ caption: [Inline]?, _ kind: References.Kind) -> [Inline]? {
        caption.map { [.text(next(kind).label + "　")] + $0 }
    }

    private mutating func next(_ kind: References.Kind) -> References.Target {
        counts[kind, default: 0] += 1
        return last(kind)
    }
}
