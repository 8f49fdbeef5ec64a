import Trees

/// What a mark shows along one of its channels: a column of the chart's table, or a constant.
///
///     .value("办件量")                          // the column 办件量
///     .value("办件量", "cases.total")           // the column cases.total, titled 办件量
///     .value("月份", "month").timeUnit(TimeUnit([.year, .month]))
///     .datum(0.8)                              // a place in the data's space
public struct PlottableValue: Hashable, Sendable {
    public var definition: ChannelDefinition

    public init(_ definition: ChannelDefinition) {
        self.definition = definition
    }

    /// A column.
    /// - Parameters:
    ///   - title: what the axis or legend is called.
    ///   - field: the column's name. Default: `title`.
    ///   - type: how its values are shown. Default: as the table's column says.
    public static func value(_ title: String, _ field: String? = nil, _ type: FieldType? = nil) -> PlottableValue {
        var definition = ChannelDefinition()
        definition.field = field ?? title
        definition.written = definition.field
        definition.type = type
        if let field, field != title { definition.title = [title] }
        return PlottableValue(definition)
    }

    /// The number of rows.
    public static func count(_ title: String? = nil) -> PlottableValue {
        var definition = ChannelDefinition()
        definition.aggregate = .operation(.count)
        definition.title = title.map { [$0] }
        return PlottableValue(definition)
    }

    /// A number in the data's space.
    public static func datum(_ number: Double) -> PlottableValue { datum(Draft.number(number)) }

    /// A name in the data's space.
    public static func datum(_ text: String) -> PlottableValue { datum(Tree(.string(text))) }

    private static func datum(_ tree: Tree) -> PlottableValue {
        var definition = ChannelDefinition()
        definition.datum = tree
        return PlottableValue(definition)
    }

    /// A constant in the picture's space: points for a position, a text for a label.
    public static func constant(_ number: Double) -> PlottableValue { constant(Draft.number(number)) }

    /// A constant text.
    public static func constant(_ text: String) -> PlottableValue { constant(Tree(.string(text))) }

    private static func constant(_ tree: Tree) -> PlottableValue {
        var definition = ChannelDefinition()
        definition.value = tree
        return PlottableValue(definition)
    }
}

extension PlottableValue {
    /// Many values become one for each group.
    public func aggregate(_ operation: Aggregate.Operation) -> PlottableValue {
        with { $0.aggregate = .operation(operation) }
    }

    /// Numbers are cut into intervals.
    public func bin(maxbins: Double? = nil) -> PlottableValue {
        with {
            var parameters = BinParameters()
            parameters.maxbins = maxbins
            $0.bin = .parameters(parameters)
        }
    }

    /// Moments become periods.
    public func timeUnit(_ unit: TimeUnit) -> PlottableValue { with { $0.timeUnit = unit } }

    /// The order of the values.
    public func sort(_ sort: Sort) -> PlottableValue { with { $0.sort = sort } }

    /// How values of one place lie on each other.
    public func stack(_ stacking: Stacking) -> PlottableValue { with { $0.stack = stacking } }

    /// How numbers are printed, as by d3-format.
    public func format(_ format: String) -> PlottableValue { with { $0.format = Tree(.string(format)) } }

    private func with(_ change: (inout ChannelDefinition) -> Void) -> PlottableValue {
        var copy = self
        change(&copy.definition)
        return copy
    }
}
