import Tables
import Trees

/// One channel of one view that reads a scale.
struct ScaleUse {
    var unit: UnitModel
    var channel: Channel
    var definition: ChannelDefinition

    var scaled: Channel { channel.scaled ?? channel }
    var properties: Properties { definition.scale ?? [:] }

    /// Source: vega-lite `compile/scale/type.ts`.
    var kind: Scale.Kind {
        if let name = properties.string("type"), let kind = Scale.Kind(rawValue: name) { return kind }
        let type = definition.type ?? .nominal
        switch scaled {
        case .shape, .strokeDash: return .ordinal
        case .color, .fill, .stroke:
            if definition.isBinned { return .binOrdinal }
            return type.isDiscrete ? .ordinal : type == .temporal ? .time : .linear
        case .x, .y, .xOffset, .yOffset:
            if type.isDiscrete {
                let isRect = unit.mark == .bar || unit.mark == .rect || unit.mark == .tick || unit.mark == .image
                if isRect || scaled.offset.map({ unit.encoding[$0]?.isFieldOrDatum ?? false }) == true { return .band }
                return .point
            }
            return type == .temporal ? (definition.timeUnit?.utc == true ? .utc : .time) : .linear
        case .theta, .radius: return type.isDiscrete ? (unit.mark == .arc ? .band : .point) : .linear
        default:
            if definition.isBinned, scaled == .size || scaled == .opacity { return .linear }
            return type.isDiscrete ? .point : type == .temporal ? .time : .linear
        }
    }
}

/// Which scale: a channel's, of the whole chart or of one of its layers.
struct ScaleKey: Hashable {
    var channel: Channel
    var scope: Int
}

/// All uses of one scale and what they agree on.
struct ScaleModel {
    var key: ScaleKey
    var uses: [ScaleUse]
    var properties: Properties
    var kind: Scale.Kind

    init(_ key: ScaleKey, _ uses: [ScaleUse]) {
        self.key = key
        self.uses = uses
        properties = uses.reduce(Properties()) { $0.over($1.properties) }
        let kinds = uses.map(\.kind)
        let explicit = uses.first { $0.properties.has("type") }?.kind
        let first = kinds.first ?? .linear
        // A layer of bars makes room for all.
        kind = explicit ?? (kinds.contains(.band) && kinds.contains(.point) ? .band : first)
    }

    static func all(_ units: [UnitModel]) -> [ScaleModel] {
        var keys: [ScaleKey] = []
        var uses: [ScaleKey: [ScaleUse]] = [:]
        for unit in units {
            for (channel, definition) in unit.encoding.inOrder {
                guard let scaled = channel.scaled else { continue }
                for part in [definition] + definition.conditions.map(\.definition.value) {
                    guard part.isFieldOrDatum, !definition.withoutScale, !part.withoutScale, part.type != nil else {
                        continue
                    }
                    let key = ScaleKey(channel: scaled, scope: unit.leaf.scope(scaled))
                    if uses[key] == nil { keys.append(key) }
                    uses[key, default: []].append(ScaleUse(unit: unit, channel: channel, definition: part))
                }
            }
        }
        return keys.map { ScaleModel($0, uses[$0] ?? []) }
    }
}
