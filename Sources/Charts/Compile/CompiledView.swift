import Diagnostics

/// A single or layered view, compiled: everything but its place on a canvas.
struct CompiledView {
    var width: Double
    var height: Double
    var title: Properties?
    var scales: [(key: ScaleKey, scale: Scale)]
    var axes: [AxisModel]
    var legends: [LegendModel]
    var groups: [MarkGroup]
    var units: [UnitModel]
    var config: Configuration
}

extension CompiledView {
    /// Most marks that a chart draws.
    static let mostMarks = 1_000_000

    /// - Parameter plot: the plot's size where it is fixed from outside.
    init(
        _ specification: Specification, units: [UnitModel], models: [ScaleModel], context: GuideContext,
        plot: (width: Double, height: Double)?
    ) throws {
        let config = context.config
        let common = specification.common
        width = PlotSize.size(common.width, .x, models: models, config: config, fixed: plot?.width)
        height = PlotSize.size(common.height, .y, models: models, config: config, fixed: plot?.height)
        var space = Space(width: width, height: height, scales: [:])
        var scales: [(key: ScaleKey, scale: Scale)] = []
        for model in models where !model.key.channel.isOffset {
            let scale = model.scale(width: width, height: height, config: config)
            space.scales[model.key] = scale
            scales.append((model.key, scale))
        }
        for model in models where model.key.channel.isOffset {
            // An offset lies within the bands of its position.
            let outer: Channel = model.key.channel == .xOffset ? .x : .y
            var scale = model.scale(width: width, height: height, config: config)
            let band = model.uses.lazy.compactMap { use in use.unit.band(outer, space, config) }.first
            if model.properties["range"] == nil { scale.range = band ?? [0, 0] }
            space.scales[model.key] = scale
            scales.append((model.key, scale))
        }
        self.scales = scales
        title = common.title
        self.units = units
        self.config = config
        var groups: [MarkGroup] = []
        for unit in units { groups += Marks.groups(unit, space, config) }
        guard groups.reduce(0, { $0 + $1.items.count }) <= Self.mostMarks else {
            throw Diagnostic.chartTooLarge("marks", limit: Self.mostMarks)
        }
        self.groups = LabelPlacement(
            theme: context.theme, measuring: context.measuring, width: width, height: height
        ).placed(groups)
        axes = Axes.all(models, space, context)
        legends = Legends.all(models, space, context)
    }
}
