/// What Vega-Lite assumes where a specification says nothing.
enum Defaults {
    static func type(_ definition: ChannelDefinition, _ channel: Channel, table: TableKinds) -> FieldType {
        if let type = definition.type { return type }
        if definition.datum != nil {
            if definition.datum?.double != nil { return .quantitative }
            if definition.datum?.entries != nil { return .temporal }
            return .nominal
        }
        if definition.timeUnit != nil { return .temporal }
        switch definition.aggregate {
        case .operation: return .quantitative
        case .argmin, .argmax: return channel.isPosition || channel == .size ? .quantitative : .nominal
        case nil: break
        }
        if definition.bin != nil { return .quantitative }
        if channel == .theta || channel == .radius || channel == .size || channel == .opacity { return .quantitative }
        if let sort = definition.sort {
            switch sort {
            case .values: return .ordinal
            default: break
            }
        }
        if let kind = definition.scale?.string("type") {
            switch kind {
            case "linear", "log", "pow", "sqrt", "symlog", "quantile", "quantize", "threshold": return .quantitative
            case "time", "utc": return .temporal
            default: break
            }
        }
        if let field = definition.field, let type = table.types[field] { return type }
        return .nominal
    }
}

/// Kinds that a table declares for its columns.
struct TableKinds {
    var types: [String: FieldType] = [:]
}

/// Which channels split marks into series.
enum Grouping {
    static let channels: [Channel] = [
        .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .size, .shape, .strokeDash,
        .detail,
    ]

    static func hasSeries(_ encoding: Encoding) -> Bool {
        channels.contains { encoding.all($0).contains { $0.field != nil && $0.aggregate == nil } }
    }
}
