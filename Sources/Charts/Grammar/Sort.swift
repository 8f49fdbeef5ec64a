import Trees

/// In which order a discrete scale lists its values.
public enum Sort: Hashable, Sendable {
    case ascending, descending
    /// In the order of the data.
    case none
    case channel(Channel, descending: Bool)
    case field(String?, Aggregate.Operation?, descending: Bool)
    case values([Tree])
}

/// One key of an order of rows.
public struct SortField: Hashable, Sendable {
    public var field: String
    public var descending: Bool

    public init(_ field: String, descending: Bool = false) {
        self.field = field
        self.descending = descending
    }
}
