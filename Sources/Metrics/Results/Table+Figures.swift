import Tables

extension Column {
    /// Whether the values are the keys of the figures in other columns, by `Query.namesFigures`.
    public var namesFigures: Bool { name.hasSuffix(Self.figureSuffix) }

    fileprivate static let figureSuffix = ".figure"
}

extension Table {
    /// The keys of the figures that the numbers of a column are, by row; `nil` for a column that has none.
    public func figures(of column: Column) -> [Value]? {
        let metrics = columns.filter(\.namesFigures).map { $0.name.dropLast(Column.figureSuffix.count) }
        // `a.share` may be a column of the metric `a` as well as a metric.
        let owner = metrics.filter { column.name == $0 || column.name.hasPrefix($0 + ".") }.compactMap { metric in
            let name =
                column.name == metric ? ResultColumn.value.rawValue : String(column.name.dropFirst(metric.count + 1))
            return ResultColumn(rawValue: name)?.key.flatMap { self["\(metric).\($0.rawValue)"] }
        }
        return owner.max { $0.name.count < $1.name.count }?.values
    }

    /// The key of all rows together whose values in a column are as great as a row's or greater.
    public func leading(in column: Column, downTo row: Int) -> String? {
        self["\(column.name).\(ResultColumn.leadingFigure.rawValue)"]?.values[row].text
    }
}
