import Trees

/// Where a view's rows come from.
public enum DataSource: Hashable, Sendable {
    /// In the specification: an array of rows, an object with `format.property`, or a text.
    case values(Tree, DataFormat)
    /// Defined elsewhere: in `datasets`, or by whoever compiles the chart.
    case named(String, DataFormat)
    case url(String, DataFormat)
    /// `start`, `stop`, `step` and the name of the column.
    case sequence(Double, Double, Double, as: String)
}

/// How a text becomes rows.
public struct DataFormat: Hashable, Sendable {
    /// json, csv, tsv, dsv; `nil` to take it from the address's ending.
    public var type: String?
    public var property: String?
    /// Column → number, boolean, string, date or `date:'…'`, `utc:'…'`.
    public var parse: Properties?
    public var delimiter: String?

    public init() {}
}
