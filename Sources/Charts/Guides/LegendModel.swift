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

    /// What is explained: legends of one source are one legend.
    struct Source: Hashable {
        var scope: Int
        var columns: [String]
        var isDiscrete: Bool
        var sort: Sort?
        var domain: [String]?
    }

    var source: Source
    var channels: [Channel]
    /// The title as the author wrote it, if so.
    var said: [String]?
    var title: [String]
    var entries: [Entry]
    var properties: Properties
    /// Colours of a continuous scale; empty for symbols.
    var ramp: [String]
    var filled: Bool
    var mark: MarkType

    /// Entries as they are read row by row where they stand in several columns: those of a legend that stands are listed
    /// down one column after the other. Source: vega-parser `legend-symbol-groups`.
    func rowwise(columns: Int, lies: Bool) -> [Entry] {
        guard columns > 1, !lies else { return entries }
        let rows = (entries.count + columns - 1) / columns
        return (0..<rows).flatMap { row in stride(from: row, to: entries.count, by: rows).map { entries[$0] } }
    }

    /// How many columns the author asks for: 0 is as many as there are entries.
    var writtenColumns: Int? {
        guard let written = properties.number("columns"), written >= 0, written < 1000 else { return nil }
        return written < 1 ? entries.count : min(entries.count, Int(written))
    }
}

/// Source: vega-lite `compile/legend`, vega-encode `LegendEntries`.
enum Legends {
    private static let channels: [Channel] = [
        .color, .fill, .stroke, .size, .shape, .strokeDash, .opacity, .strokeWidth,
    ]

    static func explains(_ channel: Channel) -> Bool { channels.contains(channel) }

    /// Whose values a merged legend lists. Source: vega-parser `legend.js`.
    private static let precedence: [Channel] =
        [.size, .shape] + channels.filter { $0 != .size && $0 != .shape }

    static func all(_ models: [ScaleModel], _ space: Space, _ context: GuideContext) throws -> [LegendModel] {
        var legends: [LegendModel] = []
        for channel in precedence {
            for model in models where model.key.channel == channel {
                guard let legend = try legend(model, space, context), let scale = space.scales[model.key] else {
                    continue
                }
                if let index = legends.firstIndex(where: { mergeable($0, legend) }) {
                    legends[index].merge(legend, scale)
                } else {
                    legends.append(legend)
                }
            }
        }
        return legends.enumerated()
            .sorted { (rank($0.element.channels), $0.offset) < (rank($1.element.channels), $1.offset) }
            .map(\.element)
    }

    /// Where a legend of these channels stands among others.
    static func rank(_ list: [Channel]) -> Int { list.compactMap(channels.firstIndex).min() ?? 0 }

    private static func mergeable(_ a: LegendModel, _ b: LegendModel) -> Bool {
        a.source == b.source
    }

    private static func legend(_ model: ScaleModel, _ space: Space, _ context: GuideContext) throws -> LegendModel? {
        let shown = model.uses.filter { !$0.definition.withoutLegend }
        guard let use = shown.first, let scale = space.scales[model.key] else { return nil }
        if model.uses.contains(where: { $0.definition.withoutLegend }) { return nil }
        let own = shown.reduce(Properties()) { $0.over($1.definition.legend) }
        if own.boolean("disable") == true || context.config["legend"].boolean("disable") == true { return nil }
        let properties = own.over(context.config["legend"])
        let title = properties["title"].map { Decoder().lines($0) } ?? Titles.merged(shown, context)
        // Where some marks are filled and others outlined, a gradient would show only one of both.
        let fillings = Set(shown.map(\.unit.isFilled))
        let isGradient =
            model.key.channel.isColor && scale.kind.isContinuous && properties.string("type") != "symbol"
            && (fillings.count == 1 || model.key.channel != .color)
        var legend = LegendModel(
            source: source(model), channels: [model.key.channel],
            said: properties["title"] == nil ? shown.lazy.compactMap { $0.definition.title }.first : title,
            title: title, entries: [], properties: properties,
            ramp: isGradient ? scale.names : [],
            filled: use.unit.isFilled, mark: use.unit.mark)
        legend.entries = try entries(scale, use, properties, isGradient: isGradient, space, context)
        return legend
    }

