import Tables

extension Transform {
    /// The rows after this step. `load` brings the other table of a lookup.
    func applied(to table: Table, load: (DataSource) throws -> Table) throws -> Table {
        switch self {
        case .filter(let predicate):
            let keep = try predicate.rows(of: table)
            return table.rows(keep.indices.filter { keep[$0] })
        case .calculate(let formula, let name): return table.with(name, .nominal, try formula.values(over: table))
        case .aggregate(let aggregates, let groupby): return table.aggregated(aggregates, by: groupby)
        case .joinaggregate(let aggregates, let groupby): return table.joined(aggregates, by: groupby)
        case .window(let window): return table.windowed(window)
        case .stack(let stack): return table.stacked(stack)
        case .timeUnit(let unit, let field, let name):
            return table.cut(unit, field: field, start: name, end: "\(name)_end")
        case .bin(let parameters, let field, let names):
            return table.binned(parameters, field: field, start: names[0], end: names[1]).table
        case .fold(let fields, let names): return table.folded(fields, key: names[0], value: names[1])
        case .pivot(let pivot): return table.pivoted(pivot)
        case .flatten(let fields, let names): return table.flattened(fields, as: names)
        case .impute(let imputation): return table.imputed(imputation)
        case .density(let density): return table.density(density)
        case .regression(let fit): return table.regressed(fit)
        case .loess(let loess): return table.smoothed(loess)
        case .extent(let field, let name):
            let numbers = values(of: field, in: table)
            return ["[0]": numbers.min(), "[1]": numbers.max(), ".length": 2].reduce(table) { table, end in
                table.with(
                    name + end.key, .quantitative,
                    [Value](repeating: end.value.map { .real($0) } ?? .null, count: table.rowCount))
            }
        case .quantile(let quantile): return table.quantiles(quantile)
        case .lookup(let lookup): return table.lookedUp(lookup, in: try load(lookup.data))
        }
    }

    private func values(of field: String, in table: Table) -> [Double] {
        table.values(field).compactMap { Cells.coerced($0) }.filter(\.isFinite)
    }
}
