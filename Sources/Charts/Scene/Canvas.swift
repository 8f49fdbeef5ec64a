/// The size of a whole chart in points, with title, guides and source line.
public struct ChartSize: Hashable, Sendable {
    public var width: Double
    public var height: Double
    /// How high a composite may become where its labels need the room; `nil` when the height is fixed.
    public var tallest: Double?

    /// 800 × 450: drawn at twice the size 1600 × 900 pixels.
    public static let standard = ChartSize(width: 800, height: 450, tallest: most)

    /// Wider and higher charts are refused.
    public static let most = 10_000.0

    public init(width: Double, height: Double, tallest: Double? = nil) {
        self.width = width
        self.height = height
        self.tallest = tallest
    }

    /// The size of a canvas that holds `least`, and how many times larger than allowed it is: what is drawn on it is to
    /// be made smaller by that factor.
    func holding(_ least: ChartSize) -> (size: ChartSize, factor: Double) {
        let grown = ChartSize(width: width, height: max(height, min(least.height, tallest ?? height)))
        let factor = max(1, least.width / grown.width, least.height / grown.height)
        return (ChartSize(width: grown.width * factor, height: grown.height * factor), factor)
    }
}

/// What stands around the plot.
struct Header: Hashable {
    var title: [String] = []
    var subtitle: [String] = []
    /// Source and remarks, below.
    var note: [String] = []
    /// How the title is set, as its author says.
    var look: Properties = [:]
}

/// Space around the plot.
struct Margins: Hashable {
    var left = 0.0
    var top = 0.0
    var right = 0.0
    var bottom = 0.0

    mutating func widen(to other: Margins) {
        (left, top) = (max(left, other.left), max(top, other.top))
        (right, bottom) = (max(right, other.right), max(bottom, other.bottom))
    }
}
