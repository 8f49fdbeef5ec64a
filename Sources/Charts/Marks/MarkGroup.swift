/// Marks of one kind as Vega's scene has them: what a scene is assembled from, and what a dump shows.
struct MarkGroup: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable { case rect, line, area, trail, symbol, rule, text, arc }

    var kind: Kind
    var items: [MarkItem]
    var interpolate = "linear"
    var tension: Double?
    /// Whether an area's baseline is to its left instead of below.
    var horizontal = false
    var clip = false
    /// Where the scene's labels may not fit: whose text it is.
    var mark: MarkType
    /// How labels make way for each other; `nil` to stay where they are.
    var labelling: LabelPlacement.Mode?
    /// Labels that found no place.
    var lost = 0
    /// Whether labels stand on a light ground of their own, so that they can be read on a hatch.
    var hasHalo = false
    /// What marks are filled with whose colour is called so.
    var gradient: Paint?

    static let gradientName = "gradient"

    /// Whether the group has anything that could be seen, were it not for its colours.
    var isSeen: Bool {
        switch kind {
        case .line, .area: zip(items, items.dropFirst()).contains { $0.defined && $1.defined }
        default: items.contains { $0.defined }
        }
    }
}

struct MarkItem: Hashable, Sendable {
    var x: Double?
    var y: Double?
    var x2: Double?
    var y2: Double?
    var width: Double?
    var height: Double?
    var startAngle: Double?
    var endAngle: Double?
    var innerRadius: Double?
    var outerRadius: Double?
    /// The angle by which a piece of a ring stands apart from its neighbours.
    var padAngle = 0.0
    var fill: String?
    var stroke: String?
    var strokeWidth: Double?
    var dash: [Double] = []
    var opacity: Double = 1
    var fillOpacity: Double = 1
    var strokeOpacity: Double = 1
    var size: Double?
    var shape: String?
    var text: [String]?
    var align = "center"
    var baseline = "middle"
    var angle: Double = 0
    var dx: Double = 0
    var dy: Double = 0
    var fontSize: Double?
    var fontWeight: Int?
    var corners: [Double] = [0, 0, 0, 0]
    /// `false` where a path breaks.
    var defined = true
    /// In words.
    var label: String?

    init() {}
}
