import Tables

/// From where to where bars and rectangles reach. Source: vega-lite `compile/mark/encode/position-rect.ts`.
struct Span {
    var from: Double
    var to: Double
}

extension Placement {
    /// Spans along the direction in which a bar grows: from zero, from the second end, or of its part of a stack.
    func ranged(_ channel: Channel) -> [Span?] {
        guard let definition = unit.encoding[channel], definition.isFieldOrDatum || definition.value != nil else {
            return [Span?](repeating: nil, count: count)
        }
        let scale = space.scale(channel, unit)
        if unit.stack?.channel == channel, let scale, let starts = unit.values(channel), let ends = unit.ends(channel) {
            return zip(starts, ends).map { start, end in
                guard let a = position(start, scale), let b = position(end, scale) else { return nil }
                return Span(from: a, to: b)
            }
        }
        let first = places(channel, definition, band: 0)
        if let second = channel.secondary, let other = unit.encoding[second], other.isFieldOrDatum || other.value != nil
        {
            let (shift, secondShift) = (ownOffset(channel), ownOffset(second))
            return zip(first, places(second, other, band: 0)).map { a, b in
                guard let a, let b else { return nil }
                return Span(from: b + secondShift, to: a + shift)
            }
        }
        if let second = channel.secondary, let own = unit.properties[second.rawValue].flatMap({ constant($0, channel) })
        {
            return first.map { $0.map { Span(from: own, to: $0) } }
        }
        let base = scale?.baseline ?? (channel == .y ? space.height : 0)
        return first.map { $0.map { Span(from: base, to: $0) } }
    }

    /// By how many points the mark itself moves an end (`xOffset`, `x2Offset`).
    func ownOffset(_ channel: Channel) -> Double { unit.properties.number("\(channel.rawValue)Offset") ?? 0 }

    /// Spans across: a band, a bin, a period, or a fixed width around a point.
    func across(_ channel: Channel, config: Configuration) -> [Span?] {
        let sizeName = channel == .x ? "width" : "height"
        guard let definition = unit.encoding[channel], definition.isFieldOrDatum || definition.value != nil else {
            return bare(channel, sizeName, config)
        }
        guard let scale = space.scale(channel, unit) else {
            let half = fixedSize(channel, config) / 2
            return places(channel, definition, band: 0).map { $0.map { Span(from: $0 - half, to: $0 + half) } }
        }
        if let second = channel.secondary, let other = unit.encoding[second], other.isFieldOrDatum {
            if definition.type == .quantitative, definition.bin != nil || definition.timeUnit != nil {
                return spaced(
                    channel, zip(places(channel, definition, band: 0), places(second, other, band: 0)).map { ($0, $1) },
                    config)
            }
            return ranged(channel)
        }
        if scale.kind.isPlaced { return banded(channel, definition, scale, sizeName, config) }
        let centred = unit.properties.number("size") ?? unit.properties.number(sizeName)
        if definition.timeUnit != nil, let offset = channel.offset, unit.encoding[offset]?.isFieldOrDatum == true,
            let inner = space.scale(offset, unit), inner.kind == .band, let starts = unit.values(channel),
            let slots = unit.values(offset)
        {
            return zip(starts, slots).map { start, slot in
                guard let start = position(start, scale), let shift = inner.place(slot) else { return nil }
                return Span(from: start + shift, to: start + shift + inner.bandwidth)
            }
        }
        if definition.bin != nil || definition.timeUnit != nil, centred == nil,
            let starts = unit.values(channel), let ends = unit.ends(channel)
        {
            var pairs = zip(starts, ends).map { (position($0, scale), position($1, scale)) }
            if definition.timeUnit != nil, unit.bandPosition(channel) != 0.5 {
                pairs = unit.shiftedPeriods(channel).map { period in
                    (period.flatMap { scale.map($0.start) }, period.flatMap { scale.map($0.end) })
                }
            }
            let share =
                unit.properties.object(sizeName)?.number("band")
                ?? (definition.timeUnit != nil ? unit.properties.number("timeUnitBandSize") : nil) ?? 1
            if share != 1 {
                pairs = pairs.map { a, b in
                    guard let a, let b else { return (a, b) }
                    let inset = (b - a) * (1 - share) / 2
                    return (a + inset, b - inset)
                }
            }
            return spaced(channel, pairs, config)
        }
        let half = (centred ?? fixedSize(channel, config)) / 2
        return points(channel, fallback: middle).map { $0.map { Span(from: $0 - half, to: $0 + half) } }
    }

