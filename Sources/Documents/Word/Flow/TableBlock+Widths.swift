extension TableBlock {
    /// Widths of the columns in twips, from their texts, so that every reader of the document lays them out alike. They
    /// fill `total`.
    /// - Parameter size: of the text in points.
    func columnWidths(in total: Int, size: Double) -> [Int] {
        let halfWidth = size * 10
        let texts = columns.indices.map { index in
            [columns[index].content.plainText] + rows.compactMap { $0.dropFirst(index).first?.plainText }
        }
        func widths(_ count: (String) -> Int) -> [Double] {
            texts.map { Double(max(2, $0.map(count).max() ?? 0)) * halfWidth + TableBlock.cellPadding }
        }
        let natural = widths { $0.split(separator: "\n").map(\.halfWidths).max() ?? 0 }
        let minimum = widths(\.unbreakableHalfWidths)
        let shared =
            ColumnWidths.share(natural: natural, minimum: minimum, total: Double(total))
            ?? minimum.map { $0 * Double(total) / minimum.reduce(0, +) }
        let whole = shared.map { Int($0) }
        return whole.dropLast() + whole.suffix(1).map { $0 + total - whole.reduce(0, +) }
    }

    /// Left and right margins of a cell in twips, and a little for the borders.
    private static let cellPadding = 2.0 * 108 + 20
}

extension String {
    /// The width of the longest part that no line should break: a number, a Latin word, two Han characters.
    fileprivate var unbreakableHalfWidths: Int {
        var (longest, current) = (min(4, halfWidths), 0)
        for scalar in unicodeScalars {
            current = scalar.isWide || scalar.properties.isWhitespace ? 0 : current + 1
            longest = max(longest, current)
        }
        return longest
    }
}
