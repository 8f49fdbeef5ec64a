import Trees

/// Labels at places.
public struct TextMark: ChartMark {
    public var view: UnitView

    public init(x: PlottableValue? = nil, y: PlottableValue? = nil, text: PlottableValue) {
        view = UnitView(.text, [.x: x, .y: y, .text: text])
    }

    /// Moves the labels from their places, in points.
    public func offset(x: Double = 0, y: Double = 0) -> TextMark {
        property("dx", Draft.number(x)).property("dy", Draft.number(y))
    }

    /// Which side of the label lies at its place.
    public func alignment(_ alignment: TextAlignment) -> TextMark {
        property("align", Tree(.string(alignment.rawValue)))
    }

    /// Points.
    public func font(size: Double, bold: Bool = false) -> TextMark {
        let sized = property("fontSize", Draft.number(size))
        return bold ? sized.property("fontWeight", "bold") : sized
    }
}

/// Which side of a text lies at its place.
public enum TextAlignment: String, Hashable, Sendable { case left, center, right }
