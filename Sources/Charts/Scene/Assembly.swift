import Diagnostics

/// Puts plot, guides, title and note on a canvas.
struct Assembly {
    let context: GuideContext
    let header: Header
    /// As the specification has them: for the description.
    let marks: [MarkType]
    /// `nil` to let the canvas grow around the plot.
    let canvas: ChartSize?
    /// Whether the canvas was nobody's wish, so that many plots may ask for more room.
    var canvasMayGrow = false
    /// Whether a chart without a canvas fits into its own width and height, with so many points around it.
    var autosize = Autosize()
    var outerPadding = 5.0
    /// What lies below everything.
    var background: Paint? = .white

    private var theme: Theme { context.theme }
    private let padding = 16.0

    /// The chart with plots that fit, and the scene. `compile` compiles it for plots of a size.
    /// - Parameter isSingle: whether there is one plot, whose size can be found directly.
    func assemble(isSingle: Bool, _ compile: (PlotRoom) throws -> CompiledTree) throws -> AssembledChart {
        guard let canvas else {
            var tree = try compile(.natural)
            if autosize.fits, let room = room(for: tree, isSingle: isSingle) { tree = try compile(room) }
            let parts = parts(tree)
            return AssembledChart(block: parts.block, scene: scene(parts, canvas: nil))
        }
        return isSingle ? try fitted(canvas, compile) : try scaled(canvas, compile)
    }

    /// The plot that leaves room for all around it, told once from the plot of the whole size. Source: vega-view-transforms
    /// `ViewLayout`.
    private func room(for tree: CompiledTree, isSingle: Bool) -> PlotRoom? {
        let block = Blocks(context: context).block(tree, isInside: true, countsFrame: false)
        let (plot, all) = (block.plot, block.bounds)
        let around = autosize.containsPadding ? 2 * outerPadding : 0
        let beside = max(0, -all.x).rounded(.up) + max(0, all.maxX - plot.width).rounded(.up)
        let above = max(0, -all.y).rounded(.up) + max(0, all.maxY - plot.height).rounded(.up)
        let width = autosize.fitsWidth ? max(0, plot.width - around - beside) : plot.width
        let height = autosize.fitsHeight ? max(0, plot.height - around - above) : plot.height
        if isSingle { return .fixed(width: width, height: height) }
        // Plots in a column have one width, those in a row one height, and these alone are fitted.
        let views = block.views.map(\.view)
        let fitsAcross = autosize.fitsWidth && views.allSatisfy { $0.width == plot.width }
        let fitsDown = autosize.fitsHeight && views.allSatisfy { $0.height == plot.height }
        guard fitsAcross || fitsDown else { return nil }
        return .scaled(
            x: fitsAcross ? width / max(1, plot.width) : 1, y: fitsDown ? height / max(1, plot.height) : 1)
    }

    private func fitted(_ canvas: ChartSize, _ compile: (PlotRoom) throws -> CompiledTree) throws -> AssembledChart {
        var plot = (width: canvas.width - 120, height: canvas.height - 140)
        var pieces = parts(try compile(.fixed(width: plot.width, height: plot.height)))
        for round in 0..<6 {
            let next = (
                width: max(20, canvas.width - pieces.margins.left - pieces.margins.right),
                height: max(20, canvas.height - pieces.margins.top - pieces.margins.bottom)
            )
            if abs(next.width - plot.width) < 0.25, abs(next.height - plot.height) < 0.25 { break }
            plot = next
            let before = pieces.margins
            pieces = parts(try compile(.fixed(width: plot.width, height: plot.height)))
            // Labels that come and go with the plot's size would do so for ever: margins then only grow.
            if round > 1 { pieces.margins.widen(to: before) }
        }
        return AssembledChart(block: pieces.block, scene: scene(pieces, canvas: canvas))
    }

