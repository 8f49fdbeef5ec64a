import Trees

/// A part of a chart as scene nodes around its own origin.
struct Block {
    var nodes: [SceneNode] = []
    /// Everything that is drawn.
    var bounds = Rect(x: 0, y: 0, width: 0, height: 0)
    /// The plot alone, or all plots of a grid.
    var plot = Rect(x: 0, y: 0, width: 0, height: 0)
    /// Where legends begin beside the view: right of its vertical axes; `nil` for right of everything.
    var side: Double?
    /// The room of legends that stand around the plot.
    var legends: Rect?
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

    /// - Parameters:
    ///   - isInside: whether the view lies in another: its legends and title are then its own.
    ///   - countsFrame: whether the line around a plot takes room.
    func block(_ tree: CompiledTree, isInside: Bool = false, countsFrame: Bool = true) -> Block {
        var block =
            switch tree {
            case .plot(let view): plot(view)
            case .grid(let grid): self.grid(grid)
            }
        if isInside {
            LegendPlacer(context: context).add(tree.legends, to: &block)
            if let title = tree.title { addTitle(title, to: &block, isGrid: tree.isGrid) }
        }
        // The frame counts with everything that stands around it.
        if countsFrame, case .plot(let view) = tree, !theme.fitsCanvas, let frame = frame(of: view) {
            block.bounds = block.bounds.widened(by: frame.width)
        }
        return block
    }

    private func plot(_ view: CompiledView) -> Block {
        let box = Rect(x: 0, y: 0, width: view.width, height: view.height)
        var axes = AxisNodes(context: context, width: view.width, height: view.height)
        let frame = frame(of: view)
        let isSeen = frame.map { $0.name != "transparent" && $0.name != "none" } ?? false
        let stroke = theme.fitsCanvas || !isSeen ? nil : frame.map { Stroke(theme.paint($0.name), width: $0.width) }
        let back = SceneNode(
            .rect(box, cornerRadius: 0), role: .plot,
            fill: view.frame.string("fill").flatMap { $0 == "transparent" ? nil : theme.paint($0) }, stroke: stroke)
        var block = Block(bounds: box, plot: box, views: [(view, Point(0, 0))])
        block.nodes = [back]
        block.add(view.axes.flatMap(axes.grid), context.measuring)
        let marks = MarkNodes(theme: theme, measuring: context.measuring).nodes(
            view.groups, width: view.width, height: view.height)
        block.add(marks, context.measuring)
        let shown = view.axes.filter { !$0.isBare }
        let flat = shown.filter(\.isHorizontal).flatMap(axes.nodes)
        if theme.fitsCanvas {
            axes.taken = (marks + flat).flatMap { $0.texts(at: Point(0, 0)) }.map { $0.run.box(context.measuring) }
                .filter { $0.y < 0 }
        }
        var upright: [SceneNode] = []
        var reach: [String: Double] = [:]
        for var axis in shown where !axis.isHorizontal {
            if theme.fitsCanvas, let inner = reach[axis.orient], axis.properties["offset"] == nil {
                axis.properties["offset"] = Draft.number(inner + 12)
            }
            let nodes = axes.nodes(axis)
            if theme.fitsCanvas {
                let boxes = nodes.compactMap { $0.bounds(context.measuring) }
                reach[axis.orient] = boxes.map { axis.orient == "right" ? $0.maxX - view.width : -$0.x }.max()
                axes.taken += nodes.flatMap { $0.texts(at: Point(0, 0)) }.map { $0.run.box(context.measuring) }
                    .filter { $0.y < 0 }
            }
            upright += nodes
        }
        block.add(flat + upright, context.measuring)
        block.side = (upright.compactMap { $0.bounds(context.measuring)?.maxX } + [box.maxX]).max() ?? box.maxX
        return block
    }

    /// The frame in which a plot with axes stands; it takes room even when it is not seen. Source: vega-lite
    /// `compile/unit.ts`, assembleGroupStyle.
    private func frame(of view: CompiledView) -> (name: String, width: Double)? {
        guard view.units.contains(where: { $0.encoding[.x] != nil || $0.encoding[.y] != nil }) else { return nil }
        let name = view.frame["stroke"].map { $0.string ?? "" } ?? "#dddddd"
        return name.isEmpty ? nil : (name, view.frame.number("strokeWidth") ?? 1)
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

    private func addTitle(_ title: Properties, to block: inout Block, isGrid: Bool) {
        let config = title.over(context.config["title"])
        let frame = isGrid || config.string("frame") != "group" && config["frame"] != nil ? block.bounds : block.plot
        var y = block.bounds.y - (config.number("offset") ?? 4)
        func add(_ text: Tree?, _ look: TitleLook, _ role: SceneNode.Role) {
            let lines = look.wrapped(
                text.map(Labels.lines) ?? [], width: theme.fitsCanvas ? max(80, frame.width) : nil, context.measuring)
            guard lines.contains(where: { !$0.isEmpty }) else { return }
            let anchor = look.anchor ?? (isGrid ? .start : .middle)
            let run = TextRun(
                lines, at: Point(frame.x(of: anchor), y), anchor: anchor, baseline: .bottom, style: look.style)
            block.add([SceneNode(.text(run), role: role, fill: theme.paint(look.color))], context.measuring)
            y -= run.box(context.measuring).height + 3
        }
        let size = theme.fitsCanvas ? theme.labelSize + 1 : theme.headlineSize
        add(title["subtitle"], TitleLook(config, isSubtitle: true, size: theme.labelSize, theme: theme), .subtitle)
        add(title["text"], TitleLook(config, size: size, theme: theme), .title)
    }
}

extension CompiledTree {
    fileprivate var isGrid: Bool { if case .grid = self { true } else { false } }
}
