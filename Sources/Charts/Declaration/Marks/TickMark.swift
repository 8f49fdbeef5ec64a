/// Short strokes, one for each row: how values are spread.
public struct TickMark: ChartMark {
    public var view: UnitView

    public init(x: PlottableValue? = nil, y: PlottableValue? = nil) {
        view = UnitView(.tick, [.x: x, .y: y])
    }
}
