/// Legends as scene nodes, in a box of their own.
struct LegendNodes {
    let context: GuideContext

    private var theme: Theme { context.theme }
    private var style: TextStyle { theme.text(theme.labelSize) }

    /// Entries in rows no wider than `width`; the height that they take. What is wider by itself is broken into lines.
    func rows(_ legends: [LegendModel], width: Double) -> (nodes: [SceneNode], height: Double) {
        var nodes: [SceneNode] = []
        var (x, y) = (0.0, 0.0)
        let line = style.size * 1.6, step = style.size * style.lineHeight
        var deepest = line
        func startRow() { (x, y, deepest) = (0, y + deepest, line) }
        func add(_ words: String, indent: Double, gap: Double, _ role: SceneNode.Role, before: (Point) -> [SceneNode]) {
            let lines = Wrapping.lines(words, style: style, width: max(40, width - indent), context.measuring)
            let taken = indent + context.size(lines, style).width
            if x > 0, x + taken > width { startRow() }
            nodes += before(Point(x, y + line / 2))
            let more = Double(max(0, lines.count - 1)) * step
            if !lines.isEmpty { nodes.append(text(lines, Point(x + indent, y + (line + more) / 2), role: role)) }
            deepest = max(deepest, line + more)
            x += taken + gap
        }
        for legend in legends {
            if x > 0 { x += 10 }
            let title = legend.title.joined(separator: " ")
            if !title.isEmpty { add(title, indent: 0, gap: 10, .legendTitle) { _ in [] } }
            if !legend.ramp.isEmpty {
                var ramp = gradient(legend, at: Point(x, y), line: line)
                if x > 0, x + ramp.width > width {
                    startRow()
                    ramp = gradient(legend, at: Point(x, y), line: line)
                }
                nodes += ramp.nodes
                x += ramp.width
                continue
            }
            for entry in legend.entries {
                add(entry.label ?? "", indent: 16, gap: 16, .legendLabel) { at in
                    [symbol(entry, legend, at: Point(at.x + 6, at.y))]
                }
            }
        }
        return (nodes, legends.isEmpty ? 0 : y + deepest)
    }

    /// A ramp with its ends named to the left and right.
    private func gradient(_ legend: LegendModel, at origin: Point, line: Double) -> (nodes: [SceneNode], width: Double)
    {
        let low = legend.entries.first?.label ?? "", high = legend.entries.last?.label ?? ""
        let w = context.size([low], style).width
        let colors = legend.ramp.compactMap { Color(css: $0) }
        let stops = colors.enumerated().map {
            Paint.GradientStop(offset: Double($0.offset) / Double(max(1, colors.count - 1)), color: $0.element)
        }
        let bar = Rect(x: origin.x + w + 6, y: origin.y + line / 2 - 5, width: 120, height: 10)
        let nodes = [
            text(low, Point(origin.x, origin.y + line / 2), role: .legendLabel),
            SceneNode(
                .rect(bar, cornerRadius: 0), role: .legendSymbol,
                fill: .linearGradient(from: Point(0, 0), to: Point(1, 0), stops: stops)),
            text(high, Point(bar.maxX + 6, origin.y + line / 2), role: .legendLabel),
        ]
        return (nodes, bar.maxX + 6 + context.size([high], style).width + 14 - origin.x)
    }

    /// One below the other, as Vega puts them beside the plot.
    func column(_ legends: [LegendModel]) -> (nodes: [SceneNode], width: Double) {
        var nodes: [SceneNode] = []
        var y = 0.0
        var width = 0.0
        let line = style.size + 3
        var bold = theme.text(theme.titleSize)
        bold.weight = 700
        for legend in legends {
            if !legend.title.isEmpty {
                nodes.append(
                    SceneNode(
                        .text(TextRun(legend.title, at: Point(0, y), baseline: .top, style: bold)), role: .legendTitle,
                        fill: theme.paint(theme.ink)))
                width = max(width, context.size(legend.title, bold).width)
                y += Double(legend.title.count) * bold.size * bold.lineHeight + 2
            }
            if !legend.ramp.isEmpty {
                let colors = legend.ramp.reversed().compactMap { Color(css: $0) }
                let stops = colors.enumerated().map {
                    Paint.GradientStop(offset: Double($0.offset) / Double(max(1, colors.count - 1)), color: $0.element)
                }
                nodes.append(
                    SceneNode(
                        .rect(Rect(x: 0, y: y, width: 16, height: 120), cornerRadius: 0), role: .legendSymbol,
                        fill: .linearGradient(from: Point(0, 0), to: Point(0, 1), stops: stops)))
                for entry in legend.entries {
                    nodes.append(text(entry.label ?? "", Point(20, y + 120 * (1 - entry.share)), role: .legendLabel))
                    width = max(width, 20 + context.size([entry.label ?? ""], style).width)
                }
                y += 134
                continue
            }
            // The largest symbol moves all labels. Source: vega-parser `legend-symbol-groups`.
            let sizes = legend.entries.map { max(style.size, (($0.size ?? 100).squareRoot() + 1.5).rounded(.up)) }
            let room = sizes.max() ?? 12
            for (entry, size) in zip(legend.entries, sizes) {
                let row = max(line, size + 2)
                nodes.append(symbol(entry, legend, at: Point(room / 2, y + row / 2)))
                nodes.append(text(entry.label ?? "", Point(room + 4, y + row / 2), role: .legendLabel))
                width = max(width, room + 4 + context.size([entry.label ?? ""], style).width)
                y += row
            }
            y += 12
        }
        return (nodes, width)
    }

    private func text(_ label: String, _ at: Point, role: SceneNode.Role) -> SceneNode {
        text([label], at, role: role)
    }

    private func text(_ lines: [String], _ at: Point, role: SceneNode.Role) -> SceneNode {
        SceneNode(
            .text(TextRun(lines, at: at, baseline: .middle, style: style)), role: role, fill: theme.paint(theme.muted))
    }

    private func symbol(_ entry: LegendModel.Entry, _ legend: LegendModel, at p: Point) -> SceneNode {
        let color = entry.color ?? legend.properties.string("symbolFillColor") ?? "#888888"
        if legend.mark == .line || legend.mark == .rule {
            var paint = theme.paint(color)
            if case .hatch(let line, _, _, _, _) = paint { paint = .color(line) }
            return SceneNode(
                .path(Path([.move(Point(p.x - 7, p.y)), .line(Point(p.x + 7, p.y))])), role: .legendSymbol,
                stroke: Stroke(paint, width: 2, dash: entry.dash))
        }
        let isSquare = legend.mark == .bar || legend.mark == .area || legend.mark == .rect || legend.mark == .arc
        let path = Symbols.path(
            entry.shape ?? legend.properties.string("symbolType") ?? (isSquare ? "square" : "circle"),
            size: theme.fitsCanvas ? min(entry.size ?? 110, 200) : entry.size ?? 100, at: p)
        return SceneNode(
            .path(path), role: .legendSymbol, fill: legend.filled ? theme.paint(color) : nil,
            stroke: legend.filled ? nil : Stroke(theme.paint(color), width: 1.5))
    }
}
