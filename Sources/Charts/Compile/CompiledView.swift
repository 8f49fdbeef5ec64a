import Diagnostics

/// A single or layered view, compiled: everything but its place on a canvas.
struct CompiledView {
    var title: Properties?
    var space: Space
    var scales: [(key: ScaleKey, scale: Scale)]
    var axes: [AxisModel]
    var legends: [LegendModel] = []
    var groups: [MarkGroup]
    var units: [UnitModel]
    var config: Configuration
    /// The view's own looks (`view: {stroke: null}`).
    var frame: Properties
    /// Paths of views that have rows but no mark of which anything could be seen.
    var blank: Set<String> = []

    var width: Double { space.width }
    var height: Double { space.height }
}

extension CompiledView {
    /// Most marks that a chart draws.
    static let mostMarks = 1_000_000

    init(_ plot: PlotModel, models: [ScaleModel], context: GuideContext, room: PlotRoom) throws {
        let config = context.config
        let common = plot.common
        let (width, height) = PlotSize.size(plot, models: models, config: config, room: room)
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
        self.space = space
        self.scales = scales
        title = common.title
        units = plot.units
        self.config = config
        frame = (common.view ?? [:]).over(config["view"])
        var groups: [MarkGroup] = []
        for unit in units {
            let own = try Marks.groups(unit, space, config)
            if unit.table.rowCount > 0, !own.contains(where: \.isSeen) { blank.insert(unit.leaf.path) }
            groups += own
        }
        guard groups.reduce(0, { $0 + $1.items.count }) <= Self.mostMarks else {
            throw Diagnostic.chartTooLarge("marks", limit: Self.mostMarks)
        }
        axes = try Axes.all(models, space, context)
        self.groups = LabelPlacement(
            theme: context.theme, measuring: context.measuring, width: width, height: height
        ).placed(groups, guides: axes.flatMap { AxisLayout.labelBoxes($0, width: width, height: height, context) })
        // A cell into which no row fell shows nothing.
        if plot.units.allSatisfy(\.leaf.source.isEmptyCell) { for index in axes.indices { axes[index].isBare = true } }
    }
}
