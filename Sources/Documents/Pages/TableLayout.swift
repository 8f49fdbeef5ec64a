import Diagnostics
import Drawing

/// Lays tables out over the whole width of the type area.
struct TableLayout {
    let style: Style
    let context: TextContext

    /// Caption and unit line, header and rows. The caption stays with the first rows, the last two rows stay together.
    func pieces(of table: TableBlock, caption: [Inline]?) throws(Diagnostic) -> [Piece] {
        var pieces: [Piece] = []
        if let caption {
            pieces += try lines(caption, kind: style.caption, alignment: .center, tag: "Caption")
        }
        if let unit = table.unit {
            let text = OfficialForms.unitOpening + unit
            pieces += try lines([.text(text)], kind: style.unitLine, alignment: .right, tag: "P")
        }
        let (header, rows) = try rows(of: table)
        var headerPiece = Piece(.row(header), height: header.height, tag: "Table")
        headerPiece.keepsWithNext = true
        var rowPieces = rows.map { row in
            var piece = Piece(.row(row), height: row.height, tag: "Table")
            piece.repeatedHeader = [headerPiece]
            return piece
        }
        if rowPieces.count > 1 { rowPieces[rowPieces.count - 2].keepsWithNext = true }
        if rowPieces.count > 3 { rowPieces[0].keepsWithNext = true }
        pieces += [headerPiece] + rowPieces
        for index in pieces.indices.dropLast(max(1, rowPieces.count)) { pieces[index].keepsWithNext = true }
        pieces[pieces.count - 1].keepsWithNext = true
        var gap = Piece(.space, height: style.body.lineHeight / 4, tag: "P")
        gap.endsOnGrid = true
        return pieces + [gap]
    }

    private func lines(
        _ content: [Inline], kind: Style.TextKind, alignment: ParagraphLayout.Alignment, tag: String
    ) throws(Diagnostic) -> [Piece] {
        let layout = try ParagraphLayout(
            content, kind: kind, style: style, width: style.typeWidth, alignment: alignment, in: context)
        return (0..<layout.lineCount).map { Piece(.line(layout, index: $0, x: 0), height: kind.lineHeight, tag: tag) }
    }

    private func rows(of table: TableBlock) throws(Diagnostic) -> (header: TableRow, rows: [TableRow]) {
        var scale = 1.0
        var widths = try self.widths(of: table, scale: scale)
        for size in style.smallerTableSizes where widths == nil {
            scale = size / style.tableBody.font.size
            widths = try self.widths(of: table, scale: scale)
        }
        let equal = style.typeWidth / Double(max(1, table.columns.count))
        let final = widths ?? table.columns.map { _ in equal }
        let header = try row(table.columns.map(\.content), of: table, role: .header, widths: final, scale: scale)
        let firstTotal = table.rows.count - table.totalRows
        var rows: [TableRow] = []
        for (index, cells) in table.rows.enumerated() {
            let role: RowRole = index < firstTotal ? .body : .total
            rows.append(try row(cells, of: table, role: role, widths: final, scale: scale))
        }
        return (header, rows)
    }

    private enum RowRole { case header, body, total }

    private func kind(_ role: RowRole, scale: Double) -> Style.TextKind {
        var kind = role == .body ? style.tableBody : style.tableHeader
        kind.font.size *= scale
        kind.lineHeight *= scale
        return kind
    }

    private func row(
        _ cells: [[Inline]], of table: TableBlock, role: RowRole, widths: [Double], scale: Double
    ) throws(Diagnostic) -> TableRow {
        var x = 0.0
        var laidOut: [TableRow.Cell] = []
        for (index, width) in widths.enumerated() {
            let content = index < cells.count ? cells[index] : []
            let layout = try ParagraphLayout(
                content.isEmpty && role != .header ? [.text(MarkdownWriter.emptyCell)] : content,
                kind: kind(role, scale: scale), style: style, width: width - 2 * style.cellPadding.horizontal,
                alignment: role == .header ? .center : ParagraphLayout.Alignment(table.columns[index].alignment),
                in: context)
            laidOut.append(TableRow.Cell(layout: layout, x: x, width: width))
            x += width
        }
        return TableRow(
            cells: laidOut, isHeader: role == .header, padding: style.cellPadding, rule: style.tableRule)
    }

    /// `nil` when the columns do not fit side by side at this scale.
    private func widths(of table: TableBlock, scale: Double) throws(Diagnostic) -> [Double]? {
        let padding = 2 * style.cellPadding.horizontal + 1
        var (natural, minimum) = ([Double](), [Double]())
        for (index, column) in table.columns.enumerated() {
            let header = try oneLine(column.content, kind: kind(.header, scale: scale))
            var widest = 0.0
            for (number, cells) in table.rows.enumerated() where index < cells.count {
                let role: RowRole = number < table.rows.count - table.totalRows ? .body : .total
                widest = max(widest, try oneLine(cells[index], kind: kind(role, scale: scale)))
            }
            let size = style.tableBody.font.size * scale
            natural.append(max(header, widest) + padding)
            let text = min(widest, size * (column.alignment == .right ? .infinity : 6))
            minimum.append(max(min(header, 6 * size), text) + padding)
        }
        return ColumnWidths.share(natural: natural, minimum: minimum, total: style.typeWidth)
    }

    private func oneLine(_ content: [Inline], kind: Style.TextKind) throws(Diagnostic) -> Double {
        try ParagraphLayout(content, kind: kind, style: style, width: nil, in: context).width
    }
}

extension ParagraphLayout.Alignment {
    init(_ alignment: TableBlock.Alignment) {
        switch alignment {
        case .left: self = .left
        case .center: self = .center
        case .right: self = .right
        }
    }
}
