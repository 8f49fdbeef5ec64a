import Tables
import Trees

/// A legend before it is drawn.
struct LegendModel {
    struct Entry: Hashable {
        var value: Value
        var label: String?
        var color: String?
        var shape: String?
        var size: Double?
        var dash: [Double] = []
        var opacity: Double = 1
        /// 0…1 along a gradient.
        var share: Double = 0
    }

    var channels: [Channel]
    var title: [String]
    var entries: [Entry]
    var properties: Properties
    /// Colours of a continuous scale; empty for symbols.
    var ramp: [String]
    var filled: Bool
    var mark: MarkType
}

/// Source: vega-lite `compile/legend`, vega-encode `LegendEntries`.
enum Legends {
    private static let channels: [Channel] = [
        .color, .fill, .stroke, .size, .shape, .strokeDash, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
    ]

    static func all(_ models: [ScaleModel], _ space: Space, _ context: GuideContext) -> [LegendModel] {
        var legends: [LegendModel] = []
        for channel in channels {
            for model in models where model.key.channel == channel {
                guard let legend = legend(model, space, context) else { continue }
                // The same field in colour and shape is explained once.
                if let index = legends.firstIndex(where: { mergeable($0, legend, models) }) {
                    for entry in legends[index].entries.indices {
                        legends[index].entries[entry].shape =
                            legends[index].entries[entry].shape ?? legend.entries[entry].shape
                        legends[index].entries[entry].size =
                            legends[index].entries[entry].size ?? legend.entries[entry].size
                        legends[index].entries[entry].color =
                            legends[index].entries[entry].color ?? legend.entries[entry].color
                        if legends[index].entries[entry].dash.isEmpty {
                            legends[index].entries[entry].dash = legend.entries[entry].dash
                        }
                    }
                    legends[index].channels.append(channel)
                } else {
                    legends.append(legend)
                }
            }
        }
        return legends
    }

    private static func mergeable(_ a: LegendModel, _ b: LegendModel, _ models: [ScaleModel]) -> Bool {
        a.title == b.title && a.ramp.isEmpty == b.ramp.isEmpty && a.entries.map(\.label) == b.entries.map(\.label)
            && a.entries.map(\.value) == b.entries.map(\.value)
    }

    private static func legend(_ model: ScaleModel, _ space: Space, _ context: GuideContext) -> LegendModel? {
        let shown = model.uses.filter { !$0.definition.withoutLegend }
        guard let use = shown.first, let scale = space.scales[model.key] else { return nil }
        if model.uses.contains(where: { $0.definition.withoutLegend }) { return nil }
        let own = shown.reduce(Properties()) { $0.over($1.definition.legend) }
        if own.boolean("disable") == true || context.config["legend"].boolean("disable") == true { return nil }
        let properties = own.over(context.config["legend"])
        let title = properties["title"].map { Decoder().lines($0) } ?? Titles.merged(shown, context)
        let isGradient = model.key.channel.isColor && scale.kind.isContinuous && properties.string("type") != "symbol"
        let look = Appearance(unit: use.unit, space: space, config: context.config)
        var legend = LegendModel(
            channels: [model.key.channel], title: title, entries: [], properties: properties,
            ramp: isGradient ? scale.names : [],
            filled: look.filled, mark: use.unit.mark)
        legend.entries = entries(scale, use, properties, isGradient: isGradient, space, context)
        return legend
    }

    private static func entries(
        _ scale: Scale, _ use: ScaleUse, _ properties: Properties, isGradient: Bool, _ space: Space,
        _ context: GuideContext
    ) -> [LegendModel.Entry] {
        let channel = use.scaled
        if scale.kind == .binOrdinal { return bins(scale, use) }
        if scale.kind.isDiscretizing { return steps(scale, use, properties, context) }
        let count = properties.number("tickCount") ?? (isGradient ? 5 : 5)
        var values: [Value]
        if let list = properties["values"]?.list {
            values = list.compactMap { scale.kind.isTime ? Dates.time($0).map(Cells.instant) : Value($0) }
        } else if scale.kind.isContinuous {
            values = scale.ticks(count).map { scale.kind.isTime ? Cells.instant($0) : .real($0) }
            values = values.filter { value in
                guard let number = Cells.number(value), let low = scale.domain.min(), let high = scale.domain.max()
                else { return false }
                return number >= low - 1e-9 && number <= high + 1e-9
            }
        } else {
            values = scale.values
        }
        let unit = NumberUnit(of: values, scale: scale.kind, properties, context.theme)
        let format = TickLabels.formatter(scale, use, properties, unit: unit, count: count, context)
        return values.enumerated().map { index, value in
            var entry = LegendModel.Entry(
                value: value, label: format(value, index, values.count).joined(separator: " "))
            switch channel {
            case .color, .fill, .stroke: entry.color = scale.name(value)
            case .shape: entry.shape = scale.name(value)
            case .strokeDash: entry.dash = scale.name(value).map(Appearance.dash) ?? []
            case .size: entry.size = scale.place(value)
            case .opacity, .fillOpacity, .strokeOpacity: entry.opacity = scale.place(value) ?? 1
            default: break
            }
            if let number = Cells.number(value), let low = scale.domain.first, let high = scale.domain.last, low != high
            {
                entry.share =
                    (scale.transform(number) - scale.transform(low)) / (scale.transform(high) - scale.transform(low))
            }
            return entry
        }
    }

    /// Bins of a colour are told by the edges between them.
    private static func bins(_ scale: Scale, _ use: ScaleUse) -> [LegendModel.Entry] {
        scale.domain.dropLast().enumerated().map { index, edge in
            var entry = LegendModel.Entry(value: .real(edge), label: index == 0 ? nil : Decimals.plain(edge))
            entry.color = index < scale.names.count ? scale.names[index] : nil
            return entry
        }
    }

    private static func steps(_ scale: Scale, _ use: ScaleUse, _ properties: Properties, _ context: GuideContext)
        -> [LegendModel.Entry]
    {
        let edges = scale.thresholds
        let print: (Double) -> String
        if let text = properties.string("format"), let spec = NumberFormat(text) {
            print = { spec.text($0) }
        } else {
            let whole = edges.allSatisfy { $0 == $0.rounded() } && scale.kind == .threshold
            let comma = context.theme.usesChineseUnits ? "" : ","
            print = { (NumberFormat(comma + (whole ? "d" : ".1f")) ?? NumberFormat()).text($0) }
        }
        return (0...edges.count).map { index in
            let label: String =
                index == 0
                ? "< \(edges.first.map(print) ?? "")"
                : index == edges.count
                    ? "\u{2265} \(print(edges[index - 1]))"
                    : "\(print(edges[index - 1])) \u{2013} \(print(edges[index]))"
            var entry = LegendModel.Entry(value: .real(Double(index)), label: label)
            if index < scale.names.count { entry.color = scale.names[index] }
            if index < scale.range.count { entry.size = scale.range[index] }
            return entry
        }
    }
}
