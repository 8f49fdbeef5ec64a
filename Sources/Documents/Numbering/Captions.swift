/// Counts figures and tables in the order of the document.
struct CaptionCounter {
    private var tables = 0
    private var figures = 0

    /// `表1　…`; nothing for a table without caption, which takes no number.
    mutating func caption(of table: TableBlock) -> [Inline]? {
        table.caption.map { caption in
            tables += 1
            return [.text("表\(tables)　")] + caption
        }
    }

    /// `图1　…`
    mutating func caption(of figure: FigureBlock) -> [Inline]? {
        figure.caption.map { caption in
            figures += 1
            return [.text("图\(figures)　")] + caption
        }
    }
}