    private func banded(
        _ channel: Channel, _ definition: ChannelDefinition, _ scale: Scale, _ sizeName: String, _ config: Configuration
    ) -> [Span?] {
        let offsetScale = channel.offset.flatMap {
            unit.encoding[$0]?.isFieldOrDatum == true ? space.scale($0, unit) : nil
        }
        let band = offsetScale.map { $0.kind == .band ? $0.bandwidth : 0 } ?? scale.bandwidth
        let least = unit.properties.number("minBandSize") ?? 0.25
        let share = unit.properties.object(sizeName)?.number("band")
        var size: Double
        if let share {
            size = max(least, share * band)
        } else if let own = unit.encoding[.size]?.value?.double ?? unit.properties.number("size")
            ?? unit.properties.number(sizeName),
            unit.mark == .bar || unit.mark == .tick || unit.properties.has(sizeName)
        {
            size = own
        } else if scale.kind == .band {
            size = max(least, band)
        } else {
            size = unit.properties.number("discreteBandSize") ?? max(0, scale.step - 2)
        }
        if let sized = unit.encoding[.size], sized.isField, unit.mark == .bar || unit.mark == .tick,
            let sizeScale = space.scale(.size, unit), let cells = unit.values(.size)
        {
            return zip(points(channel, fallback: middle), cells).map { place, cell in
                let half = (sizeScale.place(cell) ?? 0) / 2
                return place.map { Span(from: $0 - half, to: $0 + half) }
            }
        }
        let centres = points(channel, fallback: middle)
        return centres.map { $0.map { Span(from: $0 - size / 2, to: $0 + size / 2) } }
    }

    /// Leaves a gap between neighbouring bins.
    private func spaced(_ channel: Channel, _ pairs: [(Double?, Double?)], _ config: Configuration) -> [Span?] {
        let gap =
            unit.mark == .bar ? unit.properties.number("binSpacing") ?? 1 : unit.properties.number("binSpacing") ?? 0
        let least = unit.properties.number("minBandSize") ?? 0.25
        return pairs.map { a, b in
            guard let a, let b else { return nil }
            var (low, high) = (min(a, b), max(a, b))
            let translate = gap == 0 ? 0 : 0.5
            if high - low - gap < least {
                // Too narrow for a gap: as wide as allowed, in the middle.
                let middle = (low + high) / 2 + translate
                return Span(from: middle - least / 2, to: middle + least / 2)
            }
            low += gap / 2 + translate
            high += -gap / 2 + translate
            return Span(from: low, to: max(high, low))
        }
    }

    private func bare(_ channel: Channel, _ sizeName: String, _ config: Configuration) -> [Span?] {
        let own = unit.encoding[.size]?.value?.double ?? unit.properties.number("size")
        if let size = unit.properties.number(sizeName) ?? (unit.mark == .tick || unit.mark == .bar ? own : nil) {
            let middle = unit.properties[channel.rawValue].flatMap { constant($0, channel) } ?? middle(channel)
            return [Span?](repeating: Span(from: middle - size / 2, to: middle + size / 2), count: count)
        }
        if let share = unit.properties.object(sizeName)?.number("band") {
            let half = length(channel) * share / 2
            return [Span?](repeating: Span(from: middle(channel) - half, to: middle(channel) + half), count: count)
        }
        // A single bar leaves as much room around it as bars in a row do.
        let along = space.scale(channel == .x ? .y : .x, unit)
        let isBar = unit.mark == .bar && along?.kind.isContinuous == true
        let inset = length(channel) * (isBar ? config["scale"].number("barBandPaddingInner") ?? 0.1 : 0) / 2
        return [Span?](repeating: Span(from: inset, to: length(channel) - inset), count: count)
    }

    private func fixedSize(_ channel: Channel, _ config: Configuration) -> Double {
        unit.encoding[.size]?.value?.double ?? unit.properties.number("size")
            ?? unit.properties.number("continuousBandSize") ?? config["bar"].number("continuousBandSize") ?? 5
    }
}
