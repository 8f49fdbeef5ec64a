/// A table as it will be written: one paragraph per cell.
struct FlowTable: Hashable, Sendable {
    /// Twips.
    var widths: [Int]
    var header: [Paragraph]
    var rows: [[Paragraph]]
    /// For one who cannot see the table.
    var title: String

    mutating func keepLastRow() {
        guard let last = rows.popLast() else {
            header = header.map(\.keptWithNext)
            return
        }
        rows.append(last.map(\.keptWithNext))
    }

    var markup: Markup {
        Markup("w:tbl") {
            Markup("w:tblPr") {
                Markup("w:tblStyle", ["w:val": StyleID.tableGrid.rawValue])
                Markup("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
                Markup("w:jc", ["w:val": "center"])
                Markup("w:tblLayout", ["w:type": "fixed"])
                Markup("w:tblLook", ["w:val": "0020", "w:firstRow": "1"])
                if !title.isEmpty { Markup("w:tblCaption", ["w:val": title]) }
            }
            Markup("w:tblGrid") {
                for width in widths { Markup("w:gridCol", ["w:w": String(width)]) }
            }
            row(header, isHeader: true)
            for cells in rows { row(cells, isHeader: false) }
        }
    }

    private func row(_ cells: [Paragraph], isHeader: Bool) -> Markup {
        Markup("w:tr") {
            Markup("w:trPr") {
                Markup("w:cantSplit")
                if isHeader { Markup("w:tblHeader") }
            }
            for (cell, width) in zip(cells, widths) {
                Markup("w:tc") {
                    Markup("w:tcPr") {
                        Markup("w:tcW", ["w:w": String(width), "w:type": "dxa"])
                        Markup("w:vAlign", ["w:val": "center"])
                    }
                    cell.markup
                }
            }
        }
    }
}

extension Paragraph {
    var keptWithNext: Paragraph {
        var copy = self
        copy.properties.keepNext = true
        return copy
    }
}
