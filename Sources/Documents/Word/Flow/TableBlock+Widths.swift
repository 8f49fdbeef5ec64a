extension TableBlock {
    /// Widths of the columns in twips, from their texts, so that every reader of the document lays them out alike.
    ///
    /// They fill `total`. Columns that fit share what is left in equal parts; where not all fit, the narrow ones keep
    /// what they need and the wide ones share the rest, so that a column of numbers never breaks for a long remark.
    /// - Parameter size: of the text in points.
    func columnWidths(in total: Int, size: Double) -> [Int] {
        let halfWidth = size * 10
        let needs = columns.indices.map { index in
            let texts = [columns[index].content.plainText] + rows.compactMap { $0.dropFirst(index).first?.plainText }
            let longest = texts.flatMap { $0.split(separator: "\n") }.map(\.halfWidths).max() ?? 0
            return Int((Double(max(2, longest)) * halfWidth).rounded()) + TableBlock.cellPadding
        }
        let left = total - needs.reduce(0, +)
        let widths = left >= 0 ? needs.map { $0 + left / needs.count } : TableBlock.shrunk(needs, to: total)
        return TableBlock.withRemainder(widths, of: total)
    }

    /// Left and right margins of a cell in twips, and a little for the borders.
    private static let cellPadding = 2 * 108 + 20

    /// Gives each column an equal share; what a narrow one does not need goes to the others.
    private static func shrunk(_ needs: [Int], to total: Int) -> [Int] {
        var widths = needs
        var open = Array(needs.indices)
        var left = total
        while !open.isEmpty {
            let share = left / open.count
            let fitting = open.filter { needs[$0] <= share }
            if fitting.isEmpty {
                for index in open { widths[index] = share }
                return widths
            }
            left -= fitting.reduce(0) { $0 + needs[$1] }
            open.removeAll { needs[$0] <= share }
        }
        return widths
    }

    private static func withRemainder(_ widths: [Int], of total: Int) -> [Int] {
        guard let last = widths.last else { return [] }
        return widths.dropLast() + [last + total - widths.reduce(0, +)]
    }
}
