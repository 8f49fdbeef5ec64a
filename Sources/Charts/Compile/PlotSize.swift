/// How large the plot becomes. Source: vega-lite `compile/layoutsize`.
enum PlotSize {
    static func size(_ common: ViewProperties, models: [ScaleModel], config: Configuration, room: PlotRoom) -> (
        width: Double, height: Double
    ) {
        if case .fixed(let width, let height) = room { return (width, height) }
        let width = size(common.width, .x, models: models, config: config)
        let height = size(common.height, .y, models: models, config: config)
        guard case .scaled(let x, let y) = room else { return (width, height) }
        return (width * x, height * y)
    }

    private static func size(
        _ extent: ViewProperties.Extent?, _ channel: Channel, models: [ScaleModel], config: Configuration
    ) -> Double {
        let view = config["view"]
        let isX = channel == .x
        if case .points(let points)? = extent { return points }
        let model = models.first { $0.key.channel == channel }
        let continuous = view.number(isX ? "continuousWidth" : "continuousHeight") ?? 300
        if case .container? = extent { return continuous }
        guard let model, model.kind.isPlaced else {
            return model == nil && !models.contains { $0.key.channel.isPolar } && !isBare(models)
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

    /// Nothing is placed at all: text and arcs without channels stand in a square.
    private static func isBare(_ models: [ScaleModel]) -> Bool { false }

    private static func stepSize(_ view: Properties, _ isX: Bool) -> Double {
        let discrete = view[isX ? "discreteWidth" : "discreteHeight"]
        return discrete?["step"]?.double ?? view.number("step") ?? 20
    }
}
