/// The grid of columns under a table.
enum TableGrid {
    /// Gives a table whose rows have grown or shrunk by `{%tc %}` as many columns as its longest row has, in the width
    /// that it had.
    static func fit(_ table: inout PartElement) {
        guard let index = table.content.firstIndex(where: { $0.element?.name == "w:tblGrid" }),
            var grid = table.content[index].element
        else { return }
        let widths = grid.elements.filter { $0.name == "w:gridCol" }.map {
            $0.attribute("w").flatMap { Int32($0) }.map(Int.init) ?? 0
        }
        let counts = table.elements.filter { $0.name == "w:tr" }.map(columns)
        guard let count = counts.max(), count > 0, count != widths.count, !widths.isEmpty else { return }
        let width = widths.reduce(0, +) / count
        grid = grid.opened
        grid.content = (0..<count).compactMap { _ in
            PartTree(fragment: Markup("w:gridCol", ["w:w": String(width)]).fragment).root.map { .element($0) }
        }
        table.content[index] = .element(grid)
        table.changeAll { cell in
            guard cell.name == "w:tc", cell.first("w:tcPr")?.first("w:tcW") != nil else { return }
            cell.setProperty(
                Markup("w:tcW", ["w:w": String(width * span(of: cell)), "w:type": "dxa"]))
        }
    }

    /// Columns that a table of Word's may have.
    static let most = 63

    /// The columns that a cell takes up.
    static func span(of cell: PartElement) -> Int {
        count(cell.first("w:tcPr")?.first("w:gridSpan")) ?? 1
    }

    private static func count(_ property: PartElement?) -> Int? {
        property?.attribute("val").flatMap { Int($0) }.map { min(max($0, 0), most) }
    }

    /// The columns that a row takes up, with those that it leaves out at its ends.
    private static func columns(of row: PartElement) -> Int {
        let skipped = ["w:gridBefore", "w:gridAfter"].map { name in
            count(row.first("w:trPr")?.first(name)) ?? 0
        }
        return skipped.reduce(0, +) + row.elements.filter { $0.name == "w:tc" }.map(span).reduce(0, +)
    }
}
