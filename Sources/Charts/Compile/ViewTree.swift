import Diagnostics
import Tables

/// A chart with its rows: plots, and grids of them.
///
/// A facet is a grid whose cells are drawn from the same specification with their own rows.
indirect enum ViewTree {
    case plot(PlotModel)
    case grid(GridModel)

    var units: [UnitModel] {
        switch self {
        case .plot(let plot): plot.units
        case .grid(let grid): grid.children.flatMap(\.units)
        }
    }
}

/// A single or layered view.
struct PlotModel {
    var common: ViewProperties
    var units: [UnitModel]
}

struct GridModel {
    var common: ViewProperties
    var children: [ViewTree]
    var arrangement: Arrangement
    var facet: FacetModel?
    /// Channels whose scales are the children's own.
    var independent: Set<Channel> = []

    /// Whether the children's axes and legends of a channel are one. Source: vega-lite `compile/resolve.ts`.
    func sharesGuide(_ channel: Channel) -> Bool {
        let resolved = channel.isPosition ? common.resolve.axis[channel] : common.resolve.legend[channel]
        return !independent.contains(channel) && resolved != false
    }
}

/// Runs the transforms of a specification's views and splits the rows of its facets.
struct TreeBuilder {
    let config: Configuration
    let data: ChartData
    let theme: Theme
    /// Plots made so far.
    private var plots = 0

    /// More cells than this are no chart.
    static let mostPlots = 2_000

    init(config: Configuration, data: ChartData, theme: Theme) {
        self.config = config
        self.data = data
        self.theme = theme
    }

    mutating func tree(_ specification: Specification, _ outer: Inheritance = .init()) throws -> ViewTree {
        let common = specification.common
        switch specification {
        case .unit, .layer:
            plots += 1
            guard plots <= Self.mostPlots else { throw Diagnostic.chartTooLarge("facet", limit: Self.mostPlots) }
            return .plot(
                PlotModel(
                    common: common,
                    units: try specification.leaves(outer).map { try UnitModel($0, config: config, data: data) }))
        case .concat(let view):
            let inner = outer.entering(common)
            let name = view.direction.rawValue
            let children = try view.views.enumerated().map {
                try tree($0.element, inner.at("\(name)[\($0.offset)]"))
            }
            return .grid(
                GridModel(
                    common: common, children: children, arrangement: arrangement(view, count: children.count),
                    facet: nil))
        case .facet(let view): return .grid(try grid(view, outer))
        }
    }

    private func arrangement(_ view: ConcatView, count: Int) -> Arrangement {
        var arrangement = view.common.arrangement
        switch view.direction {
        case .hconcat: arrangement.columns = max(1, count)
        case .vconcat: arrangement.columns = 1
        case .concat: arrangement.columns = arrangement.columns ?? max(1, count)
        }
        var base = Arrangement()
        let spacing = config["concat"].number("spacing") ?? 20
        base.spacing = .init(row: spacing, column: spacing)
        base.align = .init(row: .each, column: .each)
        return arrangement.over(base)
    }

    /// One child for each cell, in rows from the left.
    private mutating func grid(_ view: FacetView, _ outer: Inheritance) throws -> GridModel {
        var view = view
        var inner = outer.entering(view.common).at("spec")
        try raise(&view, &inner)
        let leaves = view.spec.allLeaves(inner)
        let everything = try rows(view, inner, leaves, path: outer.path)
        let table = everything.rows(try drawn(everything, inner, leaves))
        let splitter = try FacetSplitter(view, table: table, config: config, theme: theme, path: outer.path)
        guard splitter.cells.count <= Self.mostPlots else {
            throw Diagnostic.chartTooLarge(join(outer.path, "facet"), limit: Self.mostPlots)
        }
        inner.transforms = []
        inner.source = .rows(table)
        for leaf in view.spec.allLeaves(inner) where leaf.view.encoding.inOrder.contains(where: { $0.1.isBinned }) {
            guard inner.bins[leaf.path] == nil else { continue }
            inner.bins[leaf.path] = try UnitModel(leaf, config: config, data: data).bins
        }
        var children = try cells(view, splitter, table, inner)
        // Centred stacks of all cells lie around one middle.
        for unit in children.flatMap(\.units) where unit.stack?.offset == .center {
            guard let height = unit.tallestStack else { continue }
            inner.tallest[unit.leaf.path] = max(inner.tallest[unit.leaf.path] ?? 0, height)
        }
        if outer.tallest.isEmpty, !inner.tallest.isEmpty {
            plots -= children.flatMap(\.units).count
            children = try cells(view, splitter, table, inner)
        }
        return GridModel(
            common: view.common, children: children, arrangement: splitter.arrangement, facet: splitter.model)
    }

