/// Measures Latin text by the widths of Helvetica, whatever fonts a machine has: for scene dumps that are to agree with
/// Vega's. A Han character is one em wide.
public struct HelveticaMeasuring: TextMeasuring {
    public init() {}

    public func measure(_ line: String, _ style: TextStyle) -> TextExtent {
        let thousandths = line.unicodeScalars.reduce(0) { sum, scalar in
            if scalar.value >= 0x2E80 { return sum + 1000 }
            let index = Int(scalar.value) - 32
            return sum + (Self.widths.indices.contains(index) ? Self.widths[index] : 556)
        }
        let width = Double(thousandths) / 1000 * style.size * (style.weight >= 600 ? 1.06 : 1)
        return TextExtent(width: width, ascent: style.size * 0.8, descent: style.size * 0.2)
    }

    /// Widths of the characters from space to tilde in thousandths of the size (Adobe Font Metrics, Helvetica).
    private static let widths = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
        833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
        556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
        334,
        260, 334, 584,
    ]
}