    private static func source(_ model: ScaleModel) -> LegendModel.Source {
        var columns: [String] = []
        for use in model.uses {
            let column = use.unit.references[use.channel]?.start ?? use.definition.column
            if !columns.contains(column) { columns.append(column) }
        }
        let isDiscrete = model.uses.contains { $0.definition.type?.isDiscrete ?? true }
        return LegendModel.Source(
            scope: model.key.scope, columns: columns, isDiscrete: isDiscrete,
            sort: isDiscrete ? model.uses.lazy.compactMap { $0.definition.sort }.first : nil,
            domain: model.properties["domain"]?.list?.compactMap(\.scalarText))
    }

    private static func entries(
        _ scale: Scale, _ use: ScaleUse, _ properties: Properties, isGradient: Bool, _ space: Space,
        _ context: GuideContext
    ) throws -> [LegendModel.Entry] {
        let channel = use.scaled
        if scale.kind == .binOrdinal { return bins(scale, context.theme) }
        if let bins = scale.bins, use.definition.isBinned, !channel.isColor {
            return sizes(scale, bins, channel, context.theme)
        }
        if scale.kind.isDiscretizing {
            // Colours alone are told by the edges between them, anything else by its ends.
            return channel.isColor && !context.theme.fitsCanvas
                ? edges(scale, properties) : steps(scale, properties, context)
        }
        var count = properties.number("tickCount") ?? (isGradient ? gradientCount(properties, space, context) : 5)
        if let least = properties.number("tickMinStep"), least > 0, let low = scale.domain.first,
            let high = scale.domain.last
        {
            count = min(count, (abs(high - low) / least).rounded(.down) + 1)
        }
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
            // Too few ticks say less than the ends do.
            if isGradient, !context.theme.fitsCanvas, values.count < 3, let low = scale.domain.first,
                let high = scale.domain.last, low != high
            {
                values = [low, high].map { scale.kind.isTime ? Cells.instant($0) : .real($0) }
            }
        } else {
            values = scale.values
        }
        let unit = NumberUnit(of: values, scale: scale.kind, properties, context.theme)
        let format = try TickLabels.formatter(scale, use, properties, of: "legend", unit: unit, count: count, context)
        return try values.enumerated().map { index, value in
            var entry = LegendModel.Entry(
                value: value, label: try format(value, index, values.count).joined(separator: " "))
            entry.show(channel, scale)
            if let number = Cells.number(value), let low = scale.domain.first, let high = scale.domain.last, low != high
            {
                entry.share =
                    (scale.transform(number) - scale.transform(low)) / (scale.transform(high) - scale.transform(low))
            }
            return entry
        }
    }

    /// As many ticks as a gradient has room for. Source: vega-parser `legend.js`.
    private static func gradientCount(_ properties: Properties, _ space: Space, _ context: GuideContext) -> Double {
        if context.theme.fitsCanvas { return 5 }
        let isHorizontal = properties.string("direction") == "horizontal"
        let room = isHorizontal ? max(100, min(200, space.width)) : max(64, min(200, space.height))
        let length = properties.number("gradientLength") ?? room
        return max(2, 2 * (length / 100).rounded(.down))
    }

    /// Bins of a size or an opacity are told by both their ends.
    private static func sizes(
        _ scale: Scale, _ bins: [Double], _ channel: Channel, _ theme: Theme
    ) -> [LegendModel.Entry] {
        return zip(bins, bins.dropFirst()).map { start, end in
            var entry = LegendModel.Entry(
                value: .real(start), label: "\(print(start, theme)) \u{2013} \(print(end, theme))")
            entry.show(channel, scale)
            return entry
        }
    }

    /// Bins of a colour are told by the edges between them.
    private static func bins(_ scale: Scale, _ theme: Theme) -> [LegendModel.Entry] {
        return scale.domain.dropLast().enumerated().map { index, edge in
            var entry = LegendModel.Entry(
                value: .real(edge), label: index == 0 ? nil : print(edge, theme))
            entry.color = index < scale.names.count ? scale.names[index] : nil
            return entry
        }
    }

    /// An edge of a bin. Digits are not grouped in Chinese (GB/T 15835-2011).
    private static func print(_ edge: Double, _ theme: Theme) -> String {
        (theme.usesChineseUnits ? nil : NumberFormat(","))?.text(edge) ?? Decimals.plain(edge)
    }

    /// How the edge of a step is written: as its author wrote it, or as exactly as tells the steps apart. Source:
    /// vega-scale `labels`.
    private static func edgeText(_ scale: Scale, _ properties: Properties, grouped: Bool) -> (Double) -> String {
        let (edges, format) = (scale.thresholds, properties.string("format"))
        if scale.kind == .threshold {
            return format.flatMap { NumberFormat($0) }.map { format in { format.text($0) } } ?? Decimals.plain
        }
        let least = edges.count > 1 ? zip(edges, edges.dropFirst()).map { $1 - $0 }.min() : edges.first
        let (low, high) =
            scale.kind == .quantize ? (scale.domain.first ?? 0, scale.domain.last ?? 0) : (0, least ?? 0)
        return Scale.spanText(low, high, 30, format: format, grouped: grouped)
    }

    private static func edges(_ scale: Scale, _ properties: Properties) -> [LegendModel.Entry] {
        let edges = scale.thresholds
        let print = edgeText(scale, properties, grouped: true)
        return scale.names.indices.map { index in
            let edge = edges.indices.contains(index - 1) ? edges[index - 1] : nil
            var entry = LegendModel.Entry(
                value: .real(Double(index)), label: edge.map(print))
            entry.color = scale.names[index]
            return entry
        }
    }

    private static func steps(_ scale: Scale, _ properties: Properties, _ context: GuideContext)
        -> [LegendModel.Entry]
    {
        let edges = scale.thresholds
        let print = edgeText(scale, properties, grouped: !context.theme.usesChineseUnits)
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

extension LegendModel {
    /// Shows the values of this legend as another channel of the same field shows them, too.
    mutating func merge(_ other: LegendModel, _ scale: Scale) {
        let alike = entries.map(\.label) == other.entries.map(\.label)
        for index in entries.indices {
            for channel in other.channels where !(alike && scale.kind.isDiscretizing) {
                entries[index].show(channel, scale)
            }
            guard alike else { continue }
            entries[index].color = entries[index].color ?? other.entries[index].color
            entries[index].size = entries[index].size ?? other.entries[index].size
        }
        if let mine = said, let theirs = other.said, mine != theirs {
            let isFirst = Legends.rank(channels) < Legends.rank(other.channels)
            said = [(isFirst ? mine + theirs : theirs + mine).joined(separator: ", ")]
        } else {
            said = said ?? other.said
        }
        title = said ?? title
        channels += other.channels
        if ramp.isEmpty != other.ramp.isEmpty { ramp = [] }
    }
}

extension LegendModel.Entry {
    mutating func show(_ channel: Channel, _ scale: Scale) {
        switch channel {
        case .color, .fill, .stroke: color = color ?? scale.name(value)
        case .shape: shape = shape ?? scale.name(value)
        case .strokeDash: if dash.isEmpty { dash = scale.name(value).map(Appearance.dash) ?? [] }
        case .size: size = size ?? scale.place(value)
        case .opacity, .fillOpacity, .strokeOpacity: opacity = scale.place(value) ?? opacity
        default: break
        }
    }
}