    /// Runs the transforms of the view inside before the rows are split, where they make the columns that split them.
    private func raise(_ view: inout FacetView, _ inner: inout Inheritance) throws {
        let made = view.spec.common.transforms.flatMap(\.madeColumns)
        guard view.parts.contains(where: { $0.definition.field.map(made.contains) == true }),
            view.spec.common.data == nil
        else { return }
        inner.transforms = inner.entering(view.spec.common).transforms
        view.spec.common.transforms = []
    }

    /// The rows that count for a facet: those that its only view can draw, when it draws them one by one.
    private func drawn(_ table: Table, _ inherited: Inheritance, _ leaves: [Leaf]) throws -> [Int] {
        let all = Array(0..<table.rowCount)
        guard leaves.count == 1, var leaf = leaves.first, leaf.view.common.transforms.isEmpty,
            leaf.view.common.data == nil, leaf.view.mark.isPath == false,
            !leaf.view.encoding.inOrder.contains(where: { $0.1.aggregate != nil || $0.1.bin != nil })
        else { return all }
        leaf.source = .rows(table)
        leaf.transforms = []
        let unit = try UnitModel(leaf, config: config, data: data)
        guard let valid = unit.valid, valid.count == table.rowCount else { return all }
        return all.filter { valid[$0] }
    }

    private mutating func cells(
        _ view: FacetView, _ splitter: FacetSplitter, _ table: Table, _ inherited: Inheritance
    ) throws -> [ViewTree] {
        try splitter.cells.map { rows in
            var cell = inherited
            cell.source = .rows(table.rows(rows))
            return try tree(view.spec, cell)
        }
    }

    /// The rows that are split: after the transforms of the views around, with the columns that the facet cuts.
    private func rows(_ view: FacetView, _ inner: Inheritance, _ leaves: [Leaf], path: String) throws -> Table {
        let datasets = inner.datasets.values
        let load: (DataSource) throws -> Table = { try data.rows(of: $0, datasets: datasets) }
        var table =
            switch inner.source {
            case .none: Table([Column("", kind: .nominal, values: [.null])])
            case .data(let source): try load(source)
            case .rows(let rows): rows
            }
        var times: [String] = view.parts.filter { $0.definition.type == .temporal || $0.definition.timeUnit != nil }
            .compactMap(\.definition.field)
        for field in leaves.flatMap(\.view.encoding.timeFields) where !times.contains(field) { times.append(field) }
        table = table.dated(times)
        for step in inner.transforms where !inner.source.isEmptyCell {
            table = try step.applied(to: table, load: load).dated(times)
        }
        for (channel, definition) in view.parts {
            guard let field = definition.field else {
                throw Diagnostic.badValue(join(path, "\(channel.rawValue).field"), expected: ["field"], at: Place())
            }
            guard table[field] != nil || table.rowCount == 0 else {
                throw Diagnostic.missingColumn(
                    field, path: join(path, "\(channel.rawValue).field"), among: table.columns.map(\.name))
            }
            if let parameters = definition.bin?.parameters {
                table =
                    table.binned(
                        parameters, field: field, start: definition.column, end: "\(definition.column)_end",
                        defaultMaxbins: channel == .facet ? 10 : 6
                    ).table
            } else if let unit = definition.timeUnit, !unit.binned {
                table = table.cut(
                    unit, field: field, start: definition.column, end: "\(definition.column)_end")
            }
        }
        return table
    }
}
