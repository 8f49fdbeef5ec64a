import Trees

/// What an axis shows: its ticks, labels and grid.
public struct AxisMarks: Hashable, Sendable {
    var properties = Properties()

    /// - Parameters:
    ///   - count: about how many ticks there are.
    ///   - values: where ticks stand, instead.
    ///   - format: how labels are printed, as by d3-format or d3-time-format.
    ///   - position: on which side the axis stands.
    ///   - grid: whether lines run across the plot.
    public init(
        count: Int? = nil, values: [Double]? = nil, format: String? = nil, position: Position? = nil, grid: Bool? = nil
    ) {
        properties["tickCount"] = count.map { Tree(.number(String($0))) }
        properties["values"] = values.map { Tree(.list($0.map(Draft.number))) }
        properties["format"] = format.map { Tree(.string($0)) }
        properties["orient"] = position.map { Tree(.string($0.rawValue)) }
        properties["grid"] = grid.map { Tree(.boolean($0)) }
    }

    /// Degrees, clockwise.
    public func labelAngle(_ angle: Double) -> AxisMarks {
        var copy = self
        copy.properties["labelAngle"] = Draft.number(angle)
        return copy
    }

    public enum Position: String, Hashable, Sendable { case bottom, top, left, right }
}

/// Whether a part of a chart is drawn.
public enum Visibility: Hashable, Sendable { case visible, hidden }
