import Trees

/// `errorbar`: a rule over the spread of each group, with ticks at its ends when asked for. Source: vega-lite
/// `compositemark/errorbar.ts`.
extension UnitView {
    /// The ticks and the rule; `nil` for a spread that is not computed (confidence intervals are resampled).
    /// - Parameter outer: the encoding of the layers around.
    func errorBar(_ config: Configuration, outer: Encoding) -> Specification? {
        let encoding = encoding.inheriting(outer)
        let own = properties.over(config["errorbar"])
        let axis: Channel = isAlong(.x, encoding, own) ? .x : .y
        guard let measure = encoding[axis], let field = measure.field,
            let spread = spread(axis, field, encoding, own), let secondary = axis.secondary
        else { return nil }
        var inner = Encoding(encoding.definitions.filter { !Self.replaced.contains($0.key) })
        var definition = measure
        definition.aggregate = nil
        definition.type = .quantitative
        definition.field = "lower_\(field)"
        definition.title = measure.title ?? [measure.written ?? field]
        inner[axis] = definition
        var end = ChannelDefinition()
        end.field = "upper_\(field)"
        inner[secondary] = end
        var parts: [Specification] = []
        if let ticks = own["ticks"], ticks.boolean != false, !ticks.isNull {
            let orient: Tree = axis == .x ? "vertical" : "horizontal"
            for name in ["lower", "upper"] {
                var ending = inner
                ending[secondary] = nil
                ending[axis]?.field = "\(name)_\(field)"
                parts.append(part(.tick, ticks, own, ["color": "black", "orient": orient], ending))
            }
        }
        parts.append(part(.rule, own["rule"], own, ["color": "black"], inner))
        var common = common
        common.transforms += spread
        return .layer(LayerView(parts, common: common))
    }

    private static let replaced: Set<Channel> = [.xError, .xError2, .yError, .yError2, .tooltip]

    private func part(
        _ mark: MarkType, _ said: Tree?, _ own: Properties, _ fallback: Properties, _ encoding: Encoding
    ) -> Specification {
        var shared: Properties = [:]
        for name in ["color", "opacity", "clip"] { shared[name] = own[name] }
        return .unit(UnitView(mark, Properties(said).over(shared).over(fallback), encoding: encoding))
    }

    private func isAlong(_ channel: Channel, _ encoding: Encoding, _ own: Properties) -> Bool {
        func isMeasure(_ channel: Channel) -> Bool { encoding[channel]?.type == .quantitative }
        if isMeasure(.x), isMeasure(.y) { return own.string("orient") == "horizontal" }
        return isMeasure(channel)
    }

    /// The steps that give `lower_` and `upper_` columns.
    private func spread(_ axis: Channel, _ field: String, _ encoding: Encoding, _ own: Properties) -> [Transform]? {
        func sum(_ a: String, _ sign: String, _ b: String, as name: String) -> Transform? {
            let parts = [a, b].map { "datum['\($0.replacing("'", with: "\\'"))']" }
            return (try? Formula(parts.joined(separator: " \(sign) "))).map { .calculate($0, as: name) }
        }
        let (lower, upper) = ("lower_\(field)", "upper_\(field)")
        let (error, other): (Channel, Channel) = axis == .x ? (.xError, .xError2) : (.yError, .yError2)
        if let above = encoding[error]?.field {
            let below = encoding[other]?.field
            let steps = [
                sum(field, "+", above, as: upper), sum(field, below == nil ? "-" : "+", below ?? above, as: lower),
            ]
            return steps.contains(nil) ? nil : steps.compactMap { $0 }
        }
        // Groups that are cut from other fields are not known before they are cut.
        let others = encoding.inOrder.filter { $0.0 != axis && $0.0.secondary != axis && $0.1.isField }
        guard encoding[axis.secondary ?? axis] == nil,
            !others.contains(where: { $0.1.bin != nil || $0.1.timeUnit != nil })
        else { return nil }
        let groupby = others.filter { $0.1.aggregate == nil && !Self.replaced.contains($0.0) }.compactMap(\.1.field)
        func aggregate(_ operations: [(Aggregate.Operation, String)]) -> Transform {
            .aggregate(operations.map { .init(.operation($0.0), field: field, as: $0.1) }, groupby: groupby)
        }
        let (center, extent) = ("center_\(field)", "extent_\(field)")
        switch own.string("extent") ?? (own.string("center") == "median" ? "iqr" : "stderr") {
        case "iqr": return [aggregate([(.q1, lower), (.q3, upper)])]
        case let name where name == "stderr" || name == "stdev":
            let steps = [sum(center, "+", extent, as: upper), sum(center, "-", extent, as: lower)].compactMap { $0 }
            return [aggregate([(.mean, center), (name == "stderr" ? .stderr : .stdev, extent)])] + steps
        default: return nil
        }
    }
}
