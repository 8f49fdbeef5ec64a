import Tables

/// What axes and legends are called when nothing is said. Source: vega-lite `channeldef.ts`, `verbalTitleFormatter`.
enum Titles {
    static func axis(_ model: ScaleModel, _ properties: Properties, _ context: GuideContext) -> [String] {
        if let own = properties["title"] { return Decoder().lines(own) }
        return merged(model.uses, context)
    }

    static func merged(_ uses: [ScaleUse], _ context: GuideContext) -> [String] {
        if let said = uses.lazy.compactMap({ $0.definition.title }).first {
            let all = uses.compactMap { $0.definition.title }
            return all.dropFirst().reduce(said) { $0 == $1 ? $0 : $0 }
        }
        var titles: [String] = []
        for use in uses where use.definition.isField {
            let title = title(use.definition, use.unit, context)
            if !titles.contains(title) { titles.append(title) }
        }
        let text = titles.joined(separator: ", ")
        return text.isEmpty ? [] : [text]
    }

    static func title(_ definition: ChannelDefinition, _ unit: UnitModel, _ context: GuideContext) -> String {
        let field = definition.field ?? ""
        let titled = unit.table[field]?.title ?? unit.raw[field]?.title ?? field
        let name = titled == field ? definition.written ?? field : titled
        return context.theme.language == .zh
            ? chinese(definition, named: name, context.config) : title(definition, named: name, context.config)
    }

    private static func chinese(_ definition: ChannelDefinition, named name: String, _ config: Configuration) -> String
    {
        guard case .operation(let operation)? = definition.aggregate else { return name }
        switch operation {
        case .count: return config.root.string("countTitle") ?? "记录数"
        case .sum: return "\(name)合计"
        case .mean, .average: return "平均\(name)"
        case .median: return "\(name)中位数"
        case .min: return "\(name)最小值"
        case .max: return "\(name)最大值"
        case .distinct: return "不同\(name)数"
        default: return "\(name)（\(operation.rawValue)）"
        }
    }

    /// - Parameter name: what the field itself is called.
    static func title(_ definition: ChannelDefinition, named name: String, _ config: Configuration) -> String {
        if definition.isCount { return config.root.string("countTitle") ?? "Count of Records" }
        if definition.bin?.parameters != nil { return "\(name) (binned)" }
        if let unit = definition.timeUnit, !unit.binned {
            return "\(name) (\(unit.units.map(\.rawValue).joined(separator: "-")))"
        }
        switch definition.aggregate {
        case .argmin(let key): return "\(name) for min \(key)"
        case .argmax(let key): return "\(name) for max \(key)"
        case .operation(let operation):
            return "\(operation.rawValue.prefix(1).uppercased())\(operation.rawValue.dropFirst()) of \(name)"
        case nil: return name
        }
    }
}
