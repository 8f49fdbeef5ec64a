import Trees

/// `errorbar` and `errorband`: the spread of each group, as a rule with or without ticks at its ends, or as a band with or
/// without borders. Source: vega-lite `compositemark/errorbar.ts`, `errorband.ts`.
struct ErrorSpread {
    private let mark: CompositeMark
    private let config: Configuration
    private let lower: String
    private let upper: String
    private let written: Encoding

    init?(_ view: UnitView, _ config: Configuration, outer: Encoding) {
        let explained: Set<Channel> = [.xError, .xError2, .yError, .yError2]
        guard let mark = CompositeMark(view, config, outer: outer, dropped: explained) else { return nil }
        self.mark = mark
        self.config = config
        written = view.encoding.inheriting(outer)
        lower = "lower_\(mark.field)"
        upper = "upper_\(mark.field)"
    }

    /// The layers; `nil` for a spread that is not known.
    func layers() -> Specification? {
        guard let spread else { return nil }
        var common = mark.view.common
        common.transforms += spread
        var others = mark.encoding
        others[mark.secondary] = nil
        return .layer(LayerView(mark.view.mark == .errorband ? band(others) : bar(others), common: common))
    }

    private func bar(_ others: Encoding) -> [Specification] {
        let tick: Properties = ["orient": mark.isVertical ? "horizontal" : "vertical"]
        let black: Properties = mark.properties.has("color") ? [:] : ["color": "black"]
        return mark.part("ticks", .tick, tick.over(black), from: "lower", others, config)
            + mark.part("ticks", .tick, tick.over(black), from: "upper", others, config)
            + mark.part("rule", .rule, black, from: "lower", to: "upper", others, config)
    }

    private func band(_ others: Encoding) -> [Specification] {
        let is2D = others[mark.isVertical ? .x : .y] != nil
        var shape: Properties = [:]
        if is2D { for name in ["interpolate", "tension"] { shape[name] = mark.view.properties[name] } }
        return mark.part("band", is2D ? .area : .rect, shape, from: "lower", to: "upper", others, config)
            + mark.part("borders", is2D ? .line : .rule, shape, from: "lower", others, config)
            + mark.part("borders", is2D ? .line : .rule, shape, from: "upper", others, config)
    }

    private func sum(_ a: String, _ sign: String, _ b: String, as name: String) -> Transform? {
        let text = "\(CompositeMark.datum(a)) \(sign) \(CompositeMark.datum(b))"
        return (try? Formula(text)).map { .calculate($0, as: name) }
    }

    private func copy(_ a: String, as name: String) -> Transform? {
        (try? Formula(CompositeMark.datum(a))).map { .calculate($0, as: name) }
    }

    /// The steps that give `lower_` and `upper_` columns.
    private var spread: [Transform]? {
        let (error, other): (Channel, Channel) = mark.isVertical ? (.yError, .yError2) : (.xError, .xError2)
        var steps: [Transform?]
        if let above = written[error]?.field {
            let below = written[other]?.field
            steps = [
                sum(mark.field, "+", above, as: upper),
                sum(mark.field, below == nil ? "-" : "+", below ?? above, as: lower),
            ]
        } else if let end = written[mark.secondary]?.field {
            steps = [copy(end, as: upper), copy(mark.field, as: lower)]
        } else {
            guard let computed else { return nil }
            return mark.cuts + computed
        }
        return steps.contains { $0 == nil } ? nil : steps.compactMap { $0 }
    }

    private var computed: [Transform]? {
        let field = mark.field
        func aggregate(_ operations: [(Aggregate.Operation, String)]) -> Transform {
            .aggregate(
                operations.map { .init(.operation($0.0), field: field, as: $0.1) } + mark.aggregates,
                groupby: mark.groupby)
        }
        let (center, extent) = ("center_\(field)", "extent_\(field)")
        switch mark.properties.string("extent") ?? (mark.properties.string("center") == "median" ? "iqr" : "stderr") {
        case "iqr": return [aggregate([(.q1, lower), (.q3, upper)])]
        case "ci": return [aggregate([(.ci0, lower), (.ci1, upper)])]
        case let name where name == "stderr" || name == "stdev":
            let isMedian = mark.properties.string("center") == "median"
            return [aggregate([(isMedian ? .median : .mean, center), (name == "stderr" ? .stderr : .stdev, extent)])]
                + [sum(center, "+", extent, as: upper), sum(center, "-", extent, as: lower)].compactMap { $0 }
        default: return nil
        }
    }
}
