/// Boxes of axis labels, in plot coordinates.
enum AxisLayout {
    static func labelStyle(_ axis: AxisModel, _ context: GuideContext) -> TextStyle {
        var style = context.theme.text(axis.properties.number("labelFontSize") ?? context.theme.labelSize)
        style.weight = Labels.weight(axis.properties["labelFontWeight"]) ?? 400
        return style
    }

    static func titleStyle(_ axis: AxisModel, _ context: GuideContext) -> TextStyle {
        var style = context.theme.text(axis.properties.number("titleFontSize") ?? context.theme.titleSize)
        style.weight = Labels.weight(axis.properties["titleFontWeight"]) ?? context.theme.axisTitleWeight
        return style
    }

    static func gap(_ axis: AxisModel, _ context: GuideContext) -> Double {
        let tick =
            axis.properties.boolean("ticks") == false ? 0 : axis.properties.number("tickSize") ?? context.theme.tickSize
        return tick + (axis.properties.number("labelPadding") ?? context.theme.labelPadding)
    }

    /// How far the ticks reach out of the plot, with their stroke.
    static func tickReach(_ axis: AxisModel, _ context: GuideContext) -> Double {
        guard axis.properties.boolean("ticks") != false, !axis.ticks.isEmpty else { return 0 }
        return (axis.properties.number("tickSize") ?? context.theme.tickSize) + 1
    }

    /// How far the label's reading direction lies from the axis's own line, and how it hangs.
    static func anchor(_ axis: AxisModel, _ index: Int, _ context: GuideContext) -> (
        anchor: TextRun.Anchor, baseline: TextRun.Baseline
    ) {
        if axis.isHorizontal {
            let angle = axis.labelAngle
            if angle == 0 {
                if flushes(axis, context), let first = axis.scale.range.first, let last = axis.scale.range.last {
                    let place = axis.ticks[index].position
                    if abs(place - min(first, last)) < 1 { return (.start, .top) }
                    if abs(place - max(first, last)) < 1 { return (.end, .top) }
                }
                return (.middle, .top)
            }
            return angle < 180 ? (.start, .middle) : (.end, .middle)
        }
        return axis.orient == "right" ? (.start, .middle) : (.end, .middle)
    }

    private static func flushes(_ axis: AxisModel, _ context: GuideContext) -> Bool {
        axis.properties.boolean("labelFlush")
            ?? (axis.scale.kind.isContinuous && axis.key.channel == .x && context.theme.flushesLabels)
    }

    /// The boxes of the labels that are shown, in plot coordinates.
    static func labelBoxes(_ axis: AxisModel, width: Double, height: Double, _ context: GuideContext) -> [Rect] {
        let offset = axis.properties.number("offset") ?? 0
        return axis.ticks.indices.filter { axis.ticks[$0].visible }.map { index in
            var box = labelBox(axis, index, context)
            switch axis.orient {
            case "bottom": box.y += height + offset
            case "top": box.y = -box.maxY - offset
            case "right": box.x += width + offset
            default: box.x -= offset
            }
            return box
        }
    }

    /// How wide labels may be; on paper, where they are broken into lines, only what the author asks for.
    static func labelLimit(_ axis: AxisModel, _ context: GuideContext) -> Double? {
        let limit = axis.properties.number("labelLimit") ?? (context.theme.fitsCanvas ? nil : 180)
        return limit.flatMap { $0 > 0 ? $0 : nil }
    }

    static func labelBox(_ axis: AxisModel, _ index: Int, _ context: GuideContext) -> Rect {
        let style = labelStyle(axis, context)
        let tick = axis.ticks[index]
        let lines = tick.label
        let height = style.size * (1 + style.lineHeight * Double(max(0, lines.count - 1)))
        let width = min(context.size(lines, style).width, labelLimit(axis, context) ?? .infinity)
        if lines.allSatisfy(\.isEmpty) { return Rect(x: tick.position, y: 0, width: 0, height: 0) }
        let (anchor, _) = anchor(axis, index, context)
        let gap = gap(axis, context)
        if !axis.isHorizontal {
            return Rect(
                x: axis.orient == "right" ? gap : -gap - width, y: tick.position - height / 2, width: width,
                height: height)
        }
        if axis.labelAngle == 0 {
            let align = axis.properties.string("labelAlign")
            let x =
                align == "left" || (align == nil && anchor == .start)
                ? tick.position
                : align == "right" || (align == nil && anchor == .end)
                    ? tick.position - width : tick.position - width / 2
            return Rect(x: x, y: gap + tick.drop, width: width, height: height)
        }
        let radians = axis.labelAngle * Double.pi / 180
        let (c, s) = (abs(Real.cos(radians)), abs(Real.sin(radians)))
        let (w, h) = (width * c + height * s, width * s + height * c)
        let leans = abs(c) < 0.01 ? 0.5 : anchor == .end ? 1 : 0
        return Rect(x: tick.position - (leans == 0.5 ? w / 2 : leans * w), y: gap, width: w, height: h)
    }
}
