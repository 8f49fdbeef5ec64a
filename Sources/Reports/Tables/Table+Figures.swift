import Tables

extension Column {
    /// Whether the values are the keys of the figures in another column, by `Query.namesFigures`.
    var namesFigures: Bool { name.hasSuffix(Self.figureSuffix) }

    fileprivate static let figureSuffix = ".figure"
}

extension Table {
    /// The keys of the figures that a column's values are, by row: those of its metric.
    func figures(of column: Column) -> [Value]? {
        let keys = columns.filter(\.namesFigures).map {
            (metric: $0.name.dropLast(Column.figureSuffix.count), values: $0.values)
        }
        return keys.filter { column.name == $0.metric || column.name.hasPrefix($0.metric + ".") }
            .max { $0.metric.count < $1.metric.count }?.values
    }
}
