/// Areas below lines, stacked by series; or bands from `y` to `yEnd`.
public struct AreaMark: ChartMark {
    public var view: UnitView

    public init(x: PlottableValue, y: PlottableValue, yEnd: PlottableValue? = nil) {
        view = UnitView(.area, [.x: x, .y: y, .y2: yEnd])
    }
}
