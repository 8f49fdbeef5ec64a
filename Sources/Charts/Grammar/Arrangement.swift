import Trees

/// How the views of a facet or a concatenation lie beside and below each other: Vega-Lite's layout properties.
public struct Arrangement: Hashable, Sendable {
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// Each view as close to its neighbour as it can be.
        case none
        /// Rows and columns are straight, each as wide as its widest view.
        case each
        /// All rows are equally high and all columns equally wide.
        case all
    }

    /// A value for rows and one for columns.
    public struct Pair<Value: Hashable & Sendable>: Hashable, Sendable {
        public var row: Value?
        public var column: Value?

        public init(row: Value? = nil, column: Value? = nil) {
            self.row = row
            self.column = column
        }

        /// These values, with those of `base` where nothing is said.
        func over(_ base: Pair) -> Pair { Pair(row: row ?? base.row, column: column ?? base.column) }
    }

    public var spacing = Pair<Double>()
    public var align = Pair<Alignment>()
    public var center = Pair<Bool>()
    /// Whether only the plots count when views are set apart, not their axes and legends.
    public var isFlush: Bool?
    public var columns: Int?

    public init() {}

    func over(_ base: Arrangement) -> Arrangement {
        var merged = self
        merged.spacing = spacing.over(base.spacing)
        merged.align = align.over(base.align)
        merged.center = center.over(base.center)
        merged.isFlush = isFlush ?? base.isFlush
        merged.columns = columns ?? base.columns
        return merged
    }
}
