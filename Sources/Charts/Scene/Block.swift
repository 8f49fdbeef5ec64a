/// A part of a chart as scene nodes around its own origin.
struct Block {
    var nodes: [SceneNode] = []
    /// Everything that is drawn.
    var bounds = Rect(x: 0, y: 0, width: 0, height: 0)
    /// The plot alone, or all plots of a grid.
    var plot = Rect(x: 0, y: 0, width: 0, height: 0)
    /// Single views and where their plots begin.
    var views: [(view: CompiledView, at: Point)] = []

    mutating func add(_ nodes: [SceneNode], _ measuring: any TextMeasuring) {
        self.nodes += nodes
        for box in nodes.compactMap({ $0.bounds(measuring) }) { bounds = bounds.union(box) }
    }

    mutating func add(_ block: Block, at offset: Point) {
        nodes.append(SceneNode(.group(offset: offset, clip: nil, children: block.nodes), role: .plot))
        bounds = bounds.union(block.bounds.moved(by: offset))
        plot = plot.union(block.plot.moved(by: offset))
        views += block.views.map { ($0.view, Point($0.at.x + offset.x, $0.at.y + offset.y)) }
    }
}

/// Draws a compiled chart's views and sets them in grids.
struct Blocks {
    let context: GuideContext

    private var theme: Theme { context.theme }

    /// - Parameter isInside: whether the view lies in another: its legends and title are then its own.
    func block(_ tree: CompiledTree, isInside: Bool = false) -> Block {
        var block =
            switch tree {
            case .plot(let view): plot(view)
            case .grid(let grid): self.grid(grid)
            }
        guard isInside else { return block }
        addLegends(tree.legends, to: &block)
        if let title = tree.title { addTitle(title, to: &block, isGrid: tree.isGrid) }
        return block
    }

    private func plot(_ view: CompiledView) -> Block {
        let box = Rect(x: 0, y: 0, width: view.width, height: view.height)
        let axes = AxisNodes(context: context, width: view.width, height: view.height)
        let stroke = stroke(of: view)
        let back = SceneNode(
            .rect(box, cornerRadius: 0), role: .plot,
            fill: view.frame.string("fill").flatMap { $0 == "transparent" ? nil : theme.paint($0) }, stroke: stroke)
        var block = Block(bounds: box, plot: box, views: [(view, Point(0, 0))])
        block.nodes = [back]
        block.add(view.axes.flatMap(axes.grid), context.measuring)
        block.add(MarkNodes(theme: theme).nodes(view.groups, width: view.width, height: view.height), context.measuring)
        block.add(view.axes.filter { !$0.isBare }.flatMap(axes.nodes), context.measuring)
        if let stroke { block.bounds = block.bounds.widened(by: stroke.width) }
        return block
    }

    /// A plot with axes stands in a frame. Source: vega-lite `compile/unit.ts`, assembleGroupStyle.
    private func stroke(of view: CompiledView) -> Stroke? {
        guard view.units.contains(where: { $0.encoding[.x] != nil || $0.encoding[.y] != nil }) else { return nil }
        guard let said = view.frame["stroke"] else { return theme.fitsCanvas ? nil : Stroke(theme.paint("#dddddd")) }
        guard let color = said.string, color != "transparent", !color.isEmpty else { return nil }
        return theme.fitsCanvas ? nil : Stroke(theme.paint(color), width: view.frame.number("strokeWidth") ?? 1)
    }

    private func grid(_ grid: CompiledGrid) -> Block {
        let children = grid.children.map { self.block($0, isInside: true) }
        let labelled = grid.facet?.wrapped.map { part in
            zip(children, part.labels).map { child, label in
                HeaderNodes(context: context).labelled(child, label, part)
            }
        }
        let blocks = labelled ?? children
        let layout = GridLayout(blocks.map { .init(full: $0.bounds, plot: $0.plot) }, grid.arrangement)
        let places = layout.places()
        var block = Block()
        if let first = blocks.first {
            block.bounds = first.bounds
            block.plot = first.plot
        }
        for (child, place) in zip(blocks, places) { block.add(child, at: place) }
        guard let facet = grid.facet else { return block }
        HeaderNodes(context: context).add(
            to: &block, facet: facet, grid: grid, cells: blocks, places: places, columns: layout.columns,
            rows: layout.rows)
        return block
    }

    private func addLegends(_ legends: [LegendModel], to block: inout Block) {
        guard !legends.isEmpty else { return }
        let nodes = LegendNodes(context: context)
        if theme.fitsCanvas {
            let (rows, height) = nodes.rows(legends, width: max(80, block.plot.width))
            let at = Point(0, block.bounds.y - height - 4)
            block.add([SceneNode(.group(offset: at, clip: nil, children: rows), role: .legendLabel)], context.measuring)
        } else {
            let at = Point(block.bounds.maxX.rounded(.up) + 18, 0)
            block.add(
                [SceneNode(.group(offset: at, clip: nil, children: nodes.column(legends).nodes), role: .legendLabel)],
                context.measuring)
        }
    }

    private func addTitle(_ title: Properties, to block: inout Block, isGrid: Bool) {
        let lines = title["text"].map(Labels.lines) ?? []
        guard lines.contains(where: { !$0.isEmpty }) else { return }
        let config = title.over(context.config["title"])
        var style = theme.text(
            config.number("fontSize") ?? (theme.fitsCanvas ? theme.labelSize + 1 : theme.headlineSize))
        style.weight = Labels.weight(config["fontWeight"]) ?? 700
        let frame = isGrid || config.string("frame") != "group" && config["frame"] != nil ? block.bounds : block.plot
        let anchor = config.string("anchor") ?? (isGrid ? "start" : "middle")
        let x = anchor == "start" ? frame.x : anchor == "end" ? frame.maxX : frame.x + frame.width / 2
        let run = TextRun(
            lines, at: Point(x, block.bounds.y - (config.number("offset") ?? 4)),
            anchor: TextRun.Anchor(rawValue: anchor) ?? .middle, baseline: .bottom, style: style)
        block.add([SceneNode(.text(run), role: .title, fill: theme.paint(theme.ink))], context.measuring)
    }
}

extension CompiledTree {
    fileprivate var isGrid: Bool { if case .grid = self { true } else { false } }
}
