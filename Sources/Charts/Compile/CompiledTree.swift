/// A chart, compiled: everything but where its parts lie on a canvas.
indirect enum CompiledTree {
    case plot(CompiledView)
    case grid(CompiledGrid)

    /// Every single or layered view.
    var views: [CompiledView] {
        switch self {
        case .plot(let view): [view]
        case .grid(let grid): grid.children.flatMap(\.views)
        }
    }

    var legends: [LegendModel] {
        get {
            switch self {
            case .plot(let view): view.legends
            case .grid(let grid): grid.legends
            }
        }
        set {
            switch self {
            case .plot(var view):
                view.legends = newValue
                self = .plot(view)
            case .grid(var grid):
                grid.legends = newValue
                self = .grid(grid)
            }
        }
    }

    var title: Properties? {
        switch self {
        case .plot(let view): view.title
        case .grid(let grid): grid.title
        }
    }
}

/// Views beside and below each other.
struct CompiledGrid {
    var children: [CompiledTree]
    var arrangement: Arrangement
    var facet: FacetModel?
    var title: Properties?
    /// Axes that the cells of a facet share, drawn once for each column and each row.
    var columnAxes: [AxisModel] = []
    var rowAxes: [AxisModel] = []
    var legends: [LegendModel] = []
}

/// How large plots are made.
enum PlotRoom {
    /// As large as the specification says.
    case natural
    /// The only plot, of a given size.
    case fixed(width: Double, height: Double)
    /// So many times as large as the specification says.
    case scaled(x: Double, y: Double)
}

/// Compiles a tree of views for plots of some size.
struct TreeCompiler {
    let models: [ScaleModel]
    let context: GuideContext
    let room: PlotRoom
    private let byKey: [ScaleKey: ScaleModel]

    init(models: [ScaleModel], context: GuideContext, room: PlotRoom) {
        self.models = models
        self.context = context
        self.room = room
        byKey = Dictionary(models.map { ($0.key, $0) }) { first, _ in first }
    }

    func compiled(_ tree: ViewTree) throws -> CompiledTree {
        try compiled(tree) { _ in false }.tree
    }

    /// - Parameter isShared: whether the view around shows a scale's legend for all its views.
    /// - Returns: the compiled view, and the scales whose legends the view around is to show.
    private func compiled(_ tree: ViewTree, isShared: (ScaleKey) -> Bool) throws -> (
        tree: CompiledTree, floating: [ScaleKey]
    ) {
        switch tree {
        case .plot(let plot):
            let own = local(plot)
            var view = try CompiledView(plot, models: own, context: context, room: room)
            let explained = own.filter { Legends.explains($0.key.channel) }
            view.legends = try Legends.all(explained.filter { !isShared($0.key) }, view.space, context)
            return (.plot(view), explained.map(\.key).filter(isShared))
        case .grid(let grid):
            var floating: [ScaleKey] = []
            let children = try grid.children.map { child -> CompiledTree in
                let result = try compiled(child) { grid.sharesGuide($0.channel) }
                for key in result.floating where !floating.contains(key) { floating.append(key) }
                return result.tree
            }
            var result = CompiledGrid(
                children: children, arrangement: grid.arrangement, facet: grid.facet, title: grid.common.title)
            let own = floating.filter { !isShared($0) }.compactMap { byKey[$0] }
            let spaces = children.flatMap(\.views).map(\.space)
            if let space = spaces.first(where: { space in own.contains { space.scales[$0.key] != nil } }) {
                let places = Dictionary(spaces.flatMap { $0.scales.map { ($0.key, $0.value) } }) { first, _ in first }
                result.legends = try Legends.all(
                    own, Space(width: space.width, height: space.height, scales: places), context)
            }
            if grid.facet != nil { share(grid, &result) }
            return (.grid(result), floating.filter(isShared))
        }
    }

    /// The scales that a plot's views use, with their domains as the whole chart has them.
    private func local(_ plot: PlotModel) -> [ScaleModel] {
        var keys: [ScaleKey] = []
        for key in plot.units.flatMap({ ScaleModel.uses(of: $0).map(\.key) }) where !keys.contains(key) {
            keys.append(key)
        }
        return keys.compactMap { key in byKey[key]?.local(to: plot.units) }
    }

    /// Moves axes that all cells have in common to the edges of the grid.
    private func share(_ grid: GridModel, _ compiled: inout CompiledGrid) {
        guard case .plot(let first)? = compiled.children.first else { return }
        let shared: (AxisModel) -> Bool = { grid.sharesGuide($0.key.channel) }
        let common = first.axes.filter(shared).map { axis in
            var axis = axis
            axis.isBare = false
            return axis
        }
        compiled.columnAxes = common.filter(\.isHorizontal)
        compiled.rowAxes = common.filter { !$0.isHorizontal }
        for index in compiled.children.indices {
            guard case .plot(var view) = compiled.children[index] else { continue }
            for axis in view.axes.indices where shared(view.axes[axis]) { view.axes[axis].isBare = true }
            compiled.children[index] = .plot(view)
        }
    }
}
