import Tables
import Trees

/// One channel of one view that reads a scale.
struct ScaleUse {
    var unit: UnitModel
    var channel: Channel
    var definition: ChannelDefinition

    var scaled: Channel { channel.scaled ?? channel }
    var properties: Properties { definition.scale ?? [:] }

    /// The kind that the author asks for.
    var writtenKind: Scale.Kind? { properties.string("type").flatMap(Scale.Kind.init) }

    /// Source: vega-lite `compile/scale/type.ts`.
    var kind: Scale.Kind {
        let type = definition.type ?? .nominal
        if let kind = writtenKind, kind.takes(type) { return kind }
        switch scaled {
        case .shape, .strokeDash: return .ordinal
        case .color, .fill, .stroke:
            if definition.isBinned, type == .quantitative { return .binOrdinal }
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

extension Scale.Kind {
    /// Whether values of a type can be shown on such a scale. Source: vega-lite `scale.ts`, scaleTypeSupportDataType.
    fileprivate func takes(_ type: FieldType) -> Bool {
        switch type {
        case .nominal, .ordinal, .geojson: self == .ordinal || isPlaced
        case .temporal: isTime
        case .quantitative: isContinuous && !isTime || isDiscretizing
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
    /// The domain once it is known, so that each of many views that share the scale need not gather it anew.
    private(set) var settled: (values: [Value], ends: [Double])?
    /// The first use in the whole chart: others agree with what it says of zero.
    private(set) var lead: ScaleUse?

    init(_ key: ScaleKey, _ uses: [ScaleUse]) {
        self.key = key
        self.uses = uses
        var merged: [Properties] = []
        for use in uses where !merged.contains(use.properties) { merged.append(use.properties) }
        lead = uses.first
        properties = merged.reduce(Properties()) { $0.over($1) }
        let kinds = uses.map(\.kind)
        let explicit = uses.first { $0.writtenKind != nil }?.kind
        let first = kinds.first ?? .linear
        // A layer of bars makes room for all.
        kind = explicit ?? (kinds.contains(.band) && kinds.contains(.point) ? .band : first)
    }

    /// The scales of all views, each with its domain.
    static func all(_ units: [UnitModel]) -> [ScaleModel] {
        var keys: [ScaleKey] = []
        var uses: [ScaleKey: [ScaleUse]] = [:]
        for (key, use) in units.flatMap(Self.uses) {
            if uses[key] == nil { keys.append(key) }
            uses[key, default: []].append(use)
        }
        return keys.map { key in
            var model = ScaleModel(key, uses[key] ?? [])
            let isDiscrete = model.kind.isPlaced || model.kind == .ordinal
            model.settled = isDiscrete ? (model.discreteDomain(), []) : ([], model.continuousDomain())
            return model
        }
    }

    static func uses(of unit: UnitModel) -> [(key: ScaleKey, use: ScaleUse)] {
        unit.encoding.inOrder.flatMap { channel, definition -> [(key: ScaleKey, use: ScaleUse)] in
            guard let scaled = channel.scaled else { return [] }
            return ([definition] + definition.conditions.map(\.definition.value)).compactMap { part in
                guard part.isFieldOrDatum, !definition.withoutScale, !part.withoutScale, part.type != nil else {
                    return nil
                }
                return (
                    ScaleKey(channel: scaled, scope: unit.leaf.scope(scaled)),
                    ScaleUse(unit: unit, channel: channel, definition: part)
                )
            }
        }
    }

    /// This scale as some of its views see it: the domain is that of all.
    func local(to units: [UnitModel]) -> ScaleModel {
        let ids = Set(units.map(\.id))
        var model = self
        model.uses = uses.filter { ids.contains($0.unit.id) }
        return model
    }
}
