/// Labels, titles and shared axes around the cells of a facet. Source: vega-view-transforms `trellisLayout`.
struct HeaderNodes {
    let context: GuideContext

    private var theme: Theme { context.theme }

    // MARK: Wrapped facets

    /// A cell of a wrapped facet with its label above or below.
    func labelled(_ cell: Block, _ label: [String], _ part: FacetModel.Part) -> Block {
        var cell = cell
        let offset = part.properties.number("labelPadding") ?? 10
        let isBelow = part.labelOrient == "bottom"
        let y = isBelow ? cell.bounds.maxY + offset : cell.bounds.y - offset
        let lines = wrapped(label, part, width: cell.plot.width)
        let nodes = text(
            lines, at: Point(cell.plot.x + share(part, "labelAnchor") * cell.plot.width, y), part, isTitle: false,
            baseline: isBelow ? .top : .bottom)
        cell.add(nodes, context.measuring)
        return cell
    }

    // MARK: Rows and columns

    func add(
        to block: inout Block, facet: FacetModel, grid: CompiledGrid, cells: [Block], places: [Point], columns: Int,
        rows: Int
    ) {
        guard !cells.isEmpty else { return }
        let inside = block.bounds
        func cell(_ index: Int) -> Rect { cells[index].plot.moved(by: places[index]) }
        // The last row of a wrapped facet may be short.
        let columnCells = (0..<columns).map { cell(min($0, cells.count - 1)) }
        let rowCells = (0..<rows).map { cell(min($0 * columns, cells.count - 1)) }
        var edges = Edges(left: min(0, inside.x), top: min(0, inside.y), right: inside.maxX, bottom: inside.maxY)
        for side in ["top", "bottom"] {
            let own = grid.columnAxes.filter { $0.orient == side }.map(untitled)
            let strip = columnCells.enumerated().reduce(into: Block()) { strip, cell in
                let plot = cell.element
                var header = Block(bounds: Rect(x: 0, y: 0, width: plot.width, height: 0))
                let axes = AxisNodes(context: context, width: plot.width, height: 0)
                header.add(own.flatMap(axes.nodes), context.measuring)
                if let part = facet.column, part.labelOrient == side, cell.offset < part.labels.count {
                    header.add(
                        columnLabel(part.labels[cell.offset], part, header.bounds, side, plot.width), context.measuring)
                }
                guard !header.nodes.isEmpty else { return }
                strip.add(header, at: Point(plot.x, side == "top" ? edges.top : edges.bottom))
            }
            block.add(strip.nodes, context.measuring)
            edges.extend(side, by: strip)
        }
        for side in ["left", "right"] {
            let own = grid.rowAxes.filter { $0.orient == side }.map(untitled)
            let strip = rowCells.enumerated().reduce(into: Block()) { strip, cell in
                let plot = cell.element
                var header = Block(bounds: Rect(x: 0, y: 0, width: 0, height: plot.height))
                let axes = AxisNodes(context: context, width: 0, height: plot.height)
                header.add(own.flatMap(axes.nodes), context.measuring)
                if let part = facet.row, part.labelOrient == side, cell.offset < part.labels.count {
                    header.add(
                        rowLabel(part.labels[cell.offset], part, header.bounds, side, plot.height), context.measuring)
                }
                guard !header.nodes.isEmpty else { return }
                strip.add(header, at: Point(side == "left" ? edges.left : edges.right, plot.y))
            }
            block.add(strip.nodes, context.measuring)
            edges.extend(side, by: strip)
        }
        addCommonTitles(grid, inside, &edges, to: &block)
        if let part = facet.column ?? facet.wrapped { block.add(columnTitle(part, inside, edges), context.measuring) }
        if let part = facet.row { block.add(rowTitle(part, inside, edges), context.measuring) }
    }

    private struct Edges {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        mutating func extend(_ side: String, by strip: Block) {
            guard !strip.nodes.isEmpty else { return }
            let box = strip.bounds
            switch side {
            case "top": top = min(top, box.y)
            case "bottom": bottom = max(bottom, box.maxY)
            case "left": left = min(left, box.x)
            default: right = max(right, box.maxX)
            }
        }
    }

    /// On paper an axis that many cells share is named once.
    private func untitled(_ axis: AxisModel) -> AxisModel {
        guard theme.fitsCanvas else { return axis }
        var axis = axis
        axis.title = []
        return axis
    }

    private func addCommonTitles(_ grid: CompiledGrid, _ inside: Rect, _ edges: inout Edges, to block: inout Block) {
        guard theme.fitsCanvas else { return }
        func add(_ axis: AxisModel, _ at: Point, _ anchor: TextRun.Anchor, _ baseline: TextRun.Baseline) -> Double {
            let style = AxisLayout.titleStyle(axis, context)
            let run = TextRun(axis.title, at: at, anchor: anchor, baseline: baseline, style: style)
            block.add([SceneNode(.text(run), role: .axisTitle, fill: theme.paint(theme.muted))], context.measuring)
            return run.box(context.measuring).height
        }
        for axis in grid.columnAxes where axis.title.contains(where: { !$0.isEmpty }) {
            let middle = inside.x + inside.width / 2
            if axis.orient == "top" {
                edges.top -= 6 + add(axis, Point(middle, edges.top - 6), .middle, .bottom)
            } else {
                edges.bottom += 6 + add(axis, Point(middle, edges.bottom + 6), .middle, .top)
            }
        }
        let named = grid.rowAxes.filter { $0.title.contains { !$0.isEmpty } }
        let heights = named.map { axis in
            axis.orient == "right"
                ? add(axis, Point(edges.right, edges.top - 6), .end, .bottom)
                : add(axis, Point(edges.left, edges.top - 6), .start, .bottom)
        }
        if let most = heights.max() { edges.top -= 6 + most }
    }

