/// Bars: columns that stand, or bars that lie, by which channel is measured.
public struct BarMark: ChartMark {
    public var view: UnitView

    /// - Parameters:
    ///   - x: along the horizontal axis; `xEnd` where bars span from one value to another.
    ///   - y: along the vertical axis; `yEnd` likewise.
    public init(
        x: PlottableValue? = nil, y: PlottableValue? = nil, xEnd: PlottableValue? = nil, yEnd: PlottableValue? = nil
    ) {
        view = UnitView(.bar, [.x: x, .y: y, .x2: xEnd, .y2: yEnd])
    }
}
