/// The kinds of marks. Composite ones become layers of the others before anything is compiled.
public enum MarkType: String, Hashable, Sendable, CaseIterable {
    case arc, area, bar, circle, line, point, rect, rule, square, text, tick, trail
    case boxplot, errorbar, errorband, image, geoshape

    var isPath: Bool { self == .line || self == .area || self == .trail }
    var isSymbol: Bool { self == .point || self == .circle || self == .square }
    /// Marks that fill bands and bins from edge to edge.
    var isRectBased: Bool { self == .bar || self == .rect || self == .arc || self == .image || self == .tick }
    /// Whether `x2` and `y2` mean something.
    var hasSecondEnds: Bool { [.area, .bar, .image, .rect, .rule].contains(self) }
    var isComposite: Bool { self == .boxplot || self == .errorbar || self == .errorband }
}