    /// All plots grow or shrink alike until everything fits. What lies around them hardly changes with their size, so
    /// a few steps do.
    private func scaled(_ canvas: ChartSize, _ compile: (PlotRoom) throws -> CompiledTree) throws -> AssembledChart {
        var canvas = canvas
        var factor = (x: 1.0, y: 1.0)
        var pieces = parts(try compile(.scaled(x: 1, y: 1)))
        for _ in 0..<8 {
            let size = (width: pieces.size.width, height: pieces.size.height)
            let isWide = abs(size.width - canvas.width) > 0.5, isHigh = abs(size.height - canvas.height) > 0.5
            guard isWide || isHigh else { break }
            let around = pieces.around(factor)
            let least = pieces.leastFactor(factor)
            factor.x = max(0, canvas.width - around.width) / max(1, around.plots.width)
            factor.y = max(0, canvas.height - around.height) / max(1, around.plots.height)
            if least.x > factor.x || least.y > factor.y {
                guard canvasMayGrow else { throw Diagnostic.chartTooCrowded(plots: pieces.block.views.count) }
                factor = (max(factor.x, least.x), max(factor.y, least.y))
                canvas.width = max(canvas.width, (around.width + around.plots.width * factor.x).rounded(.up))
                canvas.height = max(canvas.height, (around.height + around.plots.height * factor.y).rounded(.up))
                guard canvas.width <= ChartSize.most, canvas.height <= ChartSize.most else {
                    throw Diagnostic.chartTooCrowded(plots: pieces.block.views.count)
                }
            }
            pieces = parts(try compile(.scaled(x: factor.x, y: factor.y)))
        }
        canvas.width = max(canvas.width, canvasMayGrow ? pieces.size.width : 0)
        canvas.height = max(canvas.height, canvasMayGrow ? pieces.size.height : 0)
        return AssembledChart(block: pieces.block, scene: scene(pieces, canvas: canvas))
    }

    private struct Parts {
        /// The views in plot coordinates.
        var block: Block
        /// Above, in canvas coordinates.
        var above: [SceneNode]
        var noteLines: [String]
        var margins: Margins
        let lineHeight: Double

        var size: ChartSize {
            ChartSize(
                width: block.plot.width + margins.left + margins.right,
                height: block.plot.height + margins.top + margins.bottom)
        }

        /// How much room plots of natural size take beside and below each other, and how much all else.
        func around(_ factor: (x: Double, y: Double)) -> (plots: ChartSize, width: Double, height: Double) {
            let boxes = block.views.map { Rect(x: $0.at.x, y: $0.at.y, width: $0.view.width, height: $0.view.height) }
            let across = Self.covered(boxes.map { ($0.x, $0.maxX) }), down = Self.covered(boxes.map { ($0.y, $0.maxY) })
            return (
                ChartSize(width: across / max(1e-9, factor.x), height: down / max(1e-9, factor.y)),
                size.width - across, size.height - down
            )
        }

        /// The least factors at which every plot can still be read.
        func leastFactor(_ factor: (x: Double, y: Double)) -> (x: Double, y: Double) {
            func least(_ points: Double, _ sizes: [Double], _ factor: Double) -> Double {
                sizes.map { min(1, points * factor / max(1e-9, $0)) }.max() ?? 0
            }
            let views = block.views.map(\.view)
            // Every name of a vertical axis needs a line.
            let lines = views.map { view in
                view.axes.filter { !$0.isHorizontal && $0.scale.kind.isPlaced }.map { Double($0.ticks.count) }.max()
                    ?? 0
            }
            let heights = zip(views, lines).map { min(1, max(56, $1 * lineHeight) * factor.y / max(1e-9, $0.height)) }
            return (least(64, views.map(\.width), factor.x), heights.max() ?? 0)
        }

        /// Length of the union of spans.
        private static func covered(_ spans: [(Double, Double)]) -> Double {
            var total = 0.0, end = -Double.infinity
            for span in spans.sorted(by: { $0.0 < $1.0 }) where span.1 > end {
                total += span.1 - max(span.0, end)
                end = span.1
            }
            return total
        }
    }

