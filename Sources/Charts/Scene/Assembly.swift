/// Puts plot, guides, title and note on a canvas.
struct Assembly {
    let context: GuideContext
    let header: Header
    /// `nil` to let the canvas grow around the plot.
    let canvas: ChartSize?

    private var theme: Theme { context.theme }
    private let padding = 16.0

    /// The view with a plot that fits, and the scene. `compile` compiles the view for a plot of a size.
    func assemble(_ compile: ((width: Double, height: Double)?) throws -> CompiledView) throws -> (CompiledView, Scene)
    {
        guard let canvas else {
            let view = try compile(nil)
            return (view, scene(view, parts(view), canvas: nil))
        }
        var plot = (width: canvas.width - 120, height: canvas.height - 140)
        var view = try compile(plot)
        var pieces = parts(view)
        for round in 0..<6 {
            let next = (
                width: max(20, canvas.width - pieces.margins.left - pieces.margins.right),
                height: max(20, canvas.height - pieces.margins.top - pieces.margins.bottom)
            )
            if abs(next.width - plot.width) < 0.25, abs(next.height - plot.height) < 0.25 { break }
            plot = next
            let before = pieces.margins
            view = try compile(plot)
            pieces = parts(view)
            // Labels that come and go with the plot's size would do so for ever: margins then only grow.
            if round > 1 { pieces.margins.widen(to: before) }
        }
        return (view, scene(view, pieces, canvas: canvas))
    }

    private struct Parts {
        /// In plot coordinates.
        var plot: [SceneNode]
        /// Above, in canvas coordinates.
        var above: [SceneNode]
        /// Legends beside the plot, from its right edge on.
        var beside: [SceneNode]
        var besideWidth: Double
        var noteLines: [String]
        var margins: Margins
    }

    private func parts(_ view: CompiledView) -> Parts {
        let axes = AxisNodes(context: context, width: view.width, height: view.height)
        let grid = view.axes.flatMap(axes.grid)
        let marks = MarkNodes(theme: theme, measuring: context.measuring).nodes(
            view.groups, width: view.width, height: view.height)
        let guides = view.axes.flatMap(axes.nodes)
        let back = SceneNode(
            .rect(Rect(x: 0, y: 0, width: view.width, height: view.height), cornerRadius: 0), role: .plot,
            stroke: view.config["view"]["stroke"].map { $0.isNull || $0.string == "transparent" } == true
                ? nil : theme.fitsCanvas ? nil : Stroke(theme.paint("#dddddd")))
        let nodes = [back] + grid + marks + guides
        var box = Rect(x: 0, y: 0, width: view.width, height: view.height)
        for node in nodes {
            for text in node.texts(at: Point(0, 0)) { box = box.union(text.run.box(context.measuring)) }
        }
        let (above, aboveHeight) = above(view, width: (canvas?.width ?? view.width) - 2 * padding)
        let beside: (nodes: [SceneNode], width: Double) =
            theme.fitsCanvas ? ([], 0) : LegendNodes(context: context).column(view.legends)
        let noteStyle = theme.text(theme.labelSize - 1)
        let notes = header.note.flatMap {
            Wrapping.lines($0, style: noteStyle, width: (canvas?.width ?? 800) - 2 * padding, context.measuring)
        }
        let noteHeight = notes.isEmpty ? 0 : Double(notes.count) * noteStyle.size * noteStyle.lineHeight + 8
        var margins = Margins(
            left: -box.x + padding, top: -box.y + aboveHeight + 12, right: box.maxX - view.width + padding,
            bottom: box.maxY - view.height + noteHeight + 12)
        if beside.width > 0 { margins.right += beside.width + 18 }
        return Parts(
            plot: nodes, above: above, beside: beside.nodes, besideWidth: box.maxX + 18, noteLines: notes,
            margins: margins)
    }

    private func above(_ view: CompiledView, width: Double) -> ([SceneNode], Double) {
        var nodes: [SceneNode] = []
        var y = 0.0
        func add(_ lines: [String], _ style: TextStyle, _ role: SceneNode.Role, _ color: String, gap: Double) {
            let wrapped = lines.flatMap { Wrapping.lines($0, style: style, width: max(60, width), context.measuring) }
            guard !wrapped.isEmpty else { return }
            let run = TextRun(wrapped, at: Point(padding, y + 12), baseline: .top, style: style)
            nodes.append(SceneNode(.text(run), role: role, fill: theme.paint(color)))
            y += run.box(context.measuring).height + gap
        }
        add(header.title, theme.text(theme.headlineSize, weight: 700), .title, theme.ink, gap: 6)
        add(header.subtitle, theme.text(theme.labelSize + 1), .subtitle, theme.muted, gap: 8)
        if theme.fitsCanvas, !view.legends.isEmpty {
            let (legend, height) = LegendNodes(context: context).rows(view.legends, width: width)
            nodes.append(
                SceneNode(.group(offset: Point(padding, y + 12), clip: nil, children: legend), role: .legendLabel))
            y += height + 6
        }
        return (nodes, y)
    }

    private func scene(_ view: CompiledView, _ parts: Parts, canvas: ChartSize?) -> Scene {
        let size =
            canvas
            ?? ChartSize(
                width: view.width + parts.margins.left + parts.margins.right,
                height: view.height + parts.margins.top + parts.margins.bottom)
        let origin = Point(parts.margins.left, parts.margins.top)
        var nodes = parts.above
        nodes.append(SceneNode(.group(offset: origin, clip: nil, children: parts.plot), role: .plot))
        if !parts.beside.isEmpty {
            nodes.append(
                SceneNode(
                    .group(offset: Point(origin.x + parts.besideWidth, origin.y), clip: nil, children: parts.beside),
                    role: .legendLabel))
        }
        if !parts.noteLines.isEmpty {
            let style = theme.text(theme.labelSize - 1)
            let run = TextRun(parts.noteLines, at: Point(padding, size.height - 10), baseline: .bottom, style: style)
            nodes.append(SceneNode(.text(run), role: .note, fill: theme.paint(theme.muted)))
        }
        return Scene(
            width: size.width, height: size.height, title: header.title.joined(),
            description: Description.text(view, header: header, theme: theme), nodes: nodes)
    }
}
