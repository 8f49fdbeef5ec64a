/// How wide and high a text comes out: layout asks, whoever draws knows.
public protocol TextMeasuring: Sendable {
    /// The size of one line in points: advance width, ascent above and descent below the baseline.
    func measure(_ line: String, _ style: TextStyle) -> TextExtent
}

public struct TextExtent: Hashable, Sendable {
    public var width: Double
    public var ascent: Double
    public var descent: Double

    public init(width: Double, ascent: Double, descent: Double) {
        self.width = width
        self.ascent = ascent
        self.descent = descent
    }
}

/// Measures without any font: a Han character is one em wide, a Latin one half. For tests of layout, which must not
/// change with the fonts of a machine.
public struct EmMeasuring: TextMeasuring {
    public init() {}

    public func measure(_ line: String, _ style: TextStyle) -> TextExtent {
        let ems = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.5 : 1) }
        return TextExtent(width: ems * style.size, ascent: style.size * 0.88, descent: style.size * 0.12)
    }
}
