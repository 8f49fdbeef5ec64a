/// A named run of values with what a reader must know of it.
public struct Column: Hashable, Sendable {
    /// What the column holds: what an axis or a cell format is chosen by.
    public enum Kind: String, Hashable, Sendable {
        case nominal, ordinal, quantitative, temporal
    }

    /// Unique within its table; queries, charts and templates refer to it.
    public let name: String
    /// For people: a chart's axis, a table's header. Default: the name.
    public var title: String
    public var kind: Kind
    /// Measure word or unit of the values (件, %, 万元); `nil` when they have none.
    public var unit: String?
    public var values: [Value]

    public init(_ name: String, title: String? = nil, kind: Kind, unit: String? = nil, values: [Value]) {
        self.name = name
        self.title = title ?? name
        self.kind = kind
        self.unit = unit
        self.values = values
    }
}

/// Columns of equal length: the result of a query, the data of a chart. Small: one row a group, not one a record.
public struct Table: Hashable, Sendable {
    public let columns: [Column]
    public let rowCount: Int

    /// - Precondition: all columns have the same length, and no two the same name.
    public init(_ columns: [Column]) {
        let rowCount = columns.first?.values.count ?? 0
        precondition(columns.allSatisfy { $0.values.count == rowCount }, "columns of one table have one length")
        precondition(Set(columns.map(\.name)).count == columns.count, "columns of one table have different names")
        self.columns = columns
        self.rowCount = rowCount
    }

    public subscript(name: String) -> Column? {
        columns.first { $0.name == name }
    }

    /// The rows in `order`, which may leave out and repeat.
    public func rows(_ order: some Sequence<Int>) -> Table {
        let order = Array(order)
        return Table(
            columns.map { column in
                var picked = column
                picked.values = order.map { column.values[$0] }
                return picked
            })
    }

    public func row(_ index: Int) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0.values[index]) })
    }
}
