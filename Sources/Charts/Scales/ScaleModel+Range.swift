import Tables
import Trees

extension ScaleModel {
    func setRange(_ scale: inout Scale, width: Double, height: Double, config: Configuration) {
        if let written = properties["range"] {
            if let list = written.list {
                scale.range = list.compactMap {
                    $0.double ?? ($0.string == "width" ? width : $0.string == "height" ? height : nil)
                }
                scale.names = list.compactMap(\.scalarText)
                if key.channel == .strokeDash { scale.names = list.map(Self.dashText) }
                return
            }
            if let field = written["field"]?.string.map(columnName) {
                scale.names = byValue(field, scale.values)
                return
            }
            if let name = written.string, let scheme = Schemes.named(name) {
                setColors(&scale, scheme.colors, isRamp: scheme.isRamp)
                return
            }
        }
        switch key.channel {
        case .x: scale.range = [properties.number("rangeMin") ?? 0, properties.number("rangeMax") ?? width]
        case .y:
            scale.range = kind.isContinuous ? [height, 0] : [0, height]
            if let low = properties.number("rangeMin") { scale.range[0] = low }
            if let high = properties.number("rangeMax") { scale.range[1] = high }
        case .theta: scale.range = [properties.number("rangeMin") ?? 0, properties.number("rangeMax") ?? 2 * Double.pi]
        case .radius:
            scale.range = [properties.number("rangeMin") ?? 0, properties.number("rangeMax") ?? min(width, height) / 2]
        case .color, .fill, .stroke: setColors(&scale, config)
        case .size:
            let isLine = uses.contains { $0.unit.mark == .line || $0.unit.mark == .rule || $0.unit.mark == .trail }
            let isBar = uses.contains { $0.unit.mark == .bar || $0.unit.mark == .tick }
            let ends: [Double] =
                isLine
                ? [1, 4]
                : isBar
                    ? barSizes(width: width, height: height, config)
                    : uses.contains { $0.unit.mark == .text }
                        ? [8, 40] : [properties.number("rangeMin") ?? 4, properties.number("rangeMax") ?? 361]
            scale.range = spread(ends, scale)
        case .opacity, .fillOpacity, .strokeOpacity: scale.range = spread([0.3, 0.8], scale)
        case .strokeWidth: scale.range = spread([1, 4], scale)
        case .angle: scale.range = [0, 360]
        case .shape:
            scale.names = [
                "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down",
                "triangle-left",
            ]
        case .strokeDash: scale.names = ["", "4,2", "2,1", "1,1", "1,2,4,2"]
        default: break
        }
    }

    /// From a thin bar to one that leaves a gap to its neighbours. Source: vega-lite `compile/scale/range.ts`.
    private func barSizes(width: Double, height: Double, _ config: Configuration) -> [Double] {
        let steps = uses.flatMap { use in
            [Channel.x, .y].compactMap { channel -> Double? in
                guard let definition = use.unit.encoding[channel], definition.type?.isDiscrete == true else {
                    return nil
                }
                let position = ScaleModel(
                    ScaleKey(channel: channel, scope: 0),
                    [ScaleUse(unit: use.unit, channel: channel, definition: definition)])
                var scale = Scale(channel, position.kind)
                scale.list(position.discreteDomain())
                position.pad(&scale, config)
                scale.range = [0, channel == .x ? width : height]
                return scale.step
            }
        }
        let least = properties.number("rangeMin") ?? config["scale"].number("minBandSize") ?? 2
        let most = config["scale"].number("maxBandSize") ?? ((steps.min() ?? 20) - 1)
        return [least, properties.number("rangeMax") ?? most]
    }

    /// Steps between two ends for scales that have steps.
    private func spread(_ ends: [Double], _ scale: Scale) -> [Double] {
        guard kind.isDiscretizing else { return ends }
        let count = kind == .threshold ? scale.domain.count + 1 : kind == .binOrdinal ? scale.domain.count - 1 : 4
        guard count > 1 else { return ends }
        return (0..<count).map { ends[0] + (ends[1] - ends[0]) * Double($0) / Double(count - 1) }
    }

