import Trees

/// `bar`: grows along its orientation, fills a band across it.
enum BarItems {
    static func groups(_ place: Placement, _ look: Appearance, rows: [Int]) -> [MarkGroup] {
        let vertical = place.unit.orient != .horizontal
        let along: Channel = vertical ? .y : .x
        let stands = place.space.scale(along, place.unit)?.kind.isPlaced == true
        let hasEnd = along.secondary.map { place.unit.encoding[$0] != nil } ?? false
        let long = stands && !hasEnd ? place.across(along, config: look.config) : place.ranged(along)
        let grows = place.unit.encoding[along] != nil
        let wide = place.across(vertical ? .x : .y, config: look.config)
        let full = Span(from: 0, to: vertical ? place.space.height : place.space.width)
        let items = rows.map { row -> MarkItem in
            let span = grows ? long[row] : full
            return RectMark.item(x: vertical ? wide[row] : span, y: vertical ? span : wide[row])
        }
        return RectMark.finish(items, look, rows, grows: vertical ? .y : .x)
    }
}

/// `rect`: fills its bands or spans.
enum RectMark {
    static func groups(_ place: Placement, _ look: Appearance, rows: [Int]) -> [MarkGroup] {
        let x = spans(.x, place, look)
        let y = spans(.y, place, look)
        return finish(rows.map { item(x: x[$0], y: y[$0]) }, look, rows, grows: nil)
    }

    private static func spans(_ channel: Channel, _ place: Placement, _ look: Appearance) -> [Span?] {
        let definition = place.unit.encoding[channel]
        let measured = definition?.type == .quantitative && definition?.bin == nil && definition?.isField == true
        let second = channel.secondary.flatMap { place.unit.encoding[$0] } != nil
        if measured, !second, place.unit.properties.number(channel == .x ? "width" : "height") == nil {
            return place.unit.stack?.channel == channel || definition?.aggregate != nil
                ? place.ranged(channel) : place.across(channel, config: look.config)
        }
        return place.across(channel, config: look.config)
    }

    static func item(x: Span?, y: Span?) -> MarkItem {
        var item = MarkItem()
        guard let x, let y else {
            item.defined = false
            return item
        }
        item.x = min(x.from, x.to)
        item.width = abs(x.to - x.from)
        item.y = min(y.from, y.to)
        item.height = abs(y.to - y.from)
        return item
    }

    static func finish(_ items: [MarkItem], _ look: Appearance, _ rows: [Int], grows: Channel?) -> [MarkGroup] {
        var items = items
        look.apply(to: &items, rows: rows)
        let radius = look.unit.properties.number("cornerRadius") ?? 0
        let names = [
            "cornerRadiusTopLeft", "cornerRadiusTopRight", "cornerRadiusBottomRight", "cornerRadiusBottomLeft",
        ]
        var corners = names.map { look.unit.properties.number($0) ?? radius }
        if let end = look.unit.properties.number("cornerRadiusEnd") {
            corners = grows == .x ? [0, end, end, 0] : [end, end, 0, 0]
        }
        for index in items.indices { items[index].corners = corners }
        return [
            MarkGroup(
                kind: .rect, items: items.filter(\.defined), clip: look.unit.properties.boolean("clip") ?? false,
                mark: look.unit.mark)
        ]
    }
}

/// `tick`: a thin bar at a value.
enum TickItems {
    static func groups(_ place: Placement, _ look: Appearance, rows: [Int]) -> [MarkGroup] {
        let vertical = place.unit.orient != .horizontal
        let thickness = place.unit.properties.number("thickness") ?? 1
        let (along, across): (Channel, Channel) = vertical ? (.x, .y) : (.y, .x)
        let centres = place.points(along, fallback: place.middle)
        let spans = tickSpans(across, place, look)
        let items = rows.map { row -> MarkItem in
            let thin = centres[row].map { Span(from: $0 - thickness / 2, to: $0 + thickness / 2) }
            return RectMark.item(x: vertical ? thin : spans[row], y: vertical ? spans[row] : thin)
        }
        return RectMark.finish(items, look, rows, grows: nil)
    }

    private static func tickSpans(_ channel: Channel, _ place: Placement, _ look: Appearance) -> [Span?] {
        if place.has(channel) {
            let sized = look.numbers(.size, Array(0..<place.count))
            let scale = place.space.scale(channel, place.unit)
            let fixed = place.unit.properties.number("size")
            if fixed != nil || sized.contains(where: { $0 != nil }), scale != nil {
                return zip(place.points(channel, fallback: place.middle), sized).map { centre, size in
                    let half = (size ?? fixed ?? 15) / 2
                    return centre.map { Span(from: $0 - half, to: $0 + half) }
                }
            }
            if let scale, scale.kind.isContinuous, place.unit.encoding[channel]?.bin == nil,
                place.unit.encoding[channel]?.timeUnit == nil
            {
                let half = 7.5
                return place.points(channel, fallback: place.middle).map {
                    $0.map { Span(from: $0 - half, to: $0 + half) }
                }
            }
            return place.across(channel, config: look.config)
        }
        if place.unit.properties.has("size") || place.unit.properties.has(channel == .x ? "width" : "height") {
            return place.across(channel, config: look.config)
        }
        let share = 0.75
        let (middle, half) = (place.middle(channel), place.length(channel) * share / 2)
        return [Span?](repeating: Span(from: middle - half, to: middle + half), count: place.count)
    }
}
