import Tables

extension Aggregate {
    /// What the values of `rows` come to. `values` is `nil` for counting records.
    func value(_ rows: [Int], of values: [Value]?, in table: Table) -> Value {
        switch self {
        case .argmin(let key): return extreme(rows, values, table.values(key), greatest: false)
        case .argmax(let key): return extreme(rows, values, table.values(key), greatest: true)
        case .operation(let operation): return operation.value(rows, of: values)
        }
    }

    private func extreme(_ rows: [Int], _ values: [Value]?, _ keys: [Value], greatest: Bool) -> Value {
        var best: Int?
        for row in rows where !keys[row].isNull {
            guard let current = best else {
                best = row
                continue
            }
            let order = Cells.compare(keys[row], keys[current])
            if greatest ? order > 0 : order < 0 { best = row }
        }
        return best.flatMap { row in values.map { $0[row] } } ?? .null
    }
}

extension Aggregate.Operation {
    func value(_ rows: [Int], of values: [Value]?) -> Value {
        guard let values else { return .real(Double(rows.count)) }
        switch self {
        case .count: return .real(Double(rows.count))
        case .valid: return .real(Double(rows.count { Cells.coerced(values[$0]) != nil || values[$0].text != nil }))
        case .missing: return .real(Double(rows.count { values[$0].isNull }))
        case .distinct: return .real(Double(Set(rows.map { values[$0] }).count))
        case .values: return .real(Double(rows.count))
        default: break
        }
        let cells = rows.map { values[$0] }.filter { !$0.isNull }
        let numbers = cells.compactMap(Cells.coerced).filter { !$0.isNaN }
        guard let result = Statistics.value(self, numbers) else { return .null }
        if self == .min || self == .max || self == .median || self == .mean || self == .average,
            cells.contains(where: { if case .instant = $0 { true } else { false } })
        {
            return Cells.instant(result)
        }
        return .real(result)
    }
}

/// Numbers that stand for many. Quantiles interpolate as R's type 7; variances are of a sample unless said otherwise.
enum Statistics {
    static func value(_ operation: Aggregate.Operation, _ numbers: [Double]) -> Double? {
        let count = Double(numbers.count)
        switch operation {
        // Nothing sums to nothing, not to zero: a missing figure stays missing.
        case .sum: return numbers.isEmpty ? nil : numbers.reduce(0, +)
        case .product: return numbers.isEmpty ? nil : numbers.reduce(1, *)
        case .min: return numbers.min()
        case .max: return numbers.max()
        case .mean, .average: return numbers.isEmpty ? nil : mean(numbers)
        case .median: return quantile(numbers.sorted(), 0.5)
        case .q1: return quantile(numbers.sorted(), 0.25)
        case .q3: return quantile(numbers.sorted(), 0.75)
        case .variance: return count > 1 ? deviation(numbers) / (count - 1) : nil
        case .variancep: return count > 1 ? deviation(numbers) / count : nil
        case .stdev: return count > 1 ? (deviation(numbers) / (count - 1)).squareRoot() : nil
        case .stdevp: return count > 1 ? (deviation(numbers) / count).squareRoot() : nil
        case .stderr: return count > 1 ? (deviation(numbers) / (count - 1) / count).squareRoot() : nil
        case .ci0: return ConfidenceInterval.mean(numbers)?.low
        case .ci1: return ConfidenceInterval.mean(numbers)?.high
        case .count, .valid, .missing, .distinct, .values: return nil
        }
    }

    /// Running mean, as Vega keeps it.
    static func mean(_ numbers: [Double]) -> Double {
        var mean = 0.0
        for (index, number) in numbers.enumerated() { mean += (number - mean) / Double(index + 1) }
        return mean
    }

    private static func deviation(_ numbers: [Double]) -> Double {
        let mean = mean(numbers)
        return numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    static func quantile(_ sorted: [Double], _ p: Double) -> Double? {
        guard let first = sorted.first, let last = sorted.last else { return nil }
        let position = Double(sorted.count - 1) * p
        let below = Int(position.rounded(.down))
        if below + 1 >= sorted.count { return p <= 0 ? first : last }
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (position - Double(below))
    }
}

extension Table {
    func aggregated(_ aggregates: [Transform.FieldAggregate], by names: [String]) -> Table {
        let groups = rowCount == 0 && !names.isEmpty ? [] : groups(by: names)
        var columns = names.map { name in
            let values = values(name)
            return Column(
                name, title: self[name]?.title, kind: self[name]?.kind ?? .nominal, unit: self[name]?.unit,
                values: groups.map { $0.first.map { values[$0] } ?? .null })
        }
        for aggregate in aggregates.flatMap(expanded) where !columns.contains(where: { $0.name == aggregate.name }) {
            let values = aggregate.field.map { self.values($0) }
            columns.append(
                Column(
                    aggregate.name, kind: .quantitative,
                    values: groups.map { aggregate.aggregate.value($0, of: values, in: self) }))
        }
        return Table(columns)
    }

    /// One aggregate for each column where the whole row is asked for.
    private func expanded(_ aggregate: Transform.FieldAggregate) -> [Transform.FieldAggregate] {
        guard aggregate.field == Transform.FieldAggregate.wholeRow, self[Transform.FieldAggregate.wholeRow] == nil
        else {
            return [aggregate]
        }
        return self.columns.map { .init(aggregate.aggregate, field: $0.name, as: "\(aggregate.name).\($0.name)") }
    }

    func joined(_ aggregates: [Transform.FieldAggregate], by names: [String]) -> Table {
        var table = self
        let groups = groups(by: names)
        for aggregate in aggregates {
            let values = aggregate.field.map { self.values($0) }
            var column = [Value](repeating: .null, count: rowCount)
            for group in groups {
                let value = aggregate.aggregate.value(group, of: values, in: self)
                for row in group { column[row] = value }
            }
            table = table.with(aggregate.name, .quantitative, column)
        }
        return table
    }
}
