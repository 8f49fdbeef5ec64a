/// Sectors of a circle, or of a ring when `innerRadius` is above zero.
public struct SectorMark: ChartMark {
    public var view: UnitView

    /// - Parameters:
    ///   - angle: the measured column: its parts make up the whole circle.
    ///   - innerRadius: points. Default: 0.
    ///   - outerRadius: points. Default: as large as the plot.
    public init(angle: PlottableValue, innerRadius: Double = 0, outerRadius: Double? = nil) {
        view = UnitView(.arc, [.theta: angle])
        if innerRadius > 0 { self = property("innerRadius", Draft.number(innerRadius)) }
        if let outerRadius { self = property("outerRadius", Draft.number(outerRadius)) }
    }
}
