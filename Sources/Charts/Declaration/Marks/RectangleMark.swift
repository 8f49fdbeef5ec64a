/// Rectangles: the cells of a heatmap, or spans of both axes.
public struct RectangleMark: ChartMark {
    public var view: UnitView

    public init(
        x: PlottableValue? = nil, y: PlottableValue? = nil, xEnd: PlottableValue? = nil, yEnd: PlottableValue? = nil
    ) {
        view = UnitView(.rect, [.x: x, .y: y, .x2: xEnd, .y2: yEnd])
    }
}
