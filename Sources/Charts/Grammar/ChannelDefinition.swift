import Trees

/// What a channel shows and how.
public struct ChannelDefinition: Hashable, Sendable {
    /// Name of the column (a path's dots are kept, its escapes are gone).
    public var field: String?
    /// The field as written, with its escapes: what a title says.
    public var written: String?
    /// A constant in the data's space.
    public var datum: Tree?
    /// A constant in the picture's space.
    public var value: Tree?
    public var type: FieldType?
    public var aggregate: Aggregate?
    public var bin: Bin?
    public var timeUnit: TimeUnit?
    public var stack: Stacking?
    public var sort: Sort?
    public var impute: Properties?
    public var scale: Properties?
    /// `scale: null`: the field's values are colours or points themselves.
    public var withoutScale = false
    public var axis: Properties?
    public var withoutAxis = false
    public var legend: Properties?
    public var withoutLegend = false
    public var header: Properties?
    public var withoutHeader = false
    /// For a channel that splits views: how they lie.
    public var arrangement = Arrangement()
    /// Lines of the title; `nil` for the default, empty for none.
    public var title: [String]?
    public var format: Tree?
    public var formatType: String?
    public var bandPosition: Double?
    public var conditions: [Condition] = []

    public init() {}

    /// What the channel shows where a predicate holds.
    public struct Condition: Hashable, Sendable {
        public var test: Predicate
        /// With `value`, or with a field of its own.
        public var definition: ChannelDefinitionBox
        /// Where it stands in its channel: `condition`, or `condition[1]` of several.
        var place = "condition"

        public init(test: Predicate, definition: ChannelDefinition) {
            self.test = test
            self.definition = ChannelDefinitionBox(definition)
        }
    }

    var isField: Bool { field != nil || isCount }
    var isFieldOrDatum: Bool { isField || datum != nil }
    var isCount: Bool { aggregate == .operation(.count) }
    var isBinned: Bool { bin?.parameters != nil }
    /// Whether the values are continuous: bins and time units of a discrete type are not.
    var isContinuous: Bool { type == .quantitative || type == .temporal }
}

/// Lets a definition hold others.
public indirect enum ChannelDefinitionBox: Hashable, Sendable {
    case definition(ChannelDefinition)

    init(_ definition: ChannelDefinition) { self = .definition(definition) }

    var value: ChannelDefinition {
        switch self {
        case .definition(let definition): definition
        }
    }
}

/// The channels of a view. `detail`, `order` and `tooltip` may have several definitions.
public struct Encoding: Hashable, Sendable {
    public var definitions: [Channel: [ChannelDefinition]]

    public init(_ definitions: [Channel: [ChannelDefinition]] = [:]) {
        self.definitions = definitions
    }

    public subscript(channel: Channel) -> ChannelDefinition? {
        get { definitions[channel]?.first }
        set { definitions[channel] = newValue.map { [$0] } }
    }

    func all(_ channel: Channel) -> [ChannelDefinition] { definitions[channel] ?? [] }

    /// In the order of `Channel`, whatever the order of the specification.
    var inOrder: [(Channel, ChannelDefinition)] {
        Channel.allCases.flatMap { channel in all(channel).map { (channel, $0) } }
    }

    /// This encoding with the channels of an enclosing layer behind it. A channel that both define keeps the inner
    /// properties and takes what they leave open from the outer.
    func inheriting(_ outer: Encoding) -> Encoding {
        var merged = self
        for channel in Channel.allCases {
            guard let theirs = outer.definitions[channel] else { continue }
            guard let mine = definitions[channel] else {
                merged.definitions[channel] = theirs
                continue
            }
            if mine.count == 1, theirs.count == 1 {
                merged.definitions[channel] = [mine[0].inheriting(theirs[0])]
            }
        }
        return merged
    }
}

extension ChannelDefinition {
    func inheriting(_ outer: ChannelDefinition) -> ChannelDefinition {
        var merged = self
        if !isFieldOrDatum, value == nil {
            merged.field = outer.field
            merged.written = outer.written
            merged.datum = outer.datum
            merged.value = outer.value
            merged.aggregate = aggregate ?? outer.aggregate
            merged.bin = bin ?? outer.bin
            merged.timeUnit = timeUnit ?? outer.timeUnit
            merged.stack = stack ?? outer.stack
        }
        if value == nil {
            merged.type = type ?? outer.type
            merged.sort = sort ?? outer.sort
            merged.scale = scale ?? outer.scale
            merged.withoutScale = withoutScale || (scale == nil && outer.withoutScale)
            merged.axis = axis ?? outer.axis
            merged.withoutAxis = withoutAxis || (axis == nil && outer.withoutAxis)
            merged.legend = legend ?? outer.legend
            merged.withoutLegend = withoutLegend || (legend == nil && outer.withoutLegend)
            merged.title = title ?? outer.title
            merged.format = format ?? outer.format
            merged.formatType = formatType ?? outer.formatType
            merged.bandPosition = bandPosition ?? outer.bandPosition
        }
        return merged
    }
}
