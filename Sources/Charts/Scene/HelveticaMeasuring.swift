/// Measures Latin text by the widths of Helvetica, whatever fonts a machine has: for scene dumps that are to agree with
/// Vega's. A Han character is one em wide.
public struct HelveticaMeasuring: TextMeasuring {
    public init() {}

    public func measure(_ line: String, _ style: TextStyle) -> TextExtent {
        let widths = style.weight >= 600 ? Self.bold : Self.regular
        let units = line.unicodeScalars.reduce(0) { sum, scalar in
            if scalar.value >= 0x2E80 { return sum + 2048 }
            // The minus sign is as wide as a plus.
            if scalar.value == 0x2212 { return sum + widths[11] }
            let index = Int(scalar.value) - 32
            return sum + (widths.indices.contains(index) ? widths[index] : widths[16])
        }
        let width = Double(units) / 2048 * style.size
        return TextExtent(width: width, ascent: style.size * 0.8, descent: style.size * 0.2)
    }

    /// Fonts with Helvetica's widths draw in units of 1/2048, so a label's width is a sum of such.
    private static func inUnits(_ thousandths: [Int]) -> [Int] {
        thousandths.map { Int((Double($0) * 2.048).rounded()) }
    }

    /// Widths of the characters from space to tilde in thousandths of the size (Adobe Font Metrics, Helvetica).
    private static let regular = inUnits([
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ])

    /// As above, Helvetica-Bold.
    private static let bold = inUnits([
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722,
        611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556,
        611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778,
        556, 556, 500, 389, 280, 389, 584,
    ])
}
