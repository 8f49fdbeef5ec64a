/// An axis as scene nodes, in plot coordinates.
struct AxisNodes {
    let context: GuideContext
    let width: Double
    let height: Double
    /// Texts that stand around the plot already, in plot coordinates: a vertical axis is named above them.
    var taken: [Rect] = []

    private var theme: Theme { context.theme }

    func paint(_ axis: AxisModel, _ name: String, _ fallback: String) -> Paint {
        theme.paint(axis.properties.string(name) ?? fallback)
    }

    /// A line of an axis; `nil` where a tick has none.
    private func stroke(_ axis: AxisModel, _ part: String, _ fallback: String, tick: Int) -> Stroke? {
        let color = axis.look("\(part)Color", tick)
        guard color?.isNull != true else { return nil }
        return Stroke(
            theme.paint(color?.string ?? fallback), width: axis.look("\(part)Width", tick)?.double ?? 1,
            dash: axis.look("\(part)Dash", tick)?.list?.compactMap(\.double) ?? [])
    }

    private func opacity(_ axis: AxisModel, _ part: String, _ tick: Int) -> Double {
        axis.look("\(part)Opacity", tick)?.double ?? 1
    }

    func grid(_ axis: AxisModel) -> [SceneNode] {
        let byDefault = axis.scale.kind.isContinuous
        guard axis.properties.boolean("grid") ?? byDefault else { return [] }
        return axis.ticks.enumerated().compactMap { index, tick in
            guard let stroke = stroke(axis, "grid", theme.faint, tick: index) else { return nil }
            let ends =
                axis.isHorizontal
                ? (Point(tick.position, 0), Point(tick.position, height))
                : (Point(0, tick.position), Point(width, tick.position))
            return SceneNode(
                .path(Path([.move(ends.0), .line(ends.1)])), role: .gridLine, stroke: stroke,
                opacity: opacity(axis, "grid", index))
        }
    }

    func nodes(_ axis: AxisModel) -> [SceneNode] {
        let children = line(axis) + ticks(axis) + labels(axis) + title(axis)
        return [SceneNode(.group(offset: at(axis), clip: nil, children: children), role: .axisLine)]
    }

    private func at(_ axis: AxisModel) -> Point {
        let offset = axis.properties.number("offset") ?? 0
        return switch axis.orient {
        case "bottom": Point(0, height + offset)
        case "top": Point(0, -offset)
        case "right": Point(width + offset, 0)
        default: Point(-offset, 0)
        }
    }

    /// A title above the texts that it would meet.
    private func lifted(_ run: TextRun, by x: Double) -> TextRun {
        var run = run
        for _ in taken.indices {
            let box = run.box(context.measuring).moved(by: Point(x, 0))
            guard let met = taken.first(where: { $0.overlaps(box) }) else { break }
            run.position.y = met.y - 3
        }
        return run
    }

    private func line(_ axis: AxisModel) -> [SceneNode] {
        guard axis.properties.boolean("domain") ?? true else { return [] }
        let end = axis.isHorizontal ? Point(width, 0) : Point(0, height)
        return [
            SceneNode(
                .path(Path([.move(Point(0, 0)), .line(end)])), role: .axisLine,
                stroke: stroke(axis, "domain", "#888888", tick: 0), opacity: opacity(axis, "domain", 0))
        ]
    }

    private func ticks(_ axis: AxisModel) -> [SceneNode] {
        guard axis.properties.boolean("ticks") ?? true else { return [] }
        let size = axis.properties.number("tickSize") ?? theme.tickSize
        guard size != 0 else { return [] }
        let outward = axis.orient == "top" || axis.orient == "left" ? -size : size
        return axis.ticks.enumerated().compactMap { index, tick in
            guard let stroke = stroke(axis, "tick", "#888888", tick: index) else { return nil }
            let ends =
                axis.isHorizontal
                ? (Point(tick.position, 0), Point(tick.position, outward))
                : (Point(0, tick.position), Point(outward, tick.position))
            return SceneNode(
                .path(Path([.move(ends.0), .line(ends.1)])), role: .tick, stroke: stroke,
                opacity: opacity(axis, "tick", index))
        }
    }

