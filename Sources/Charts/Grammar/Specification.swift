import Trees

/// A chart as its author means it: Vega-Lite's views as values.
public indirect enum Specification: Hashable, Sendable {
    case unit(UnitView)
    case layer(LayerView)
    case facet(FacetView)
    case concat(ConcatView)
    case repeated(RepeatView)

    var common: ViewProperties {
        get {
            switch self {
            case .unit(let view): view.common
            case .layer(let view): view.common
            case .facet(let view): view.common
            case .concat(let view): view.common
            case .repeated(let view): view.common
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
            case .repeated(var view):
                view.common = newValue
                self = .repeated(view)
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
    public var config: Tree?
    public var background: Tree?
    public var padding: Tree?
    /// Whether `autosize` asks that everything fit into width × height.
    public var fits = false

    public init() {}

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
    public var wrapped: ChannelDefinition?
    public var columns: Int?
    public var spec: Specification
}

public struct ConcatView: Hashable, Sendable {
    public enum Direction: String, Hashable, Sendable { case hconcat, vconcat, concat }

    public var common: ViewProperties
    public var direction: Direction
    public var columns: Int?
    public var views: [Specification]

    public init(_ views: [Specification], _ direction: Direction, common: ViewProperties = .init()) {
        self.views = views
        self.direction = direction
        self.common = common
    }
}

public struct RepeatView: Hashable, Sendable {
    public var common: ViewProperties
    /// Fields in turn for `row`, `column`, `layer` or `repeat`.
    public var fields: [String: [String]]
    public var columns: Int?
    /// As written: `{repeat: …}` is replaced before it is decoded.
    public var spec: Tree
}
