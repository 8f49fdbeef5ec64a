extension Transform {
    /// The columns that the step reads by name. What an expression reads may be missing: it is null there.
    var columns: [String] {
        switch self {
        case .filter, .calculate: []
        case .aggregate(let aggregates, let groupby), .joinaggregate(let aggregates, let groupby):
            aggregates.flatMap(\.columns) + groupby
        case .window(let window):
            window.functions.filter(\.readsField).compactMap(\.field) + window.groupby + window.sort.map(\.field)
        case .stack(let stack): [stack.field] + stack.groupby + stack.sort.map(\.field)
        case .timeUnit(_, let field, _), .bin(_, let field, _), .extent(let field, _): [field]
        case .fold(let fields, _), .flatten(let fields, _): fields
        case .pivot(let pivot): [pivot.pivot, pivot.value] + pivot.groupby
        // A table without the field imputed may be all gaps.
        case .impute(let imputation): [imputation.key] + imputation.groupby
        case .lookup(let lookup): [lookup.lookup]
        case .density(let density): [density.field] + density.groupby
        case .regression(let fit): [fit.field, fit.on] + fit.groupby
        case .loess(let loess): [loess.field, loess.on] + loess.groupby
        case .quantile(let quantile): [quantile.field] + quantile.groupby
        }
    }
}

extension Transform {
    /// The columns that the step adds to those that there are.
    var madeColumns: [String] {
        switch self {
        case .calculate(_, let name), .timeUnit(_, _, let name): [name]
        case .bin(_, _, let names), .fold(_, let names), .flatten(_, let names): names
        case .joinaggregate(let aggregates, _): aggregates.map(\.name)
        case .window(let window): window.functions.map(\.name)
        case .lookup(let lookup): lookup.names
        default: []
        }
    }
}

extension Transform.Window.Function {
    /// Whether a field says anything to it: rows and ranks are counted whatever field is named.
    fileprivate var readsField: Bool {
        switch kind {
        case .aggregate(let operation): operation != .count
        case .window(let operation):
            [.lag, .lead, .firstValue, .lastValue, .nthValue].contains(operation)
        }
    }
}

extension Transform.FieldAggregate {
    fileprivate var columns: [String] {
        let key: [String] =
            switch aggregate {
            case .argmin(let key), .argmax(let key): [key]
            case .operation: []
            }
        // Counting counts rows, whatever field is named.
        return key + (aggregate == .operation(.count) ? [] : [field]).compactMap { $0 }.filter { $0 != Self.wholeRow }
    }
}
