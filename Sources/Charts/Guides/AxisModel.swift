import Tables
import Trees

/// An axis before it is drawn: where its ticks lie and what they say.
struct AxisModel {
    struct Tick: Hashable {
        var value: Value
        var position: Double
        var label: [String]
        var visible = true
        /// Points that the label lies further from the axis, in a second row.
        var drop = 0.0
    }

    var key: ScaleKey
    var orient: String
    var title: [String]
    var ticks: [Tick]
    var properties: Properties
    var scale: Scale
    /// Degrees, clockwise.
    var labelAngle: Double
    /// Only the grid is drawn: the facet around shows the rest for all its cells.
    var isBare = false
    /// How many points longer the axis would have to be, so that every tick is named.
    var lack = 0.0
    /// Properties whose values depend on the tick: one for each.
    var looks: [String: [Tree]] = [:]

    /// A property as it holds for a tick.
    func look(_ name: String, _ tick: Int) -> Tree? {
        if let own = looks[name] { return own.indices.contains(tick) ? own[tick] : nil }
        return properties[name]
    }

    var isHorizontal: Bool { orient == "bottom" || orient == "top" }
}

/// Ticks and their labels. Source: vega-lite `compile/axis`, vega-scale `tickValues`.
enum Axes {
    static func all(_ models: [ScaleModel], _ space: Space, _ context: GuideContext) throws -> [AxisModel] {
        var taken: Set<String> = []
        return try [Channel.x, .y].flatMap { channel in
            try models.filter { $0.key.channel == channel }.sorted { $0.key.scope < $1.key.scope }.compactMap { model in
                let axis = try axis(model, space, context, taken: taken)
                if let axis { taken.insert(axis.orient) }
                return axis
            }
        }
    }

    private static func axis(_ model: ScaleModel, _ space: Space, _ context: GuideContext, taken: Set<String>)
        throws -> AxisModel?
    {
        let shown = model.uses.filter { !$0.definition.withoutAxis }
        guard let scale = space.scales[model.key],
            let use = shown.first(where: { !$0.channel.isSecondary }) ?? shown.first
        else { return nil }
        // The first layer that says anything of the axis decides whether there is one.
        let primary = model.uses.filter { !$0.channel.isSecondary }
        if primary.first(where: { $0.definition.withoutAxis || $0.definition.axis != nil })?.definition.withoutAxis
            == true
        {
            return nil
        }
        let own = shown.reduce(Properties()) { $0.over($1.definition.axis) }
        let byDefault = model.key.channel == .x ? "bottom" : "left"
        let other = model.key.channel == .x ? "top" : "right"
        let configured = context.config.axis(own, channel: model.key.channel, orient: byDefault, kind: scale.kind)
        let orient = configured.string("orient") ?? (taken.contains(byDefault) ? other : byDefault)
        let properties = context.config.axis(own, channel: model.key.channel, orient: orient, kind: scale.kind)
        var axis = AxisModel(
            key: model.key, orient: orient, title: Titles.axis(model, own, properties, context), ticks: [],
            properties: properties,
            scale: scale, labelAngle: 0)
        let type = use.definition.type ?? .nominal
        let byAngle: Double = model.key.channel == .x && type.isDiscrete && use.definition.timeUnit == nil ? 270 : 0
        let angle = properties.number("labelAngle") ?? byAngle
        axis.labelAngle = (angle.truncatingRemainder(dividingBy: 360) + 360).truncatingRemainder(dividingBy: 360)
        let length = model.key.channel == .x ? space.width : space.height
        let values = tickValues(scale, use, properties, length: length, context)
        let unit = NumberUnit(
            of: values, scale: scale.kind, title: axis.title.count == 1 ? axis.title[0] : nil, properties, context.theme
        )
        if let title = unit?.title { axis.title = [title] }
        axis.ticks = try ticks(values, unit, scale, use, properties, length: length, context)
        if properties.boolean("labels") == false {
            axis.ticks = axis.ticks.map {
                AxisModel.Tick(value: $0.value, position: $0.position, label: [], visible: false)
            }
        }
        if scale.kind == .band, properties.string("tickBand") == "extent", let last = scale.values.last,
            let end = scale.place(last), !axis.ticks.isEmpty
        {
            axis.ticks.append(AxisModel.Tick(value: last, position: end + scale.step, label: [""]))
        }
        axis.looks = try looks(axis, path: join(use.unit.leaf.path, "encoding.\(use.channel.rawValue).axis"))
        if CategoryLabels.fits(axis, own: own, context) {
            CategoryLabels.fit(&axis, isTime: type == .temporal || use.definition.timeUnit != nil, context)
        } else {
            hideOverlaps(&axis, use, context)
        }
        hideOutside(&axis, context)
        return axis
    }

