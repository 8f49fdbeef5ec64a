extension Composer {
    mutating func compose(_ table: TableBlock) {
        guard !table.columns.isEmpty else { return }
        if let caption = table.caption {
            append(self.caption(caption, of: .table).keptWithNext)
        }
        if let unit = table.unit { append(Paragraph(.tableUnit, [run("单位：" + unit)])) }
        append(
            .table(
                FlowTable(
                    widths: table.columnWidths(in: style.page.textWidth, size: style.tableText.size),
                    header: table.columns.map { Paragraph(.tableHeading, runs($0.content)) },
                    rows: rows(of: table),
                    title: (table.caption ?? []).plainText)))
    }

    private mutating func rows(of table: TableBlock) -> [[Paragraph]] {
        let firstTotal = table.rows.count - table.totalRows
        var rows: [[Paragraph]] = []
        for (index, row) in table.rows.enumerated() {
            let emphasis = Emphasis(bold: index >= firstTotal)
            var cells: [Paragraph] = []
            for (cell, column) in zip(row, table.columns) {
                let isEmpty = cell.plainText.allSatisfy(\.isWhitespace)
                var paragraph = Paragraph(.tableText, runs(isEmpty ? [.text("—")] : cell, emphasis))
                if column.alignment != .left { paragraph.properties.alignment = column.alignment.paragraph }
                cells.append(paragraph)
            }
            rows.append(cells)
        }
        return rows
    }

    /// 表1　分部门办件量, the label a field that counts and a bookmark that links can print.
    mutating func caption(_ content: [Inline], of kind: References.Kind) -> Paragraph {
        let target = nextTarget(kind)
        let label = bookmark(
            named: target.bookmark,
            [run(kind.label)] + field("SEQ \(kind.label) \\* ARABIC", printed: String(target.number)))
        return Paragraph(.caption, label + [run("　")] + runs(content))
    }
}

extension TableBlock.Alignment {
    fileprivate var paragraph: ParagraphProperties.Alignment {
        switch self {
        case .left: .left
        case .center: .center
        case .right: .right
        }
    }
}
