/// Paper, margins and grid, in twips.
struct PageSetup: Hashable, Sendable {
    var width: Int
    var height: Int
    var top: Int
    var right: Int
    var bottom: Int
    var left: Int
    /// From the paper's edge.
    var header: Int
    var footer: Int
    /// The grid's distance from line to line; `nil` for no grid.
    var linePitch: Int?

    /// The type area (版心).
    var textWidth: Int { width - left - right }
    var textHeight: Int { height - top - bottom }
}
