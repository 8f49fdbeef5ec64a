import Trees

extension ChartMark {
    /// Colours by the values of a column: one series for each.
    public func foregroundStyle(by value: PlottableValue) -> Self { encoding(.color, value) }

    /// One colour for all, in CSS's spelling.
    public func foregroundStyle(_ color: String) -> Self { property("color", Tree(.string(color))) }

    /// 0…1.
    public func opacity(_ opacity: Double) -> Self { property("opacity", Draft.number(opacity)) }

    /// A row of bars for each value, side by side within a category.
    public func position(by value: PlottableValue, axis: Axis = .horizontal) -> Self {
        encoding(axis == .horizontal ? .xOffset : .yOffset, value)
    }

    /// Shapes by the values of a column.
    public func symbol(by value: PlottableValue) -> Self { encoding(.shape, value) }

    /// Areas by the values of a column.
    public func symbolSize(by value: PlottableValue) -> Self { encoding(.size, value) }

    /// One area for all, in square points.
    public func symbolSize(_ area: Double) -> Self { property("size", Draft.number(area)) }

    /// The width and the dashes of lines, in points.
    public func lineStyle(width: Double, dash: [Double] = []) -> Self {
        let wide = property("strokeWidth", Draft.number(width))
        return dash.isEmpty ? wide : wide.property("strokeDash", Tree(.list(dash.map(Draft.number))))
    }

    /// Dashes by the values of a column.
    public func lineStyle(by value: PlottableValue) -> Self { encoding(.strokeDash, value) }

    /// How points are joined.
    public func interpolationMethod(_ method: InterpolationMethod) -> Self {
        property("interpolate", Tree(.string(method.rawValue)))
    }

    /// Points, of all corners of bars and rectangles.
    public func cornerRadius(_ radius: Double) -> Self { property("cornerRadius", Draft.number(radius)) }

    /// Splits paths into series without showing by what.
    public func series(_ value: PlottableValue) -> Self { encoding(.detail, value) }

    /// The order in which parts are stacked or points joined.
    public func order(_ value: PlottableValue) -> Self { encoding(.order, value) }
}

/// A direction of the plot.
public enum Axis: Hashable, Sendable { case horizontal, vertical }

/// How the points of lines and areas are joined.
public enum InterpolationMethod: String, Hashable, Sendable {
    case linear, monotone, step
    case stepStart = "step-before"
    case stepEnd = "step-after"
}
