import Tables

/// `arc`: a piece of a pie, a ring or a rose.
enum ArcMark {
    static func groups(_ place: Placement, _ look: Appearance, rows: [Int]) -> [MarkGroup] {
        guard let polar = Polar(place) else { return [] }
        let xs = place.points(.x, fallback: place.middle)
        let ys = place.points(.y, fallback: place.middle)
        let corner = place.unit.properties.number("cornerRadius") ?? 0
        var items = rows.map { row -> MarkItem in
            var item = MarkItem()
            item.x = xs[row]
            item.y = ys[row]
            let angle = polar.angles[row]
            item.startAngle = angle?.to
            item.endAngle = angle?.from
            let radius = polar.radii[row]
            item.innerRadius = radius?.from
            item.outerRadius = radius?.to
            item.padAngle = place.unit.properties.number("padAngle") ?? 0
            item.corners[0] = corner
            item.defined = angle != nil && radius != nil
            return item
        }
        look.apply(to: &items, rows: rows)
        return [MarkGroup(kind: .arc, items: items.filter(\.defined), mark: .arc)]
    }
}

/// Angles and radii of the rows of a view, clockwise from twelve.
struct Polar {
    var angles: [Span?]
    var radii: [Span?]
    private let place: Placement

    init?(_ place: Placement) {
        let unit = place.unit
        guard
            unit.mark == .arc || unit.encoding[.theta] != nil || unit.encoding[.radius] != nil
                || unit.properties.has("theta") || unit.properties.has("radius")
        else { return nil }
        self.place = place
        let full = 2 * Double.pi
        angles = Self.spans(
            .theta, place,
            fallback: Span(from: unit.properties.number("theta2") ?? 0, to: unit.properties.number("theta") ?? full))
        let outer =
            unit.properties.number("outerRadius") ?? unit.properties.number("radius") ?? min(
                place.space.width, place.space.height) / 2
        let inner = unit.properties.number("innerRadius") ?? unit.properties.number("radius2") ?? 0
        radii = Self.spans(.radius, place, fallback: Span(from: inner, to: outer))
        if unit.encoding[.radius] != nil, unit.properties.has("innerRadius") {
            radii = radii.map { $0.map { Span(from: inner, to: $0.to) } }
        }
        let (ringShift, angleShift) = (
            unit.properties.number("radiusOffset") ?? 0, unit.properties.number("thetaOffset") ?? 0
        )
        radii = radii.map { $0.map { Span(from: $0.from, to: $0.to + ringShift) } }
        angles = angles.map { $0.map { Span(from: $0.from + angleShift, to: $0.to + angleShift) } }
    }

    private static func spans(_ channel: Channel, _ place: Placement, fallback: Span) -> [Span?] {
        guard let definition = place.unit.encoding[channel] else {
            return [Span?](repeating: fallback, count: place.count)
        }
        if let value = definition.value?.double {
            return [Span?](repeating: Span(from: fallback.from, to: value), count: place.count)
        }
        guard !definition.withoutScale, let scale = place.space.scale(channel, place.unit) else {
            return place.unscaled(channel, from: fallback.from)
        }
        if scale.kind == .band, let values = place.unit.values(channel) {
            return values.map { scale.place($0).map { Span(from: $0, to: $0 + scale.bandwidth) } }
        }
        if definition.bin != nil || definition.timeUnit != nil, let starts = place.unit.values(channel),
            let ends = place.unit.ends(channel)
        {
            return zip(starts, ends).map { a, b in
                guard let a = scale.place(a), let b = scale.place(b) else { return nil }
                return Span(from: a, to: b)
            }
        }
        return place.ranged(channel)
    }

    /// Sets texts on the middle of their pieces.
    func move(_ items: inout [MarkItem], rows: [Int]) {
        for (index, row) in rows.enumerated() {
            guard let angle = angles[row], let radius = radii[row] else { continue }
            items[index].startAngle = (angle.from + angle.to) / 2
            items[index].outerRadius = radius.to
        }
    }
}

extension Placement {
    /// Angles or radii as the data give them, where there is no scale.
    fileprivate func unscaled(_ channel: Channel, from base: Double) -> [Span?] {
        func numbers(_ channel: Channel) -> [Double?]? {
            guard let definition = unit.encoding[channel] else { return nil }
            let constant = definition.datum?.double ?? definition.value?.double
            return unit.values(channel)?.map { Cells.coerced($0) } ?? [Double?](repeating: constant, count: count)
        }
        let ends = numbers(channel) ?? [Double?](repeating: nil, count: count)
        let starts = channel.secondary.flatMap(numbers) ?? [Double?](repeating: base, count: count)
        return zip(starts, ends).map { start, end in
            start.flatMap { start in end.map { Span(from: start, to: $0) } }
        }
    }
}