    private func byValue(_ field: String, _ values: [Value]) -> [String] {
        guard let use = uses.first else { return [] }
        let cells = use.unit.table.values(field)
        let own = use.columnValues()
        return values.map { value in
            zip(own, cells).first { $0.0 == value }.map { Cells.text($0.1) } ?? "#000000"
        }
    }

    private static func dashText(_ tree: Tree) -> String {
        (tree.list ?? []).compactMap(\.scalarText).joined(separator: ",")
    }

    private func setColors(_ scale: inout Scale, _ config: Configuration) {
        let scheme = properties["scheme"]
        if let name = scheme?.string ?? scheme?["name"]?.string, let found = Schemes.named(name) {
            var colors = found.colors
            if let ends = scheme?["extent"]?.list?.compactMap(\.double), ends.count == 2, found.isRamp {
                colors = (0...16).map { Schemes.color(colors, at: ends[0] + (ends[1] - ends[0]) * Double($0) / 16) }
            }
            setColors(&scale, colors, isRamp: found.isRamp)
            return
        }
        if let colors = scheme?.list?.compactMap(\.string), !colors.isEmpty {
            setColors(&scale, colors, isRamp: kind.isContinuous)
            return
        }
        let ordinal = uses.contains { $0.definition.type == .ordinal }
        let range = config["range"]
        func resolve(_ name: String, _ fallback: String) -> [String] {
            if let colors = range[name]?.list?.compactMap(\.string) { return colors }
            let named = range[name]?.string ?? range[name]?["scheme"]?.string ?? fallback
            return Schemes.named(named)?.colors ?? []
        }
        if kind == .ordinal, !ordinal {
            setColors(&scale, resolve("category", "tableau10"), isRamp: false)
        } else if properties.has("domainMid") {
            // What lies below the middle is warm, unless the author says which scheme. Source: vega config, range.diverging.
            let colors = resolve("diverging", "blueorange")
            setColors(&scale, range.has("diverging") ? colors : colors.reversed(), isRamp: true)
        } else if uses.contains(where: { $0.unit.mark == .rect }), kind != .ordinal {
            setColors(&scale, resolve("heatmap", "yellowgreenblue"), isRamp: true)
        } else {
            setColors(&scale, resolve(kind == .ordinal ? "ordinal" : "ramp", "blues"), isRamp: true)
        }
    }

    private func setColors(_ scale: inout Scale, _ colors: [String], isRamp: Bool) {
        guard isRamp, kind == .ordinal || kind.isDiscretizing else {
            scale.names = colors
            return
        }
        let count: Int =
            switch kind {
            case .ordinal: scale.values.count
            case .threshold: scale.domain.count + 1
            case .binOrdinal: max(1, scale.domain.count - 1)
            default: 5
            }
        scale.names = (0..<max(1, count)).map {
            // The ends are left out, which are next to white and next to black.
            Schemes.color(colors, at: Double($0 + 1) / Double(max(1, count) + 1))
        }
    }
}

extension Scale {
    /// The colour, shape or dash of a value.
    func name(_ value: Value) -> String? {
        guard !names.isEmpty else { return nil }
        if kind == .ordinal || kind.isPlaced {
            return position(of: value).map { names[$0 % names.count] }
        }
        guard let number = Cells.number(value), number.isFinite else { return nil }
        if kind.isDiscretizing { return names[Swift.min(slot(number), names.count - 1)] }
        guard domain.count >= 2 else { return names.first }
        return interpolated(number) { piece, t in
            let pieces = Swift.max(1, domain.count - 1)
            return Schemes.color(names, at: (Double(piece) + t) / Double(pieces))
        }
    }
}