    /// `{condition: {test, value}, value}` for each tick, whose `datum` has value, label and index (from 0 to 1).
    private static func looks(_ axis: AxisModel, path: String) throws -> [String: [Tree]] {
        let conditional = axis.properties.values.filter { $0.value["condition"] != nil }.sorted { $0.key < $1.key }
        guard !conditional.isEmpty else { return [:] }
        let last = max(1, axis.ticks.count - 1)
        let ticks = Table([
            Column("value", kind: .nominal, values: axis.ticks.map(\.value)),
            Column("label", kind: .nominal, values: axis.ticks.map { .text($0.label.joined(separator: "\n")) }),
            Column(
                "index", kind: .quantitative,
                values: axis.ticks.indices.map { .real(Double($0) / Double(last)) }),
        ])
        return try conditional.reduce(into: [:]) { looks, property in
            let tree = property.value
            let conditions = Decoder.conditions(of: tree, at: join(path, property.key))
            let holds = try conditions.map { place, condition -> (rows: [Bool], value: Tree?) in
                var decoder = Decoder()
                let predicate = condition["test"].flatMap { decoder.predicate($0, at: "") }
                let rows = try placing(join(place, "test")) { try predicate?.rows(of: ticks) }
                return (rows ?? [], condition["value"])
            }
            looks[property.key] = axis.ticks.indices.map { tick in
                let decided = holds.first { $0.rows.indices.contains(tick) && $0.rows[tick] }
                return (decided.map(\.value) ?? tree["value"]) ?? Tree(.null)
            }
        }
    }

    private static func ticks(
        _ values: [Value], _ unit: NumberUnit?, _ scale: Scale, _ use: ScaleUse, _ properties: Properties,
        length: Double, _ context: GuideContext
    ) throws -> [AxisModel.Tick] {
        let format = try TickLabels.formatter(
            scale, use, properties, of: "axis", unit: unit,
            count: tickCount(scale, use, properties, length, context), context)
        let bandPosition = properties.number("bandPosition") ?? 0.5
        return try values.enumerated().compactMap { index, value in
            guard let place = scale.place(value) else { return nil }
            let low = Swift.min(scale.range.first ?? 0, scale.range.last ?? 0),
                high = Swift.max(scale.range.first ?? 0, scale.range.last ?? 0)
            guard scale.kind.isPlaced || (place >= low - 0.5 && place <= high + 0.5) else { return nil }
            return AxisModel.Tick(
                value: value, position: place + scale.bandwidth * bandPosition,
                label: try format(value, index, values.count))
        }
    }

    static func tickCount(
        _ scale: Scale, _ use: ScaleUse, _ properties: Properties, _ length: Double, _ context: GuideContext
    ) -> Double {
        // On paper few lines do: values are written where they matter.
        let apart: Double = context.theme.fitsCanvas && scale.kind == .linear ? 70 : 40
        var count =
            properties.number("tickCount")
            ?? (scale.kind == .log
                ? 10
                : use.definition.isBinned
                    ? (length / 10).rounded(.up)
                    : Swift.max(context.theme.fitsCanvas ? 2 : 1, (length / apart).rounded(.up)))
        if let bins = scale.bins, properties.has("tickCount") == false { count = Swift.max(count, Double(bins.count)) }
        var least = properties.number("tickMinStep")
        if least == nil, let unit = use.definition.timeUnit, scale.kind.isTime {
            least = unit.end(Moment(year: 2001).time) - Moment(year: 2001).time
        }
        if least == nil, properties.string("format") == "d" { least = 1 }
        if let least, let low = scale.domain.first, let high = scale.domain.last {
            count = Swift.min(count, (abs(high - low) / least).rounded(.down) + 1)
        }
        return count
    }

