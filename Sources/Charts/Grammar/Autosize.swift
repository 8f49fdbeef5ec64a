import Trees

/// Whether axes, legends and titles must find room within a width and a height, and not only the plot.
public struct Autosize: Hashable, Sendable {
    public var fitsWidth = false
    public var fitsHeight = false
    /// Whether the padding around everything counts, too.
    public var containsPadding = false

    public init() {}

    var fits: Bool { fitsWidth || fitsHeight }
}

extension Decoder {
    mutating func autosize(_ tree: Tree?, _ common: ViewProperties, at path: String) -> Autosize {
        var autosize = Autosize()
        let types = ["pad", "none", "fit", "fit-x", "fit-y"]
        if let tree, tree.entries != nil { check(tree, at: path, known: ["type", "contains", "resize"]) }
        let type = tree?.string ?? tree?["type"]?.string
        if let tree, let type, !types.contains(type) {
            found.append(.badValue(path, expected: types, at: tree.place, got: type))
        }
        // Nothing holds a chart on paper: it is as wide as any other, all included.
        let isHeld = type == nil && (common.width == .container || common.height == .container)
        autosize.fitsWidth = type == "fit" || type == "fit-x" || isHeld && common.width == .container
        autosize.fitsHeight = type == "fit" || type == "fit-y" || isHeld && common.height == .container
        autosize.containsPadding = isHeld || tree?["contains"]?.string == "padding"
        return autosize
    }
}
