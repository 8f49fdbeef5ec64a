/// Labels of the categories below a plot: wrapped, else in two rows, else turned, so that none is lost and none meets
/// another.
enum CategoryLabels {
    /// Points that stay free between neighbours.
    private static let gap = 4.0
    /// How much of a canvas's height the names below a plot may take.
    private static let deepest = 0.33

    /// Whether the labels of an axis are to be fitted: an author's `labelAngle` is kept, and so are charts whose canvas
    /// grows.
    static func fits(_ axis: AxisModel, own: Properties, _ context: GuideContext) -> Bool {
        context.theme.fitsCanvas && axis.scale.kind.isPlaced && own["labelAngle"] == nil && own["labelOverlap"] == nil
            && axis.labelAngle == 0 && axis.properties.boolean("labels") != false
    }

    /// Chooses how the labels of an axis stand.
    /// - Parameter isTime: whether they are moments, of which some may go unsaid.
    static func fit(_ axis: inout AxisModel, isTime: Bool, _ context: GuideContext) {
        guard axis.isHorizontal else { return fitBeside(&axis, isTime: isTime, context) }
        let style = AxisLayout.labelStyle(axis, context)
        let step = pitch(axis)
        let widths = axis.ticks.map { context.size($0.label, style).width }
        guard let widest = widths.max(), widest + gap > step, axis.ticks.count > 1 else { return }
        let line = style.size * style.lineHeight
        let depth = (context.canvas?.height ?? ChartSize.standard.height) * deepest
        let mostLines = Swift.max(4, Int(depth / line))
        if step >= style.size * 2 {
            let wrapped = axis.ticks.map { tick in
                tick.label.flatMap { Wrapping.lines($0, style: style, width: step - gap, context.measuring) }
            }
            if wrapped.allSatisfy({ $0.count <= mostLines && context.size($0, style).width <= step }) {
                for index in axis.ticks.indices { axis.ticks[index].label = wrapped[index] }
                return
            }
        }
        if widest + gap <= 2 * step {
            let rows = Double(axis.ticks.map(\.label.count).max() ?? 1)
            for index in axis.ticks.indices where index % 2 == 1 { axis.ticks[index].drop = rows * line }
            return
        }
        let turned = axis.ticks.map { tick in
            Wrapping.lines(tick.label.joined(separator: " "), style: style, width: depth, context.measuring)
        }
        let block = style.size * 1.1 + line * Double((turned.map(\.count).max() ?? 1) - 1)
        guard step >= block else {
            if isTime {
                thin(&axis, apart: widest + gap)
            } else {
                axis.lack = (block - step) * Double(axis.ticks.count)
                axis.labelAngle = 270
                for index in axis.ticks.indices { axis.ticks[index].label = turned[index] }
                thin(&axis, apart: block)
            }
            return
        }
        for index in axis.ticks.indices { axis.ticks[index].label = turned[index] }
        axis.labelAngle = step >= block * 1.5 ? 315 : 270
    }

    /// How much of a canvas the names beside a plot may take.
    static func widest(_ canvas: Double) -> Double { canvas * 0.3 }

    /// Names beside a plot: wrapped where their bars leave room for the lines.
    private static func fitBeside(_ axis: inout AxisModel, isTime: Bool, _ context: GuideContext) {
        guard let canvas = context.canvas else { return }
        let style = AxisLayout.labelStyle(axis, context)
        let limit = widest(canvas.width), step = pitch(axis), line = style.size * style.lineHeight
        if step < style.size {
            if !isTime { axis.lack = (style.size * 1.1 - step) * Double(axis.ticks.count) }
            return thin(&axis, apart: style.size)
        }
        var most = 0
        for index in axis.ticks.indices {
            let lines = axis.ticks[index].label.flatMap {
                Wrapping.lines($0, style: style, width: limit, context.measuring)
            }
            if Double(lines.count) * line <= step {
                axis.ticks[index].label = lines
            } else if context.size(axis.ticks[index].label, style).width > canvas.width * longest {
                most = Swift.max(most, lines.count)
            }
        }
        if most > 0 { axis.lack = (Double(most) * line - step) * Double(axis.ticks.count) }
    }

    /// A name that takes more of a canvas leaves its bars no room.
    private static let longest = 0.45

    /// The least distance of neighbouring ticks.
    static func pitch(_ axis: AxisModel) -> Double {
        let places = axis.ticks.map(\.position).sorted()
        return zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? .infinity
    }

    /// More categories than there are lines of text: each so-manieth is named.
    private static func thin(_ axis: inout AxisModel, apart: Double) {
        let every = Int((apart / max(0.01, pitch(axis))).rounded(.up))
        for index in axis.ticks.indices where index % every != 0 { axis.ticks[index].visible = false }
    }
}
