import Tables
import Trees

/// Where the rows of a view lie. Source: vega-lite `compile/mark/encode/position-*.ts`.
struct Placement {
    let unit: UnitModel
    let space: Space
    let computed: ComputedValues

    var count: Int { unit.table.rowCount }

    func length(_ channel: Channel) -> Double { channel == .x ? space.width : space.height }

    func has(_ channel: Channel) -> Bool { unit.encoding[channel]?.isFieldOrDatum ?? false }

    /// The place of each row along `channel`; `fallback` where the view does not say one.
    func points(_ channel: Channel, fallback: (Channel) -> Double?) -> [Double?] {
        let offset = offsets(channel)
        let base = basePoints(channel, fallback: fallback)
        return zip(base, offset).map { place, offset in place.map { $0 + offset } }
    }

    private func basePoints(_ channel: Channel, fallback: (Channel) -> Double?) -> [Double?] {
        if let definition = unit.encoding[channel] {
            let places = self.places(channel, definition, band: unit.bandPosition(channel.scaled ?? channel))
            if !definition.conditions.isEmpty || definition.isFieldOrDatum || definition.value != nil { return places }
        }
        if let own = unit.properties[channel.rawValue] {
            let places = constants(own, channel)
            if places.contains(where: { $0 != nil }) { return places }
        }
        return [Double?](repeating: fallback(channel), count: count)
    }

    /// A constant for each row, or what an expression comes to there.
    private func constants(_ tree: Tree, _ channel: Channel) -> [Double?] {
        if let values = computed[tree] { return values.map { Cells.coerced($0) } }
        return [Double?](repeating: constant(tree, channel), count: count)
    }

    func constant(_ tree: Tree, _ channel: Channel) -> Double? {
        if let number = tree.double { return number }
        switch tree.string {
        case "width": return space.width
        case "height": return space.height
        default: return nil
        }
    }

    /// Places of a definition; `band` says where in a band, bin or period.
    func places(_ channel: Channel, _ definition: ChannelDefinition, band: Double) -> [Double?] {
        if let value = definition.value { return constants(value, channel) }
        guard let scale = space.scale(channel, unit) else { return [Double?](repeating: nil, count: count) }
        if definition.datum != nil {
            let use = ScaleUse(unit: unit, channel: channel, definition: definition)
            let place = use.columnValues().first.flatMap { scale.place($0) }
            return [Double?](repeating: place.map { $0 + scale.bandwidth * band }, count: count)
        }
        guard let starts = unit.values(channel) else { return [Double?](repeating: nil, count: count) }
        if scale.kind.isPlaced { return starts.map { scale.place($0).map { $0 + scale.bandwidth * band } } }
        let stacked = unit.stack?.channel == channel
        if let ends = unit.ends(channel), stacked || definition.bin != nil || definition.timeUnit != nil {
            // Stacked marks without a band stand at the end of their part.
            let share = stacked ? definition.bandPosition ?? 1 : band
            return zip(starts, ends).map { start, end in
                guard let a = position(start, scale), let b = position(end, scale) else {
                    return position(start, scale)
                }
                return a + (b - a) * share
            }
        }
        return starts.map { position($0, scale) }
    }

    /// A missing value that is not filtered out is drawn at zero, as Vega does.
    func position(_ value: Value, _ scale: Scale) -> Double? {
        if value.isNull || Cells.number(value)?.isNaN == true {
            if let own = unit.invalidOutputs[scale.channel] {
                return own["value"].flatMap { constant($0, scale.channel) } ?? scale.baseline
            }
            return unit.showsInvalid ? (scale.kind.isTime || scale.kind == .log ? nil : scale.map(0)) : nil
        }
        return scale.place(value) ?? Cells.coerced(value).flatMap { scale.map($0) }
    }

    /// What `xOffset` and `yOffset` add.
    func offsets(_ channel: Channel) -> [Double] {
        guard let offset = channel.offset else { return [Double](repeating: 0, count: count) }
        if let definition = unit.encoding[offset] {
            if let value = definition.value?.double { return [Double](repeating: value, count: count) }
            let use = ScaleUse(unit: unit, channel: offset, definition: definition)
            let constant = definition.datum.flatMap { _ in use.columnValues().first }
            let cells = constant.map { [Value](repeating: $0, count: count) } ?? unit.values(offset)
            if let scale = space.scale(offset, unit), let values = cells {
                let outer = space.scale(channel, unit)
                // Points are centred in the outer band; the offset counts from the band's beginning.
                let shift = outer?.kind == .band ? -(outer?.bandwidth ?? 0) * unit.bandPosition(channel) : 0
                return values.map { (scale.place($0) ?? 0) + scale.bandwidth / 2 + shift }
            }
        }
        let own = unit.properties.number(offset.rawValue) ?? 0
        return [Double](repeating: own, count: count)
    }

    func middle(_ channel: Channel) -> Double { length(channel) / 2 }
}

extension UnitModel {
    /// Rows that can be drawn: a missing number in a continuous channel leaves a row out.
    func drawable(_ space: Space) -> [Bool] {
        var keep = [Bool](repeating: true, count: table.rowCount)
        guard !showsInvalid else { return keep }
        for (channel, definition) in encoding.inOrder where definition.isField && channel.scaled != nil {
            guard !definition.isCount, !definition.withoutScale, needsNumber(channel),
                let scale = space.scale(channel, self),
                scale.kind.isContinuous || scale.kind.isDiscretizing,
                let values = self.values(channel)
            else { continue }
            // A missing value takes no room in a stack, but it is no zero either.
            let measured = stack?.channel == channel ? table[definition.column]?.values ?? values : values
            for (row, value) in measured.enumerated() {
                let number = Cells.number(value) ?? Cells.coerced(value)
                if number.map({ !$0.isFinite }) ?? true { keep[row] = false }
            }
        }
        return keep
    }
}