    private func parts(_ tree: CompiledTree) -> Parts {
        var block = Blocks(context: context).block(tree)
        // On paper legends whose author does not say where stand in rows below the title.
        let inHeader = theme.fitsCanvas ? tree.legends.filter { !$0.isArranged } : []
        LegendPlacer(context: context).add(
            theme.fitsCanvas ? tree.legends.filter(\.isArranged) : tree.legends, to: &block)
        var box = block.legends.map(block.plot.union) ?? block.plot
        for text in block.nodes.flatMap({ $0.texts(at: Point(0, 0)) }) {
            box = box.union(text.run.box(context.measuring))
        }
        let plot = block.plot
        let left = -box.x + padding
        let (above, aboveHeight) = above(
            inHeader, width: (canvas?.width ?? plot.width) - 2 * padding,
            frame: theme.fitsCanvas ? nil : Rect(x: left, y: 0, width: plot.width, height: 0))
        let noteStyle = theme.text(theme.labelSize - 1)
        let notes = header.note.flatMap {
            Wrapping.lines($0, style: noteStyle, width: (canvas?.width ?? 800) - 2 * padding, context.measuring)
        }
        let noteHeight = notes.isEmpty ? 0 : Double(notes.count) * noteStyle.size * noteStyle.lineHeight + 8
        let margins = Margins(
            left: left, top: -box.y + aboveHeight + 12, right: box.maxX - plot.width + padding,
            bottom: box.maxY - plot.height + noteHeight + 12)
        return Parts(
            block: block, above: above, noteLines: notes, margins: margins, lineHeight: theme.labelSize + 3)
    }

    /// - Parameter frame: what the title stands over; `nil` for the whole canvas.
    private func above(_ legends: [LegendModel], width: Double, frame: Rect?) -> ([SceneNode], Double) {
        var nodes: [SceneNode] = []
        var y = 0.0
        let frame = frame ?? Rect(x: padding, y: 0, width: width, height: 0)
        func add(_ lines: [String], _ look: TitleLook, _ role: SceneNode.Role, gap: Double) {
            let wrapped = look.wrapped(lines, width: theme.fitsCanvas ? max(60, width) : nil, context.measuring)
            guard !wrapped.isEmpty else { return }
            let anchor = look.anchor ?? (theme.fitsCanvas ? .start : .middle)
            let run = TextRun(
                wrapped, at: Point(frame.x(of: anchor), y + 12), anchor: anchor, baseline: .top, style: look.style)
            nodes.append(SceneNode(.text(run), role: role, fill: theme.paint(look.color)))
            y += run.box(context.measuring).height + gap
        }
        add(
            header.title, TitleLook(header.look, size: theme.headlineSize, theme: theme), .title,
            gap: header.subtitle.isEmpty ? header.look.number("offset") ?? 6 : 6)
        add(
            header.subtitle, TitleLook(header.look, isSubtitle: true, size: theme.labelSize + 1, theme: theme),
            .subtitle,
            gap: header.look.number("offset") ?? 8)
        if !legends.isEmpty {
            let (legend, height) = LegendNodes(context: context).rows(legends, width: width)
            nodes.append(
                SceneNode(.group(offset: Point(padding, y + 12), clip: nil, children: legend), role: .legendLabel))
            y += height + (legends.lazy.compactMap { $0.properties.number("offset") }.first ?? 6)
        }
        return (nodes, y)
    }

    private func scene(_ parts: Parts, canvas: ChartSize?) -> Scene {
        var size = canvas ?? parts.size
        if canvas == nil {
            let reach = parts.above.flatMap { $0.texts(at: Point(0, 0)) }.map { $0.run.box(context.measuring).maxX }
            size.width = max(size.width, (reach.max() ?? 0) + padding)
        }
        let origin = Point(parts.margins.left, parts.margins.top)
        var nodes = parts.above
        nodes.append(SceneNode(.group(offset: origin, clip: nil, children: parts.block.nodes), role: .plot))
        if !parts.noteLines.isEmpty {
            let style = theme.text(theme.labelSize - 1)
            let run = TextRun(parts.noteLines, at: Point(padding, size.height - 10), baseline: .bottom, style: style)
            nodes.append(SceneNode(.text(run), role: .note, fill: theme.paint(theme.muted)))
        }
        return Scene(
            width: size.width, height: size.height, background: background, title: header.title.joined(),
            description: Description.text(parts.block.views.map(\.view), marks: marks, header: header, theme: theme),
            nodes: nodes)
    }
}

/// A chart whose parts have their places.
struct AssembledChart {
    var block: Block
    var scene: Scene
}
