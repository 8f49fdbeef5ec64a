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
        let thickness = legend.properties.number("gradientThickness") ?? 10
        let bar = Rect(
            x: origin.x + w + 6, y: origin.y + (line - thickness) / 2,
            width: legend.properties.number("gradientLength") ?? 120, height: thickness)
        let nodes = [
            text(low, Point(origin.x, origin.y + line / 2), role: .legendLabel),
            SceneNode(
                .rect(bar, cornerRadius: 0), role: .legendSymbol,
                fill: .linearGradient(from: Point(0, 0), to: Point(1, 0), stops: stops(legend))),
            text(high, Point(bar.maxX + 6, origin.y + line / 2), role: .legendLabel),
        ]
        return (nodes, bar.maxX + 6 + context.size([high], style).width + 14 - origin.x)
    }

    /// Legends one below the other, or side by side, each with its title above; the room that they take.
    /// - Parameter height: on paper, what entries below each other fill before a further column begins.
    func blocks(_ legends: [LegendModel], isHorizontal: Bool, height: Double) -> Legends.Drawn {
        var drawn = Legends.Drawn()
        var at = Point(0, 0)
        for legend in legends {
            let block = block(legend, isHorizontal: isHorizontal, height: height)
            drawn.nodes.append(
                SceneNode(.group(offset: at, clip: nil, children: block.nodes), role: .legendLabel))
            drawn.width = max(drawn.width, at.x + block.width)
            drawn.height = max(drawn.height, at.y + block.height)
            if isHorizontal { at.x += block.width + 16 } else { at.y += block.height + 12 }
        }
        return drawn
    }

    private func block(_ legend: LegendModel, isHorizontal: Bool, height: Double) -> Legends.Drawn {
        let lies = legend.properties.string("direction").map { $0 == "horizontal" } ?? isHorizontal
        var drawn = Legends.Drawn()
        if !legend.title.isEmpty {
            var bold = theme.text(theme.titleSize)
            bold.weight = theme.fitsCanvas ? theme.axisTitleWeight : 700
            let lines = wrapped(legend.title, bold)
            drawn.nodes.append(
                SceneNode(
                    .text(TextRun(lines, at: Point(0, 0), baseline: .top, style: bold)), role: .legendTitle,
                    fill: theme.paint(theme.ink)))
            drawn.width = context.size(lines, bold).width
            drawn.height = Double(lines.count) * bold.size * bold.lineHeight + 2
        }
        let inner = legend.ramp.isEmpty ? symbols(legend, lies, height - drawn.height) : ramp(legend, lies)
        drawn.nodes.append(
            SceneNode(.group(offset: Point(0, drawn.height), clip: nil, children: inner.nodes), role: .legendLabel))
        drawn.width = max(drawn.width, inner.width)
        drawn.height += inner.height
        return drawn
    }

    /// On paper what is long is broken into lines.
    private func wrapped(_ lines: [String], _ style: TextStyle) -> [String] {
        guard theme.fitsCanvas else { return lines }
        return lines.flatMap { Wrapping.lines($0, style: style, width: 150, context.measuring) }
    }

    private func stops(_ legend: LegendModel) -> [Paint.GradientStop] {
        let colors = legend.ramp.compactMap { Color(css: $0) }
        return colors.enumerated().map {
            Paint.GradientStop(offset: Double($0.offset) / Double(max(1, colors.count - 1)), color: $0.element)
        }
    }

    /// A ramp along which values are written.
    private func ramp(_ legend: LegendModel, _ lies: Bool) -> Legends.Drawn {
        let length = legend.properties.number("gradientLength") ?? 120
        let thickness = legend.properties.number("gradientThickness") ?? 16
        let box = Rect(x: 0, y: 0, width: lies ? length : thickness, height: lies ? thickness : length)
        var drawn = Legends.Drawn(width: box.width, height: box.height)
        drawn.nodes.append(
            SceneNode(
                .rect(box, cornerRadius: 0), role: .legendSymbol,
                fill: .linearGradient(
                    from: lies ? Point(0, 0) : Point(0, 1), to: lies ? Point(1, 0) : Point(0, 0), stops: stops(legend)))
        )
        for entry in legend.entries {
            let label = entry.label ?? ""
            let width = context.size([label], style).width
            if lies {
                let anchor: TextRun.Anchor = entry.share <= 0 ? .start : entry.share >= 1 ? .end : .middle
                let run = TextRun(
                    [label], at: Point(length * entry.share, thickness + 2), anchor: anchor, baseline: .top,
                    style: style)
                drawn.nodes.append(SceneNode(.text(run), role: .legendLabel, fill: theme.paint(theme.muted)))
                drawn.height = thickness + 2 + style.size * style.lineHeight
            } else {
                drawn.nodes.append(text(label, Point(thickness + 4, length * (1 - entry.share)), role: .legendLabel))
                drawn.width = max(drawn.width, thickness + 4 + width)
            }
        }
        return drawn
    }

    /// Entries in a grid whose columns are as wide as their widest entry.
    private func symbols(_ legend: LegendModel, _ lies: Bool, _ height: Double) -> Legends.Drawn {
        guard !legend.entries.isEmpty else { return Legends.Drawn() }
        let columns = columns(of: legend, lies, heights: legend.entries.map(depth), in: height)
        let entries = legend.rowwise(columns: columns, lies: lies)
        let (labels, heights) = (entries.map(lines), entries.map(depth))
        // The largest symbol moves all labels. Source: vega-parser `legend-symbol-groups`.
        let room = entries.map(symbolRoom).max() ?? 12
        let widths = (0..<columns).map { column in
            labels.enumerated().filter { $0.offset % columns == column }
                .map { room + 4 + context.size($0.element, style).width }.max() ?? 0
        }
        var drawn = Legends.Drawn(width: widths.reduce(0, +) + Double(columns - 1) * 10)
        for start in stride(from: 0, to: labels.count, by: columns) {
            let row = start..<min(start + columns, labels.count)
            let deep = heights[row].max() ?? 0
            var x = 0.0
            for index in row {
                let middle = drawn.height + deep / 2
                drawn.nodes.append(symbol(entries[index], legend, at: Point(x + room / 2, middle)))
                drawn.nodes.append(text(labels[index], Point(x + room + 4, middle), role: .legendLabel))
                x += widths[index - start] + 10
            }
            drawn.height += deep
        }
        return drawn
    }

    private func lines(_ entry: LegendModel.Entry) -> [String] { wrapped([entry.label ?? ""], style) }

    private func symbolRoom(_ entry: LegendModel.Entry) -> Double {
        max(style.size, (area(entry).squareRoot() + 1.5).rounded(.up))
    }

    /// How high a row must be for the entry.
    private func depth(_ entry: LegendModel.Entry) -> Double {
        let text = Double(lines(entry).count) * style.size * style.lineHeight
        return max(style.size + 3, symbolRoom(entry) + 2, text + 2)
    }

    /// On paper the largest symbols are smaller than their marks.
    private func area(_ entry: LegendModel.Entry) -> Double {
        theme.fitsCanvas ? min(entry.size ?? 110, 200) : entry.size ?? 100
    }

    private func columns(of legend: LegendModel, _ lies: Bool, heights: [Double], in height: Double) -> Int {
        let count = heights.count
        if let written = legend.writtenColumns { return written }
        if lies { return count }
        let needed = (heights.reduce(0, +) / max(40, height)).rounded(.up)
        return theme.fitsCanvas ? max(1, min(count, Int(needed))) : 1
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
        if legend.mark == .line || legend.mark == .rule || legend.mark == .trail {
            var paint = theme.paint(color)
            if case .hatch(let line, _, _, _, _) = paint { paint = .color(line) }
            return SceneNode(
                .path(Path([.move(Point(p.x - 7, p.y)), .line(Point(p.x + 7, p.y))])), role: .legendSymbol,
                stroke: Stroke(paint, width: min(entry.size ?? 2, style.size), dash: entry.dash))
        }
        let isSquare = legend.mark == .bar || legend.mark == .area || legend.mark == .rect || legend.mark == .arc
        let path = Symbols.path(
            entry.shape ?? legend.properties.string("symbolType") ?? (isSquare ? "square" : "circle"),
            size: area(entry), at: p)
        return SceneNode(
            .path(path), role: .legendSymbol, fill: legend.filled ? theme.paint(color) : nil,
            stroke: legend.filled ? nil : Stroke(theme.paint(color), width: 1.5))
    }
}
