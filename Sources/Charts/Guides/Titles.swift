import Tables

/// What axes and legends are called when nothing is said. Source: vega-lite `channeldef.ts`, `verbalTitleFormatter`.
enum Titles {
    /// - Parameter configured: the axis's own properties over the configuration's. A title there, as in Vega-Lite, only
    ///   takes the default one away.
    static func axis(
        _ model: ScaleModel, _ own: Properties, _ configured: Properties, _ context: GuideContext
    ) -> [String] {
        let said = model.uses.filter { !$0.channel.isSecondary }.compactMap { $0.definition.axis?["title"] }
        if !said.isEmpty { return joined(said.map { Decoder().lines($0) }) }
        if own.has("title") || configured.has("title") { return [] }
        return merged(model.uses, context)
    }

    /// The titles of layers that are called differently, beside each other.
    private static func joined(_ titles: [[String]]) -> [String] {
        var different: [[String]] = []
        for title in titles where !title.isEmpty && !different.contains(title) { different.append(title) }
        return different.count > 1 ? [different.flatMap { $0 }.joined(separator: ", ")] : different.first ?? []
    }

    static func merged(_ uses: [ScaleUse], _ context: GuideContext) -> [String] {
        let said = uses.compactMap { $0.definition.title }
        if !said.isEmpty { return joined(said) }
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
        return title(definition, named: titled == field ? definition.written ?? field : titled, context.config)
    }

    /// - Parameter name: what the field itself is called.
    static func title(_ definition: ChannelDefinition, named name: String, _ config: Configuration) -> String {
        if definition.isCount {
            return config.root.string("countTitle") ?? (config.language == .zh ? "记录数" : "Count of Records")
        }
        switch config.root.string("fieldTitle") {
        case "plain": return name
        case "functional": return functional(definition, named: name)
        default: return config.language == .zh ? chinese(definition, named: name) : verbal(definition, named: name)
        }
    }

    private static func functional(_ definition: ChannelDefinition, named name: String) -> String {
        if let unit = definition.timeUnit, !unit.binned {
            return "\(unit.units.map(\.rawValue).joined().uppercased())(\(name))"
        }
        if definition.bin?.parameters != nil { return "BIN(\(name))" }
        return definition.aggregate.map { "\($0.name.uppercased())(\(name))" } ?? name
    }

    private static func verbal(_ definition: ChannelDefinition, named name: String) -> String {
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
