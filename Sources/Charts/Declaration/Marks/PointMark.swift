/// Points, filled.
public struct PointMark: ChartMark {
    public var view: UnitView

    public init(x: PlottableValue? = nil, y: PlottableValue? = nil) {
        view = UnitView(.circle, [.x: x, .y: y])
    }
}
