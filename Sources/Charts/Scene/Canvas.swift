/// The size of a whole chart in points, with title, guides and source line.
public struct ChartSize: Hashable, Sendable {
    public var width: Double
    public var height: Double

    /// 800 × 450: drawn at twice the size 1600 × 900 pixels.
    public static let standard = ChartSize(width: 800, height: 450)

    /// Wider and higher charts are refused.
    public static let most = 10_000.0

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// What stands around the plot.
struct Header: Hashable {
    var title: [String] = []
    var subtitle: [String] = []
    /// Source and remarks, below.
    var note: [String] = []
}

/// Space around the plot.
struct Margins: Hashable {
    var left = 0.0
    var top = 0.0
    var right = 0.0
    var bottom = 0.0
}
