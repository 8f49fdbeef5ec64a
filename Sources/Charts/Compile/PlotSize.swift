/// How large the plot becomes. Source: vega-lite `compile/layoutsize`.
enum PlotSize {
    static func size(_ plot: PlotModel, models: [ScaleModel], config: Configuration, room: PlotRoom) -> (
        width: Double, height: Double
    ) {
        if case .fixed(let width, let height) = room { return (width, height) }
        let isPie = plot.units.contains { $0.mark == .arc }
        let width = size(plot.common.width, .x, models: models, isPie: isPie, config: config)
        let height = size(plot.common.height, .y, models: models, isPie: isPie, config: config)
        guard case .scaled(let x, let y) = room else { return (width, height) }
        return (width * x, height * y)
    }

    private static func size(
        _ extent: ViewProperties.Extent?, _ channel: Channel, models: [ScaleModel], isPie: Bool,
        config: Configuration
    ) -> Double {
        let view = config["view"]
        let isX = channel == .x
        if case .points(let points)? = extent { return points }
        let model = models.first { $0.key.channel == channel }
        let continuous = view.number(isX ? "continuousWidth" : "continuousHeight") ?? 300
        if case .container? = extent { return continuous }
        guard let model, model.kind.isPlaced else {
            // Where nothing is placed there is room for one mark; a pie would be very small there.
            return model == nil && !isPie && !models.contains { $0.key.channel.isPolar }
                ? stepSize(view, isX) : continuous
        }
        var step = stepSize(view, isX)
        var forPosition = false
        if case .step(let given, let position)? = extent {
            (step, forPosition) = (given, position)
        } else if let discrete = view[isX ? "discreteWidth" : "discreteHeight"]?.double {
            return discrete
        }
        let paddings = model.paddings(config)
        let count = model.discreteDomain().count
        let space = Scale.bandSpace(count, inner: paddings.inner, outer: paddings.outer)
        if !forPosition, let offset = channel.offset, let inner = models.first(where: { $0.key.channel == offset }),
            inner.kind.isPlaced
        {
            let own = inner.paddings(config)
            let innerCount = inner.discreteDomain().count
            step =
                step * Scale.bandSpace(innerCount, inner: own.inner, outer: own.outer) / max(1e-9, 1 - paddings.inner)
        }
        return step * space
    }

    private static func stepSize(_ view: Properties, _ isX: Bool) -> Double {
        let discrete = view[isX ? "discreteWidth" : "discreteHeight"]
        return discrete?["step"]?.double ?? view.number("step") ?? 20
    }
}
