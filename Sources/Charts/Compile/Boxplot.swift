import Trees

/// `boxplot`: a box from the first to the third quartile with the median in it, whiskers to the last values within 1.5
/// box lengths, and the values beyond as points; or whiskers from the least to the greatest. Source: vega-lite
/// `compositemark/boxplot.ts`.
struct Boxplot {
    private let mark: CompositeMark
    private let config: Configuration
    private let others: Encoding
    private let plain: Encoding

    init?(_ view: UnitView, _ config: Configuration, outer: Encoding) {
        guard let mark = CompositeMark(view, config, outer: outer) else { return nil }
        self.mark = mark
        self.config = config
        others = mark.encoding
        var plain = mark.encoding
        for channel in [Channel.color, .fill, .stroke, .size] { plain[channel] = nil }
        self.plain = plain
    }

    /// The layers; `nil` for an extent that is none.
    func layers() -> Specification? {
        let extent = mark.properties["extent"]
        if extent?.string == "min-max" {
            var common = mark.view.common
            common.transforms += summary(whiskers: true)
            return .layer(LayerView(whiskers() + box(), common: common))
        }
        guard let reach = extent == nil ? 1.5 : extent?.double, let outside = beyond(reach) else { return nil }
        var boxes = ViewProperties()
        boxes.transforms = summary(whiskers: false)
        return .layer(
            LayerView(
                [.layer(LayerView(outside, common: fences)), .layer(LayerView(box(), common: boxes))],
                common: mark.view.common))
    }

    // MARK: Numbers

    private var quartiles: [Transform.FieldAggregate] {
        [
            .init(.operation(.q1), field: mark.field, as: "lower_box_\(mark.field)"),
            .init(.operation(.q3), field: mark.field, as: "upper_box_\(mark.field)"),
        ]
    }

    private func summary(whiskers: Bool) -> [Transform] {
        let ends = whiskers ? "_whisker" : "_end"
        return mark.cuts + [
            .aggregate(
                mark.aggregates + quartiles + [
                    .init(.operation(.median), field: mark.field, as: "mid_box_\(mark.field)"),
                    .init(.operation(.min), field: mark.field, as: "lower\(ends)_\(mark.field)"),
                    .init(.operation(.max), field: mark.field, as: "upper\(ends)_\(mark.field)"),
                ], groupby: mark.groupby)
        ]
    }

    /// Every row knows its group's box.
    private var fences: ViewProperties {
        var common = ViewProperties()
        common.transforms = mark.cuts + [.joinaggregate(quartiles, groupby: mark.groupby)]
        return common
    }

    /// The values beyond the whiskers, and the whiskers to the last values that are not.
    private func beyond(_ reach: Double) -> [Specification]? {
        let value = CompositeMark.datum(mark.field)
        let lower = CompositeMark.datum("lower_box_\(mark.field)"),
            upper = CompositeMark.datum("upper_box_\(mark.field)")
        let low = "\(lower) - \(reach) * (\(upper) - \(lower))", high = "\(upper) + \(reach) * (\(upper) - \(lower))"
        guard let inside = try? Formula("(\(low) <= \(value)) && (\(value) <= \(high))"),
            let outside = try? Formula("(\(value) < \(low)) || (\(value) > \(high))")
        else { return nil }
        var far = ViewProperties()
        far.transforms = [.filter(.expression(outside))]
        var points = others
        points[.size] = nil
        let outliers = mark.part("outliers", .point, from: "", points, config).map { part -> Specification in
            guard case .unit(var view) = part else { return part }
            view.encoding[mark.axis]?.field = mark.field
            view.common = far
            return .unit(view)
        }
        var near = ViewProperties()
        let keep = ["lower_box_\(mark.field)", "upper_box_\(mark.field)"]
        near.transforms = [
            .filter(.expression(inside)),
            .aggregate(
                [
                    .init(.operation(.min), field: mark.field, as: "lower_whisker_\(mark.field)"),
                    .init(.operation(.max), field: mark.field, as: "upper_whisker_\(mark.field)"),
                ] + keep.map { .init(.operation(.min), field: $0, as: $0) } + mark.aggregates, groupby: mark.groupby),
        ]
        return outliers + [.layer(LayerView(whiskers(), common: near))]
    }

    // MARK: Parts

    private func whiskers() -> [Specification] {
        var tick: Properties = [
            "color": "black", "opacity": 1, "orient": mark.isVertical ? "horizontal" : "vertical",
        ]
        tick["size"] = mark.properties["size"]
        return mark.part("rule", .rule, invalid, from: "lower_whisker", to: "lower_box", plain, config)
            + mark.part("rule", .rule, invalid, from: "upper_box", to: "upper_whisker", plain, config)
            + mark.part("ticks", .tick, tick.over(invalid), from: "lower_whisker", plain, config)
            + mark.part("ticks", .tick, tick.over(invalid), from: "upper_whisker", plain, config)
    }

    private func box() -> [Specification] {
        let size = mark.properties["size"] ?? 14
        let bar: Properties = ["size": size, "orient": mark.isVertical ? "vertical" : "horizontal"]
        var tick: Properties = ["size": size, "orient": mark.isVertical ? "horizontal" : "vertical"]
        if let color = config["boxplot"]["median"]?["color"] { tick["color"] = color }
        var middle = plain
        middle[.size] = others[.size]
        middle[.color] = medianColor
        return mark.part("box", .bar, bar.over(invalid), from: "lower_box", to: "upper_box", others, config)
            + mark.part("median", .tick, tick.over(invalid), from: "mid_box", middle, config)
    }

    /// A box without height is its median alone, which then has the box's colour.
    private var medianColor: ChannelDefinition? {
        let lower = CompositeMark.datum("lower_box_\(mark.field)"),
            upper = CompositeMark.datum("upper_box_\(mark.field)")
        guard let isFlat = try? Formula("\(lower) >= \(upper)") else { return nil }
        var own = others[.color] ?? ChannelDefinition()
        if others[.color] == nil {
            own.value =
                mark.view.properties["color"] ?? config["boxplot"]["box"]?["color"] ?? config["mark"]["color"]
                ?? "#4c78a8"
        }
        var definition = ChannelDefinition()
        definition.conditions = [.init(test: .expression(isFlat), definition: own)]
        return definition
    }

    private var invalid: Properties {
        var properties: Properties = [:]
        properties["invalid"] = mark.view.properties["invalid"]
        return properties
    }
}
