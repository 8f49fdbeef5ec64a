extension LegendModel {
    /// Where a legend stands: beside the plot, in one of its corners, or at a point of it.
    enum Place: String, CaseIterable {
        case left, right, top, bottom
        case topLeft = "top-left"
        case topRight = "top-right"
        case bottomLeft = "bottom-left"
        case bottomRight = "bottom-right"
        /// At `legendX` and `legendY`.
        case none
    }

    /// Where it stands: where its author wants it, else as is usual on such a canvas.
    func place(_ theme: Theme) -> Place {
        if let own = properties.string("orient").flatMap(Place.init) { return own }
        return theme.fitsCanvas && properties.string("direction") != "vertical" ? .top : .right
    }

    /// Whether the author says how it stands.
    var isArranged: Bool { ["orient", "direction", "columns"].contains(where: properties.has) }
}

extension Legends {
    /// Legends as scene nodes, and the room that they take from their origin on.
    struct Drawn {
        var nodes: [SceneNode] = []
        var width = 0.0
        var height = 0.0
    }
}

/// Sets legends around and into a plot. Source: vega-view-transforms `layout/legend.js`.
struct LegendPlacer {
    let context: GuideContext

    func add(_ legends: [LegendModel], to block: inout Block) {
        for place in LegendModel.Place.allCases {
            let own = legends.filter { $0.place(context.theme) == place }
            guard let first = own.first else { continue }
            let drawn = drawn(own, at: place, block)
            let origin = origin(of: drawn, at: place, block, first.properties)
            let box = Rect(x: origin.x, y: origin.y, width: drawn.width, height: drawn.height)
            let isInside = ![.left, .right, .top, .bottom].contains(place)
            block.add(
                (isInside && context.theme.fitsCanvas ? [ground(box.widened(by: 5))] : [])
                    + [SceneNode(.group(offset: origin, clip: nil, children: drawn.nodes), role: .legendLabel)],
                context.measuring)
            block.bounds = block.bounds.union(box)
            block.legends = block.legends?.union(box) ?? box
        }
    }

    /// Marks shine through a legend on the plot, but leave it readable.
    private func ground(_ box: Rect) -> SceneNode {
        SceneNode(
            .rect(box, cornerRadius: 2), role: .background, fill: .color(Color(red: 1, green: 1, blue: 1, alpha: 0.88)))
    }

    private func drawn(_ legends: [LegendModel], at place: LegendModel.Place, _ block: Block) -> Legends.Drawn {
        let nodes = LegendNodes(context: context)
        let lies = place == .top || place == .bottom
        let isFlowing = legends.allSatisfy { !$0.properties.has("columns") && !$0.properties.has("direction") }
        if context.theme.fitsCanvas, lies, isFlowing {
            let width = max(80, block.plot.width)
            let (rows, height) = nodes.rows(legends, width: width)
            return Legends.Drawn(nodes: rows, width: width, height: height)
        }
        return nodes.blocks(legends, isHorizontal: lies, height: block.plot.height)
    }

    /// - Parameter properties: of the first legend that stands there.
    private func origin(
        of drawn: Legends.Drawn, at place: LegendModel.Place, _ block: Block, _ properties: Properties
    ) -> Point {
        let plot = block.plot
        let offset = properties.number("offset") ?? (context.theme.fitsCanvas ? 12 : 18)
        let left = plot.x + offset, right = plot.maxX - offset - drawn.width
        let top = plot.y + offset, bottom = plot.maxY - offset - drawn.height
        switch place {
        case .left: return Point(block.bounds.x - offset - drawn.width, plot.y)
        case .right: return Point((block.side ?? block.bounds.maxX).rounded(.up) + offset, plot.y)
        case .top: return Point(plot.x, block.bounds.y - offset / 2 - drawn.height)
        case .bottom: return Point(plot.x, block.bounds.maxY + offset)
        case .topLeft: return Point(left, top)
        case .topRight: return Point(right, top)
        case .bottomLeft: return Point(left, bottom)
        case .bottomRight: return Point(right, bottom)
        case .none: return Point(properties.number("legendX") ?? 0, properties.number("legendY") ?? 0)
        }
    }
}
