/// Straight lines: across the plot at a value, or from one value to another.
public struct RuleMark: ChartMark {
    public var view: UnitView

    public init(
        x: PlottableValue? = nil, y: PlottableValue? = nil, xEnd: PlottableValue? = nil, yEnd: PlottableValue? = nil
    ) {
        view = UnitView(.rule, [.x: x, .y: y, .x2: xEnd, .y2: yEnd])
    }
}
