import Expressions
import Trees

/// A chart as its author means it: Vega-Lite's views as values. A repetition is the concatenation or the layers that it
/// stands for; rows, columns and facets in the encoding of a view become a facet around it when the chart is compiled.
public indirect enum Specification: Hashable, Sendable {
    case unit(UnitView)
    case layer(LayerView)
    case facet(FacetView)
    case concat(ConcatView)

    var common: ViewProperties {
        get {
            switch self {
            case .unit(let view): view.common
            case .layer(let view): view.common
            case .facet(let view): view.common
            case .concat(let view): view.common
            }
        }
        set {
            switch self {
            case .unit(var view):
                view.common = newValue
                self = .unit(view)
            case .layer(var view):
                view.common = newValue
                self = .layer(view)
            case .facet(var view):
                view.common = newValue
                self = .facet(view)
            case .concat(var view):
                view.common = newValue
                self = .concat(view)
            }
        }
    }
}

/// What every view may say.
public struct ViewProperties: Hashable, Sendable {
    public var name: String?
    public var description: String?
    public var title: Properties?
    public var data: DataSource?
    public var datasets: [String: Tree] = [:]
    public var transforms: [Transform] = []
    public var width: Extent?
    public var height: Extent?
    public var view: Properties?
    public var resolve = Resolve()
    /// How views lie beside each other, where there are several.
    public var arrangement = Arrangement()
    public var config: Tree?
    public var background: Tree?
    public var padding: Tree?
    public var autosize = Autosize()
    /// What the names of parameters stand for in the labels of guides.
    var parameters: [String: Node] = [:]

    public init() {}

    /// Whether the canvas has a size of its own.
    var isSized: Bool {
        if case .points? = width, case .points? = height { true } else { false }
    }

    /// A width or height.
    public enum Extent: Hashable, Sendable {
        case points(Double)
        /// So much for each value of a discrete scale; with `forPosition` for each outer band.
        case step(Double, forPosition: Bool)
        /// As large as whatever holds the chart; on paper the default size.
        case container
    }
}

/// Which scales and guides views share.
public struct Resolve: Hashable, Sendable {
    public var scale: [Channel: Bool] = [:]
    public var axis: [Channel: Bool] = [:]
    public var legend: [Channel: Bool] = [:]

    public init() {}

    func isIndependent(_ channel: Channel) -> Bool { scale[channel] == false }
}

public struct UnitView: Hashable, Sendable {
    public var common: ViewProperties
    public var mark: MarkType
    public var properties: Properties
    public var encoding: Encoding

    public init(_ mark: MarkType, _ properties: Properties = [:], encoding: Encoding, common: ViewProperties = .init())
    {
        self.mark = mark
        self.properties = properties
        self.encoding = encoding
        self.common = common
    }
}

public struct LayerView: Hashable, Sendable {
    public var common: ViewProperties
    public var encoding: Encoding
    public var layers: [Specification]

    public init(_ layers: [Specification], encoding: Encoding = .init(), common: ViewProperties = .init()) {
        self.layers = layers
        self.encoding = encoding
        self.common = common
    }
}

public struct FacetView: Hashable, Sendable {
    public var common: ViewProperties
    public var row: ChannelDefinition?
    public var column: ChannelDefinition?
    /// One view after the other, in as many columns as `common.arrangement` says.
    public var wrapped: ChannelDefinition?
    public var spec: Specification

    public init(
        row: ChannelDefinition? = nil, column: ChannelDefinition? = nil, wrapped: ChannelDefinition? = nil,
        spec: Specification, common: ViewProperties = .init()
    ) {
        self.row = row
        self.column = column
        self.wrapped = wrapped
        self.spec = spec
        self.common = common
    }

    /// The channels that split the data, each with its definition.
    var parts: [(channel: Channel, definition: ChannelDefinition)] {
        [(Channel.row, row), (.column, column), (.facet, wrapped)].compactMap { part in part.1.map { (part.0, $0) } }
    }
}

public struct ConcatView: Hashable, Sendable {
    public enum Direction: String, Hashable, Sendable { case hconcat, vconcat, concat }

    public var common: ViewProperties
    public var direction: Direction
    public var views: [Specification]

    public init(_ views: [Specification], _ direction: Direction, common: ViewProperties = .init()) {
        self.views = views
        self.direction = direction
        self.common = common
    }
}