    private static func tickValues(
        _ scale: Scale, _ use: ScaleUse, _ properties: Properties, length: Double, _ context: GuideContext
    ) -> [Value] {
        if let list = properties["values"]?.list {
            let values = list.compactMap { scale.kind.isTime ? Dates.time($0).map(Cells.instant) : Value($0) }
            // Ticks are named in the order in which they lie.
            let ascending = (scale.range.first ?? 0) <= (scale.range.last ?? 0)
            return values.compactMap { value in scale.place(value).map { (value, $0) } }
                .sorted { ascending ? $0.1 < $1.1 : $0.1 > $1.1 }.map(\.0)
        }
        if scale.kind.isPlaced { return scale.values }
        let count = tickCount(scale, use, properties, length, context)
        if let bins = scale.bins {
            let low = scale.domain.min() ?? 0, high = scale.domain.max() ?? 0
            let inside = bins.filter { $0 >= low - 1e-9 && $0 <= high + 1e-9 }
            let stride = Int(Double(bins.count) / Swift.max(1, count))
            return inside.enumerated().filter { stride < 2 || $0.offset % stride == 0 }.map { .real($0.element) }
        }
        if scale.kind.isTime {
            if let (interval, step) = properties["tickCount"].flatMap(TimeTicks.interval),
                let low = scale.domain.first, let high = scale.domain.last
            {
                return TimeTicks.values(low, high, interval, step).map(Cells.instant)
            }
            return scale.ticks(count).map(Cells.instant)
        }
        return scale.ticks(count).map { .real($0) }
    }

    /// Labels that reach further beyond the axis than `labelBound` says are left out. Source: vega-view-transforms
    /// `Overlap`.
    private static func hideOutside(_ axis: inout AxisModel, _ context: GuideContext) {
        guard let bound = axis.properties["labelBound"], bound.boolean != false,
            let first = axis.scale.range.first, let last = axis.scale.range.last
        else { return }
        let slack = max(1, bound.double ?? 1)
        let (low, high) = (min(first, last) - slack, max(first, last) + slack)
        for index in axis.ticks.indices {
            let box = AxisLayout.labelBox(axis, index, context)
            let fits = axis.isHorizontal ? box.x >= low && box.maxX <= high : box.y >= low && box.maxY <= high
            if !fits { axis.ticks[index].visible = false }
        }
    }

    /// Source: vega-view-transforms `Overlap`.
    private static func hideOverlaps(_ axis: inout AxisModel, _ use: ScaleUse, _ context: GuideContext) {
        let discrete = use.definition.type?.isDiscrete ?? true
        var method: String? =
            discrete && use.definition.timeUnit == nil
            ? nil : axis.scale.kind == .log || axis.scale.kind == .symlog ? "greedy" : "parity"
        if let own = axis.properties["labelOverlap"] { method = own.boolean == false ? nil : own.string ?? "parity" }
        guard let method else { return }
        let boxes = axis.ticks.indices.map { AxisLayout.labelBox(axis, $0, context) }
        let separation = axis.properties.number("labelSeparation") ?? (context.theme.fitsCanvas ? 6 : 0)
        func apart(_ a: Rect, _ b: Rect) -> Bool {
            separation <= max(b.x - a.maxX, a.x - b.maxX, b.y - a.maxY, a.y - b.maxY)
        }
        var kept = axis.ticks.indices.filter { boxes[$0].width > 1 && boxes[$0].height > 1 }
        func collide(_ list: [Int]) -> Bool { zip(list, list.dropFirst()).contains { !apart(boxes[$0], boxes[$1]) } }
        guard kept.count >= 3, collide(kept) else { return }
        let source = kept
        repeat {
            if method == "greedy" {
                var last = kept[0]
                kept = kept.enumerated().filter { index, tick in
                    if index == 0 || apart(boxes[last], boxes[tick]) {
                        last = tick
                        return true
                    }
                    return false
                }.map(\.element)
            } else {
                kept = kept.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
            }
        } while kept.count >= 3 && collide(kept)
        if kept.count < 3, let last = source.last, !kept.contains(last) {
            if kept.count > 1 { kept.removeLast() }
            kept.append(last)
        }
        for index in source where !kept.contains(index) { axis.ticks[index].visible = false }
    }
}