    private func columnLabel(
        _ label: [String], _ part: FacetModel.Part, _ box: Rect, _ side: String, _ width: Double
    ) -> [SceneNode] {
        let offset = part.properties.number("labelPadding") ?? 10
        let y = side == "top" ? box.y - offset : box.maxY + offset
        return text(
            wrapped(label, part, width: width), at: Point(share(part, "labelAnchor") * width, y), part,
            isTitle: false, baseline: side == "top" ? .bottom : .top, angle: part.properties.number("labelAngle") ?? 0)
    }

    private func rowLabel(
        _ label: [String], _ part: FacetModel.Part, _ box: Rect, _ side: String, _ height: Double
    ) -> [SceneNode] {
        let offset = part.properties.number("labelPadding") ?? 10
        let x = side == "left" ? box.x - offset : box.maxX + offset
        // Chinese is read upright.
        let angle = part.properties.number("labelAngle") ?? (theme.fitsCanvas ? 0 : side == "left" ? -90 : 90)
        let lines = angle == 0 ? wrapped(label, part, width: 120) : label
        return text(
            lines, at: Point(x, height / 2), part, isTitle: false,
            baseline: angle == 0 ? .middle : angle < 0 ? .bottom : (side == "left" ? .top : .bottom), angle: angle,
            anchor: angle == 0 ? (side == "left" ? .end : .start) : .middle)
    }

    private func columnTitle(_ part: FacetModel.Part, _ inside: Rect, _ edges: Edges) -> [SceneNode] {
        let offset = part.properties.number("titlePadding") ?? 10
        let isBelow = part.titleOrient == "bottom"
        let x = inside.x + share(part, "titleAnchor") * inside.width
        return text(
            wrapped(part.title, part, width: max(60, inside.width), isTitle: true),
            at: Point(x, isBelow ? edges.bottom + offset : edges.top - offset), part, isTitle: true,
            baseline: isBelow ? .top : .bottom, angle: part.properties.number("titleAngle") ?? 0)
    }

    private func rowTitle(_ part: FacetModel.Part, _ inside: Rect, _ edges: Edges) -> [SceneNode] {
        let offset = part.properties.number("titlePadding") ?? 10
        let isRight = part.titleOrient == "right"
        if theme.fitsCanvas {
            // Above the labels, as the title of their column.
            let x = isRight ? inside.maxX + offset : edges.left
            return text(
                part.title, at: Point(x, edges.top - 6), part, isTitle: true, baseline: .bottom, anchor: .start)
        }
        let y = inside.y + inside.height / 2
        let angle = part.properties.number("titleAngle") ?? (isRight ? 90 : -90)
        return text(
            part.title, at: Point(isRight ? edges.right + offset : edges.left - offset, y), part, isTitle: true,
            baseline: .bottom, angle: angle)
    }

    // MARK: Text

    /// Where along its cell a label stands: 0 at the beginning, 1 at the end.
    private func share(_ part: FacetModel.Part, _ name: String) -> Double {
        switch part.properties.string(name) {
        case "start": 0
        case "end": 1
        default: 0.5
        }
    }

    private func style(_ part: FacetModel.Part, isTitle: Bool) -> TextStyle {
        let name = isTitle ? "title" : "label"
        let size = isTitle ? theme.titleSize : theme.labelSize
        var style = theme.text(part.properties.number("\(name)FontSize") ?? size)
        style.weight =
            Labels.weight(part.properties["\(name)FontWeight"]) ?? (isTitle ? theme.axisTitleWeight : 400)
        return style
    }

    private func wrapped(_ lines: [String], _ part: FacetModel.Part, width: Double, isTitle: Bool = false) -> [String] {
        guard theme.fitsCanvas else { return lines }
        let style = style(part, isTitle: isTitle)
        return lines.flatMap { Wrapping.lines($0, style: style, width: max(40, width), context.measuring) }
    }

    private func text(
        _ lines: [String], at: Point, _ part: FacetModel.Part, isTitle: Bool, baseline: TextRun.Baseline,
        angle: Double = 0, anchor: TextRun.Anchor? = nil
    ) -> [SceneNode] {
        guard lines.contains(where: { !$0.isEmpty }) else { return [] }
        let said = part.properties.string(isTitle ? "titleAnchor" : "labelAnchor")
        let align: TextRun.Anchor? =
            switch isTitle ? nil : part.properties.string("labelAlign") {
            case "left": .start
            case "center": .middle
            case "right": .end
            default: nil
            }
        let limit = isTitle ? nil : part.properties.number("labelLimit")
        let lines = lines.map { Labels.cut($0, to: limit, style(part, isTitle: isTitle), context) }
        let run = TextRun(
            lines, at: at, anchor: align ?? anchor ?? said.flatMap(TextRun.Anchor.init) ?? .middle, baseline: baseline,
            angle: angle, style: style(part, isTitle: isTitle))
        let color = part.properties.string(isTitle ? "titleColor" : "labelColor") ?? theme.ink
        return [SceneNode(.text(run), role: .header, fill: theme.paint(color))]
    }
}
