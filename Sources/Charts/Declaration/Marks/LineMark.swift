import Trees

/// Lines through points, one for each series.
public struct LineMark: ChartMark {
    public var view: UnitView

    public init(x: PlottableValue, y: PlottableValue) {
        view = UnitView(.line, [.x: x, .y: y])
    }

    /// Marks each point with a dot.
    public func pointsShown() -> LineMark { property("point", true) }
}
