import Tables
import Trees

/// Colours, sizes and the like of each row. Source: vega-lite `compile/mark/encode/color.ts` and its neighbours.
struct Appearance {
    let unit: UnitModel
    let space: Space
    let config: Configuration
    let computed: ComputedValues

    private var filled: Bool { unit.isFilled }

    /// A property of the mark in each row, where it is an expression; `nil` where it is a constant.
    func computed(_ name: String) -> [Value]? { unit.properties[name].flatMap { computed[$0] } }

    private func computedText(_ name: String, _ rows: [Int]) -> [String?] {
        let values = computed(name)
        return rows.map { row in values.flatMap { $0[row].isNull ? nil : Cells.text($0[row]) } }
    }

    private func computedNumber(_ name: String, _ rows: [Int]) -> [Double?] {
        let values = computed(name)
        return rows.map { row in values.flatMap { Cells.coerced($0[row]) } }
    }

    func apply(to items: inout [MarkItem], rows: [Int]) {
        let fallback = unit.properties.string("color") ?? "#4c78a8"
        let colors = names(.color, rows)
        let fills = names(.fill, rows)
        let strokes = names(.stroke, rows)
        let opacity = numbers(.opacity, rows)
        let fillOpacity = numbers(.fillOpacity, rows)
        let strokeOpacity = numbers(.strokeOpacity, rows)
        let widths = numbers(.strokeWidth, rows)
        let dashes = names(.strokeDash, rows)
        let ownColors = computedText("color", rows)
        let ownFills = computedText("fill", rows), ownStrokes = computedText("stroke", rows)
        let ownOpacity = computedNumber("opacity", rows), ownWidths = computedNumber("strokeWidth", rows)
        let defaultOpacity: Double = usesTransparency ? 0.7 : 1
        let hasGradient = unit.gradient != nil
        for index in items.indices {
            let color = colors[index] ?? ownColors[index] ?? fallback
            let baseFill = filled ? color : unit.mark == .point ? "transparent" : nil
            items[index].fill =
                fills[index] ?? (colors[index] != nil && filled ? colors[index] : nil) ?? ownFills[index]
                ?? unit.properties.string("fill") ?? baseFill
            items[index].stroke =
                strokes[index] ?? (colors[index] != nil && !filled ? colors[index] : nil) ?? ownStrokes[index]
                ?? unit.properties.string("stroke")
                ?? (filled ? nil : color)
            if hasGradient, colors[index] == nil, fills[index] == nil {
                items[index].fill = MarkGroup.gradientName
            }
            items[index].opacity =
                opacity[index] ?? ownOpacity[index] ?? unit.properties.number("opacity") ?? defaultOpacity
            items[index].fillOpacity = fillOpacity[index] ?? unit.properties.number("fillOpacity") ?? 1
            items[index].strokeOpacity = strokeOpacity[index] ?? unit.properties.number("strokeOpacity") ?? 1
            items[index].strokeWidth = widths[index] ?? ownWidths[index] ?? unit.properties.number("strokeWidth")
            items[index].dash = dashes[index].map(Self.dash) ?? unit.properties.numbers("strokeDash") ?? []
        }
    }

    static func dash(_ text: String) -> [Double] { text.split(separator: ",").compactMap { Double($0) } }

    /// Points of raw data overlap, so they are drawn through.
    private var usesTransparency: Bool {
        guard [.point, .tick, .circle, .square].contains(unit.mark) else { return false }
        return !unit.encoding.inOrder.contains { $0.1.aggregate != nil }
    }

    /// Colours, shapes or dashes.
    func names(_ channel: Channel, _ rows: [Int]) -> [String?] {
        resolved(channel, rows) { definition in
            if let value = definition.value {
                if let computed = computed[value] {
                    return { row in computed[row].isNull ? nil : Cells.text(computed[row]) }
                }
                return { _ in value.scalarText }
            }
            let values = cells(definition, channel)
            if definition.withoutScale || unit.encoding[channel]?.withoutScale == true {
                return { row in values.flatMap { $0[row].isNull ? nil : Cells.text($0[row]) } }
            }
            let scale = space.scale(channel, unit)
            // What is shown though it is missing counts as zero.
            let zero = unit.showsInvalid && scale?.kind.isContinuous == true ? scale?.name(.real(0)) : nil
            let missing = unit.invalidOutputs[channel]?["value"]?.scalarText ?? zero
            return { row in values.flatMap { scale?.name($0[row]) } ?? missing }
        }
    }

    func numbers(_ channel: Channel, _ rows: [Int]) -> [Double?] {
        resolved(channel, rows) { definition in
            if let value = definition.value {
                if let computed = computed[value] { return { row in Cells.coerced(computed[row]) } }
                return { _ in value.double }
            }
            let values = cells(definition, channel)
            if definition.withoutScale || unit.encoding[channel]?.withoutScale == true {
                return { row in values.flatMap { Cells.coerced($0[row]) } }
            }
            let scale = space.scale(channel, unit)
            let missing = unit.invalidOutputs[channel]?["value"]?.double
            return { row in values.flatMap { scale?.place($0[row]) } ?? missing }
        }
    }

    /// Cells of a definition: the channel's own columns, or those of a condition's field.
    func cells(_ definition: ChannelDefinition, _ channel: Channel) -> [Value]? {
        if definition.datum != nil {
            let use = ScaleUse(unit: unit, channel: channel, definition: definition)
            return use.columnValues().first.map { [Value](repeating: $0, count: unit.table.rowCount) }
        }
        if definition.isField, unit.encoding[channel]?.field == definition.field { return unit.values(channel) }
        return definition.field.map { unit.table.values($0) }
    }

    /// The first condition that holds decides, else the channel itself.
    func resolved<T>(_ channel: Channel, _ rows: [Int], _ read: (ChannelDefinition) -> (Int) -> T?) -> [T?] {
        guard let definition = unit.encoding[channel] else { return [T?](repeating: nil, count: rows.count) }
        let own: (Int) -> T? = definition.isFieldOrDatum || definition.value != nil ? read(definition) : { _ in nil }
        let conditions = zip(unit.holds[channel] ?? [], definition.conditions).map { holds, condition in
            (holds: holds, read: read(condition.definition.value))
        }
        return rows.map { row in
            for condition in conditions where row < condition.holds.count && condition.holds[row] {
                return condition.read(row)
            }
            return own(row)
        }
    }
}

extension UnitModel {
    /// What a mark is filled with whose colour is a linear gradient. Stops lie within the mark's own box.
    var gradient: Paint? {
        guard let written = properties.object("fill") ?? (isFilled ? properties.object("color") : nil),
            written.string("gradient") == "linear"
        else { return nil }
        let stops = (written["stops"]?.list ?? []).compactMap { stop in
            (stop["color"]?.string).flatMap { Color(css: $0) }.map {
                Paint.GradientStop(offset: stop["offset"]?.double ?? 0, color: $0)
            }
        }
        guard !stops.isEmpty else { return nil }
        func place(_ name: String, _ fallback: Double) -> Double { written.number(name) ?? fallback }
        return .linearGradient(
            from: Point(place("x1", 0), place("y1", 0)), to: Point(place("x2", 1), place("y2", 0)), stops: stops)
    }

    /// Whether the mark is filled or outlined when only `color` is said.
    var isFilled: Bool {
        if let given = properties.boolean("filled") { return given }
        return ![.point, .line, .rule].contains(mark)
    }
}
