import Trees

/// What the parts of a boxplot, an error bar or an error band have in common: which channel is measured, and by what the
/// rows are grouped. Source: vega-lite `compositemark/common.ts`, `encoding.ts` extractTransformsFromEncoding.
struct CompositeMark {
    let view: UnitView
    let axis: Channel
    let measure: ChannelDefinition
    let field: String
    /// The other channels, reading columns that the transforms make.
    let encoding: Encoding
    /// Bins, time units and aggregates that the other channels ask for.
    let cuts: [Transform]
    let aggregates: [Transform.FieldAggregate]
    let groupby: [String]
    /// The mark's own properties over its configuration.
    let properties: Properties

    var secondary: Channel { axis == .x ? .x2 : .y2 }
    var isVertical: Bool { axis == .y }

    /// - Parameter dropped: channels that the mark itself explains.
    init?(_ view: UnitView, _ config: Configuration, outer: Encoding, dropped: Set<Channel> = []) {
        let written = view.encoding.inheriting(outer)
        properties = view.properties.over(config[view.mark.rawValue])
        guard let axis = Self.axis(written, properties), let measure = written[axis], let field = measure.field else {
            return nil
        }
        self.view = view
        self.axis = axis
        self.measure = measure
        self.field = field
        var others = written
        others[axis] = nil
        for channel in dropped.union([.tooltip]) { others[channel] = nil }
        (encoding, cuts, aggregates, groupby) = Self.extracted(others, config)
    }

    /// The channel along which the mark lies.
    private static func axis(_ encoding: Encoding, _ properties: Properties) -> Channel? {
        func isMeasure(_ channel: Channel) -> Bool {
            guard let definition = encoding[channel], definition.isField, definition.bin == nil else { return false }
            return definition.type == .quantitative || definition.type == .temporal
        }
        switch (isMeasure(.x), isMeasure(.y)) {
        case (true, true):
            if encoding[.y]?.type == .temporal, encoding[.x]?.type != .temporal { return .x }
            return properties.string("orient") == "horizontal" ? .x : .y
        case (true, false): return .x
        case (false, true): return .y
        case (false, false): return nil
        }
    }

    private static func extracted(_ encoding: Encoding, _ config: Configuration) -> (
        Encoding, [Transform], [Transform.FieldAggregate], [String]
    ) {
        var (result, cuts, aggregates, groupby): (Encoding, [Transform], [Transform.FieldAggregate], [String]) =
            (encoding, [], [], [])
        func group(_ name: String) { if !groupby.contains(name) { groupby.append(name) } }
        for channel in Channel.allCases where !channel.isInteractive {
            result.definitions[channel] = encoding.definitions[channel]?.map { definition in
                guard definition.isField else { return definition }
                var cut = definition
                let titled = definition.title ?? [Titles.title(definition, named: definition.written ?? "", config)]
                if let aggregate = definition.aggregate {
                    aggregates.append(
                        .init(aggregate, field: definition.isCount ? nil : definition.field, as: definition.column))
                    cut.aggregate = nil
                    cut.field = definition.column
                    cut.type = cut.type ?? .quantitative
                    cut.title = titled
                } else if let parameters = definition.bin?.parameters, let field = definition.field {
                    let (start, end) = (definition.column, "\(definition.column)_end")
                    cuts.append(.bin(parameters, field: field, as: [start, end]))
                    group(start)
                    group(end)
                    cut.field = start
                    cut.bin = .binned(step: nil)
                    cut.type = cut.type ?? .quantitative
                    cut.title = titled
                    if let second = channel.secondary, encoding[second] == nil {
                        var ending = ChannelDefinition()
                        ending.field = end
                        result[second] = ending
                    }
                } else if var unit = definition.timeUnit, !unit.binned, let field = definition.field {
                    cuts.append(.timeUnit(unit, field: field, as: definition.column))
                    group(definition.column)
                    unit.binned = true
                    cut.field = definition.column
                    cut.timeUnit = unit
                    cut.type = cut.type ?? .temporal
                    cut.title = titled
                } else if let field = definition.field {
                    group(field)
                }
                return cut
            }
        }
        return (result, cuts, aggregates, groupby)
    }

    // MARK: Parts

    /// A part of the mark, drawn from one column to another; nothing when the part is switched off.
    /// - Parameters:
    ///   - start: what comes before the field's name in the column where the part begins, `end` where it ends.
    ///   - others: the channels besides the measured one.
    func part(
        _ name: String, _ mark: MarkType, _ base: Properties = [:], from start: String, to end: String? = nil,
        _ others: Encoding, _ config: Configuration
    ) -> [Specification] {
        let said = view.properties[name]
        let configured = config[view.mark.rawValue][name] ?? Self.byDefault[view.mark]?[name]
        guard isOn(said ?? configured) else { return [] }
        var carried: Properties = [:]
        for name in ["color", "clip", "opacity"] { carried[name] = view.properties[name] }
        let own = Properties(said).over(base).over(carried).over(Properties(configured))
        var encoding = others
        var first = measure
        first.aggregate = nil
        first.field = "\(start)_\(field)"
        first.title = measure.title ?? [measure.written ?? field]
        encoding[axis] = first
        if let end {
            var second = ChannelDefinition()
            second.field = "\(end)_\(field)"
            encoding[secondary] = second
        }
        return [.unit(UnitView(mark, own, encoding: encoding))]
    }

    private func isOn(_ tree: Tree?) -> Bool {
        guard let tree, !tree.isNull else { return false }
        return tree.boolean ?? true
    }

    private static let byDefault: [MarkType: [String: Tree]] = [
        .boxplot: ["box": [:], "median": ["color": "white"], "outliers": [:], "rule": [:]],
        .errorbar: ["rule": true],
        .errorband: ["band": ["opacity": 0.3]],
    ]

    /// A column, for an expression.
    static func datum(_ name: String) -> String {
        "datum['\(name.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))']"
    }
}
