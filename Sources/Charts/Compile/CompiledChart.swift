import Diagnostics
import Trees

/// A chart ready to be drawn.
public struct CompiledChart: Sendable {
    public internal(set) var scene: Scene
    /// What was left out or looks doubtful.
    public internal(set) var warnings: [Diagnostic]
    let view: CompiledView?

    /// Scales, axes, legends and marks in the plot's own coordinates, in the form of Vega's scene dumps.
    public func dumpJSON() -> String { view.map(Dump.json) ?? "{}" }
}

/// Compiles a chart: a Vega-Lite specification, or a composite when `tree` has the key `composite`.
/// - Parameters:
///   - data: the tables and texts that the specification names.
///   - theme: its looks and language.
///   - size: of the whole canvas. Default `nil`: what the specification says, else ``ChartSize/standard`` for themes
///     that fit their canvas.
///   - measuring: tells how large texts come out.
/// - Throws: `Diagnostics` or a `Diagnostic` when the chart cannot be drawn or would be wrong.
public func compileChart(
    _ tree: Tree, data: ChartData = ChartData(), theme: Theme = .nianbao, size: ChartSize? = nil,
    measuring: any TextMeasuring
) throws -> CompiledChart {
    if tree["composite"] != nil {
        let composite = try Composite(tree)
        if let rows = try CompositeData.table(tree, data) {
            return try composite.compile(rows, theme: theme, size: size, measuring: measuring)
        }
        return try composite.compile(theme: theme, size: size, measuring: measuring) { name in
            guard let table = try data.table(name ?? "") else {
                throw Diagnostic.noData(name ?? "data", at: tree.place)
            }
            return table
        }
    }
    let (specification, warnings) = try Specification.decode(tree)
    return try compileChart(
        specification, warnings: warnings, data: data, theme: theme, size: size, measuring: measuring)
}

/// Compiles a decoded specification. See ``compileChart(_:data:theme:size:measuring:)-(Tree,_,_,_,_)``.
public func compileChart(
    _ specification: Specification, warnings: [Diagnostic] = [], data: ChartData = ChartData(), theme: Theme = .nianbao,
    size: ChartSize? = nil, measuring: any TextMeasuring
) throws -> CompiledChart {
    let config = Configuration([theme.config, specification.common.config])
    let normalized = specification.normalized(config)
    let canvas = try canvas(normalized, theme: theme, size: size)
    switch normalized {
    case .facet, .concat, .repeated:
        throw Diagnostic.notDrawable(
            "spec", at: Place(), zh: "暂不支持分面、拼接与重复", en: "facets, concatenation and repetition are not drawn yet")
    case .unit, .layer: break
    }
    let units = try normalized.leaves().map { try UnitModel($0, config: config, data: data) }
    let models = ScaleModel.all(units)
    let context = GuideContext(config: config, theme: theme, measuring: measuring, canvas: canvas)
    let common = normalized.common
    let header = Header(
        title: common.title?["text"].map(Labels.lines) ?? [],
        subtitle: common.title?["subtitle"].map(Labels.lines) ?? [],
        note: common.title?["nianbao:note"].map(Labels.lines) ?? [])
    var found = warnings
    if units.allSatisfy({ $0.table.rowCount == 0 }) { found.append(.emptyChart(header.title.joined())) }
    let assembly = Assembly(context: context, header: header, canvas: canvas)
    let (view, scene) = try assembly.assemble { plot in
        try CompiledView(normalized, units: units, models: models, context: context, plot: plot)
    }
    return CompiledChart(scene: scene, warnings: found, view: view)
}

private func canvas(_ specification: Specification, theme: Theme, size: ChartSize?) throws -> ChartSize? {
    let common = specification.common
    var written: ChartSize?
    if case .points(let width)? = common.width, case .points(let height)? = common.height {
        written = ChartSize(width: width, height: height)
    }
    let canvas = size ?? (theme.fitsCanvas ? written ?? .standard : common.fits ? written : nil)
    for (name, extent) in [("width", common.width), ("height", common.height)] {
        if case .points(let points)? = extent, !(points >= 0 && points <= ChartSize.most) {
            throw Diagnostic.chartTooLarge(name, limit: Int(ChartSize.most))
        }
    }
    if let canvas,
        !(canvas.width >= 40 && canvas.width <= ChartSize.most && canvas.height >= 40
            && canvas.height <= ChartSize.most)
    {
        throw Diagnostic.chartTooLarge("size", limit: Int(ChartSize.most))
    }
    return canvas
}
