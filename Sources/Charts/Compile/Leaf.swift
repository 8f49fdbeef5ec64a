import Tables

/// A single view of a chart, with everything that it takes from the views around it.
struct Leaf {
    var view: UnitView
    var path: String
    var source: RowSource
    var datasets: Properties
    var transforms: [Step]
    /// Which scale each channel uses: 0 for the chart's own, another number for one of its views.
    var scopes: [Channel: Int]
    /// Bins that the whole data decide, not the rows of one cell.
    var bins: [Channel: Bins] = [:]
    /// The tallest of all cells' centred stacks.
    var tallest: Double?
    /// Where its data are given.
    var dataPath = ""
    /// Columns that other views of the same data read as times.
    var times: [String] = []

    typealias Bins = (start: Double, stop: Double, step: Double)

    func scope(_ channel: Channel) -> Int { scopes[channel] ?? 0 }
}

/// Where a view's rows come from.
enum RowSource {
    case none
    case data(DataSource)
    /// The rows of one cell of a facet.
    case rows(Table)

    /// Whether nothing fell into the view's cell.
    var isEmptyCell: Bool {
        if case .rows(let table) = self { table.rowCount == 0 } else { false }
    }
}

/// What views hand to those inside them.
struct Inheritance {
    var path = ""
    var source = RowSource.none
    /// Where the source is given.
    var dataPath = ""
    var datasets: Properties = [:]
    var transforms: [Step] = []
    var encoding = Encoding()
    var scopes: [Channel: Int] = [:]
    /// Bins by the path of the view that cuts them.
    var bins: [String: [Channel: Leaf.Bins]] = [:]
    /// The tallest centred stack of all cells by the path of the view that stacks.
    var tallest: [String: Double] = [:]

    /// What the views inside a view with these properties inherit.
    func entering(_ common: ViewProperties) -> Inheritance {
        var inner = self
        if let own = common.data {
            inner.source = .data(own)
            inner.dataPath = path
            inner.transforms = []
        }
        inner.datasets = Properties(common.datasets).over(datasets)
        inner.transforms += common.transforms.enumerated().map {
            Step(transform: $0.element, path: join(path, "transform[\($0.offset)]"))
        }
        return inner
    }

    func at(_ place: String) -> Inheritance {
        var inner = self
        inner.path = join(path, place)
        return inner
    }
}

extension Specification {
    /// The views of a single or layered chart, from bottom to top.
    func leaves(_ outer: Inheritance = Inheritance()) -> [Leaf] {
        var next = 1
        let leaves = leaves(outer, next: &next)
        guard leaves.count > 1 else { return leaves }
        let times = Dictionary(leaves.map { ($0.dataPath, $0.view.encoding.timeFields) }, uniquingKeysWith: +)
        return leaves.map { leaf in
            var leaf = leaf
            leaf.times = times[leaf.dataPath] ?? []
            return leaf
        }
    }

    /// Every single view, also those of facets and concatenations, as if nothing were split.
    func allLeaves(_ outer: Inheritance) -> [Leaf] {
        switch self {
        case .unit, .layer: return leaves(outer)
        case .facet(let view): return view.spec.allLeaves(outer.entering(common).at("spec"))
        case .concat(let view):
            return view.views.enumerated().flatMap {
                $0.element.allLeaves(outer.entering(common).at("\(view.direction.rawValue)[\($0.offset)]"))
            }
        }
    }

    private func leaves(_ outer: Inheritance, next: inout Int) -> [Leaf] {
        let own = outer.entering(common)
        switch self {
        case .unit(var view):
            view.encoding = view.encoding.inheriting(outer.encoding)
            return [
                Leaf(
                    view: view, path: own.path, source: own.source, datasets: own.datasets, transforms: own.transforms,
                    scopes: own.scopes, bins: own.bins[own.path] ?? [:], tallest: own.tallest[own.path],
                    dataPath: own.dataPath)
            ]
        case .layer(let view):
            return view.layers.enumerated().flatMap { index, layer in
                var inner = own.at("layer[\(index)]")
                inner.encoding = view.encoding.inheriting(outer.encoding)
                for channel in Channel.allCases where common.resolve.isIndependent(channel) {
                    inner.scopes[channel] = next
                }
                next += 1
                return layer.leaves(inner, next: &next)
            }
        case .facet, .concat: return []
        }
    }
}