    private func labels(_ axis: AxisModel) -> [SceneNode] {
        let style = AxisLayout.labelStyle(axis, context)
        let gap = AxisLayout.gap(axis, context)
        let offset = axis.properties.number("labelOffset") ?? 0
        let limit = AxisLayout.labelLimit(axis, context)
        return axis.ticks.indices.compactMap { index in
            let tick = axis.ticks[index]
            guard tick.visible, tick.label.contains(where: { !$0.isEmpty }) else { return nil }
            var (anchor, baseline) = AxisLayout.anchor(axis, index, context)
            if let align = axis.properties.string("labelAlign") {
                anchor = align == "left" ? .start : align == "right" ? .end : .middle
            }
            let at: Point
            switch axis.orient {
            case "bottom": at = Point(tick.position + offset, gap + tick.drop)
            case "top":
                at = Point(tick.position + offset, -gap - tick.drop)
                if baseline == .top { baseline = .bottom }
            case "right": at = Point(gap, tick.position + offset)
            default: at = Point(-gap, tick.position + offset)
            }
            let color = axis.look("labelColor", index)
            guard color?.isNull != true else { return nil }
            let lines = tick.label.map { Labels.cut($0, to: limit, style, context) }
            let run = TextRun(
                lines, at: at, anchor: anchor, baseline: baseline, angle: axis.labelAngle, style: style)
            return SceneNode(
                .text(run), role: .axisLabel, fill: theme.paint(color?.string ?? theme.ink),
                opacity: opacity(axis, "label", index))
        }
    }

    /// How far labels reach, within what the axis asks for.
    private func limited(_ extent: Double, _ axis: AxisModel) -> Double {
        max(axis.properties.number("minExtent") ?? 0, min(axis.properties.number("maxExtent") ?? 200, extent))
    }

    private func title(_ axis: AxisModel) -> [SceneNode] {
        let style = AxisLayout.titleStyle(axis, context)
        // Two vertical axes name themselves above the plot side by side.
        let room = max(60, axis.isHorizontal ? width : width / 2)
        let limit = axis.properties.number("titleLimit").flatMap { $0 > 0 ? $0 : nil }
        let lines =
            theme.fitsCanvas
            ? axis.title.flatMap {
                Wrapping.lines($0, style: style, width: min(room, limit ?? room), context.measuring)
            }
            : axis.title.map { Labels.cut($0, to: limit, style, context) }
        guard lines.contains(where: { !$0.isEmpty }) else { return [] }
        let reach = axis.ticks.indices.filter { axis.ticks[$0].visible }.map { AxisLayout.labelBox(axis, $0, context) }
        let padding = axis.properties.number("titlePadding") ?? theme.titlePadding
        let ticks = AxisLayout.tickReach(axis, context)
        let run: TextRun
        if axis.isHorizontal {
            let depth = limited(max(ticks, reach.map(\.maxY).max() ?? 0), axis) + padding
            run = TextRun(
                lines, at: Point(width / 2, axis.orient == "top" ? -depth : depth), anchor: .middle,
                baseline: axis.orient == "top" ? .bottom : .top,
                style: style)
        } else if theme.fitsCanvas {
            // Chinese is read upright: a vertical axis is named above its end.
            let outer = axis.orient == "right" ? reach.map(\.maxX).max() ?? 0 : reach.map(\.x).min() ?? 0
            let labels = AxisLayout.labelStyle(axis, context)
            run = lifted(
                TextRun(
                    lines, at: Point(outer, -max(10, labels.size / 2 + 4)),
                    anchor: axis.orient == "right" ? .end : .start, baseline: .bottom, style: style),
                by: at(axis).x)
        } else {
            let outer =
                axis.orient == "right"
                ? limited(max(ticks, reach.map(\.maxX).max() ?? 0), axis) + padding
                : -limited(max(ticks, -(reach.map(\.x).min() ?? 0)), axis) - padding
            run = TextRun(
                lines, at: Point(outer, height / 2), anchor: .middle, baseline: .bottom,
                angle: axis.orient == "right" ? 90 : -90, style: style)
        }
        return [SceneNode(.text(run), role: .axisTitle, fill: paint(axis, "titleColor", theme.muted))]
    }
}
