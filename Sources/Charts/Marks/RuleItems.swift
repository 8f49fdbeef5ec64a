/// `rule`: a straight line across the plot or between two places.
enum RuleItems {
    static func groups(_ place: Placement, _ look: Appearance, rows: [Int]) -> [MarkGroup] {
        let unit = place.unit
        let hasX = said(.x, unit) || unit.encoding[.x2] != nil
        let hasY = said(.y, unit) || unit.encoding[.y2] != nil
        func ends(_ channel: Channel, spans: Bool) -> (first: [Double?], second: [Double?]) {
            let first = place.points(channel, fallback: place.middle)
            if let second = channel.secondary, let other = unit.encoding[second] {
                let places = place.places(
                    second, other, band: unit.encoding[channel].map { _ in unit.bandPosition(channel) } ?? 0)
                return (first, places.map { $0.map { $0 + place.ownOffset(second) } })
            }
            if spans {
                let length = place.length(channel)
                return ([Double?](repeating: 0, count: place.count), [Double?](repeating: length, count: place.count))
            }
            return (first, first)
        }
        var x = ends(.x, spans: !hasX && unit.encoding[.y2] == nil && !unit.properties.has("x"))
        var y = ends(.y, spans: !hasY && unit.encoding[.x2] == nil && !unit.properties.has("y"))
        if hasX, hasY, unit.encoding[.x2] == nil, unit.encoding[.y2] == nil {
            // With one measure the rule reaches from zero to it.
            if unit.orient == .vertical, let scale = place.space.scale(.y, unit), scale.kind.isContinuous {
                let spans = place.ranged(.y)
                y = (spans.map { $0?.to }, spans.map { $0?.from })
            } else if unit.orient == .horizontal, let scale = place.space.scale(.x, unit), scale.kind.isContinuous {
                let spans = place.ranged(.x)
                x = (spans.map { $0?.to }, spans.map { $0?.from })
            }
        }
        let sizes = look.numbers(.size, rows)
        var items = rows.map { row -> MarkItem in
            var item = MarkItem()
            (item.x, item.x2, item.y, item.y2) = (x.first[row], x.second[row], y.first[row], y.second[row])
            item.defined = item.x != nil && item.y != nil && item.x2 != nil && item.y2 != nil
            return item
        }
        look.apply(to: &items, rows: rows)
        let color = unit.properties.string("color") ?? "black"
        for index in items.indices {
            if items[index].stroke == nil { items[index].stroke = color }
            items[index].fill = nil
            items[index].strokeWidth = sizes[index] ?? items[index].strokeWidth ?? unit.properties.number("size") ?? 1
        }
        return [
            MarkGroup(
                kind: .rule, items: items.filter(\.defined), clip: unit.properties.boolean("clip") ?? false,
                mark: unit.mark)
        ]
    }

    private static func said(_ channel: Channel, _ unit: UnitModel) -> Bool {
        unit.encoding[channel].map { $0.isFieldOrDatum || $0.value != nil } ?? false
    }
}
