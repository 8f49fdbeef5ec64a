/// Shares a table's width out to its columns.
enum ColumnWidths {
    /// - Parameters:
    ///   - natural: Widths in which no cell has to break.
    ///   - minimum: Widths below which a cell cannot be read: numbers and words whole.
    ///   - total: What there is.
    /// - Returns: Widths that sum to `total`; `nil` when the minimal widths are more than that.
    static func share(natural: [Double], minimum: [Double], total: Double) -> [Double]? {
        let (wanted, needed) = (natural.reduce(0, +), minimum.reduce(0, +))
        guard needed <= total, wanted > 0 else { return nil }
        if wanted <= total { return natural.map { $0 * total / wanted } }
        let flexible = wanted - needed
        return zip(natural, minimum).map { $1 + ($0 - $1) * (total - needed) / flexible }
    }
}
