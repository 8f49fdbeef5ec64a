import Diagnostics
import Trees

/// A chart ready to be drawn.
public struct CompiledChart: Sendable {
    public internal(set) var scene: Scene
    /// What was left out or looks doubtful.
    public internal(set) var warnings: [Diagnostic]
    /// The plot of a chart that has a single one.
    let view: CompiledView?
    let dump: Dump?
    var shortage = Shortage()
    /// Data labels that found no place.
    var lostLabels = 0

    init(scene: Scene, warnings: [Diagnostic], view: CompiledView?, dump: Dump? = nil) {
        self.scene = scene
        self.warnings = warnings
        self.view = view
        self.dump = dump
    }

    /// Scales, axes, legends and marks in the plot's own coordinates, in the form of Vega's scene dumps. Marks of a
    /// composed chart say by their `offset` where the plot lies that they are in.
    public func dumpJSON() -> String { dump?.json() ?? "{}" }
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
    let (specification, warnings) = try Specification.decode(tree, theme: theme)
    return try compileChart(
        specification, warnings: warnings, data: data, theme: theme, size: size, measuring: measuring)
}

/// Compiles a decoded specification. See ``compileChart(_:data:theme:size:measuring:)-(Tree,_,_,_,_)``.
///
/// Where names do not stand below their columns, the columns become bars that lie; where they do not stand beside those
/// either, the canvas grows, or the text becomes smaller.
public func compileChart(
    _ specification: Specification, warnings: [Diagnostic] = [], data: ChartData = ChartData(), theme: Theme = .nianbao,
    size: ChartSize? = nil, measuring: any TextMeasuring
) throws -> CompiledChart {
    func draw(_ specification: Specification, _ canvas: ChartSize?) throws -> CompiledChart {
        try drawChart(
            specification, warnings: warnings, data: data, theme: theme, size: canvas ?? size, measuring: measuring)
    }
    guard theme.fitsCanvas else { return try draw(specification, nil) }
    let isFree = size == nil && !specification.common.isSized
    let fitting = Fitting(measuring: measuring, canvasMayGrow: isFree, mostFactor: 2.5)
    var canvas = try canvas(specification, theme: theme, size: size) ?? .standard
    canvas.tallest = isFree ? ChartSize.most : size?.tallest
    var specification = specification
    return try fitting.fitted(canvas) { next in
        // A canvas that nobody asked for grows around many plots by itself.
        let chart = try draw(specification, isFree && next == canvas ? nil : next)
        guard chart.shortage.width > 0, let turned = specification.turned() else { return chart }
        specification = turned
        return try draw(turned, isFree && next == canvas ? nil : next)
    }.warningOfLeftOut()
}

/// Compiles a decoded specification on one canvas, whether or not everything finds its place there.
func drawChart(
    _ specification: Specification, warnings: [Diagnostic] = [], data: ChartData = ChartData(), theme: Theme,
    size: ChartSize?, measuring: any TextMeasuring
) throws -> CompiledChart {
    let config = Configuration([theme.config, specification.common.config], language: theme.language)
    var normalized = specification.normalized(config)
    if theme.dashesLines { normalized = normalized.uncoloured(inks: theme.lineColors) }
    let canvas = try canvas(normalized, theme: theme, size: size)
    var builder = TreeBuilder(config: config, data: data, theme: theme)
    var tree = try builder.tree(normalized)
    Scopes.resolve(&tree)
    let units = tree.units
    let models = ScaleModel.all(units)
    let context = GuideContext(
        config: config, theme: theme, measuring: measuring, canvas: canvas,
        parameters: specification.common.parameters)
    let common = normalized.common
    let header = Header(
        title: common.title?["text"].map(Labels.lines) ?? [],
        subtitle: common.title?["subtitle"].map(Labels.lines) ?? [],
        note: common.title?["nianbao:note"].map(Labels.lines) ?? [],
        look: (common.title ?? [:]).over(config["title"]))
    var found = warnings
    for doubt in models.flatMap(\.misfits) + units.flatMap(\.doubts) where !found.contains(doubt) {
        found.append(doubt)
    }
    if units.allSatisfy({ $0.table.rowCount == 0 }) { found.append(.emptyChart(header.title.joined())) }
    let isSingle = if case .plot = tree { true } else { false }
    let assembly = Assembly(
        context: context, header: header, marks: specification.marks, canvas: canvas,
        canvasMayGrow: size == nil && !common.isSized,
        autosize: common.autosize, outerPadding: common.padding?.double ?? config.root.number("padding") ?? 5,
        background: background(common.background ?? config.root["background"], theme))
    var compiled: CompiledTree?
    let chart = try assembly.assemble(isSingle: isSingle) { room in
        let result = try TreeCompiler(models: models, context: context, room: room).compiled(tree)
        compiled = result
        return result
    }
    found += blankMarks(in: compiled?.views ?? [])
    var result = CompiledChart(
        scene: chart.scene, warnings: found, view: isSingle ? chart.block.views.first?.view : nil,
        dump: compiled.map { Dump(tree: $0, views: chart.block.views) })
    for view in chart.block.views.map(\.view) {
        for axis in view.axes {
            result.shortage.join(axis.isHorizontal ? Shortage(width: axis.lack) : Shortage(height: axis.lack))
        }
        result.lostLabels += view.groups.map(\.lost).reduce(0, +)
    }
    return result
}

extension CompiledChart {
    /// With a warning for what found no place.
    fileprivate func warningOfLeftOut() -> CompiledChart {
        var chart = self
        if !shortage.isNone { chart.warnings.append(.namesLeftOut(scene.title)) }
        if lostLabels > 0 { chart.warnings.append(.labelsLeftOut(scene.title, count: lostLabels)) }
        return chart
    }
}

/// Views that have rows in some cell, and nothing to see in any.
private func blankMarks(in views: [CompiledView]) -> [Diagnostic] {
    var (order, seen): ([String], Set<String>) = ([], [])
    for view in views {
        for unit in view.units where unit.table.rowCount > 0 {
            let path = unit.leaf.path
            if !view.blank.contains(path) { seen.insert(path) } else if !order.contains(path) { order.append(path) }
        }
    }
    return order.filter { !seen.contains($0) }.map { .blankMark(join($0, "mark")) }
}

private func background(_ written: Tree?, _ theme: Theme) -> Paint? {
    guard let written else { return .white }
    guard let name = written.string, name != "transparent", name != "none" else { return nil }
    return theme.paint(name)
}

private func canvas(_ specification: Specification, theme: Theme, size: ChartSize?) throws -> ChartSize? {
    let common = specification.common
    var written: ChartSize?
    if case .points(let width)? = common.width, case .points(let height)? = common.height {
        written = ChartSize(width: width, height: height)
    }
    let canvas = size ?? (theme.fitsCanvas ? written ?? .standard : nil)
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
