import Tables
import Trees

extension Table {
    /// One row for each of several columns.
    func folded(_ fields: [String], key: String, value: String) -> Table {
        let rows = (0..<rowCount).flatMap { row in fields.map { _ in row } }
        let keys = (0..<rowCount).flatMap { _ in fields.map { Value.text($0) } }
        let columns = fields.map { values($0) }
        let cells = (0..<rowCount).flatMap { row in columns.map { $0[row] } }
        return self.rows(rows).with(key, .nominal, keys).with(value, .quantitative, cells)
    }

    /// One column for each value of a column.
    func pivoted(_ pivot: Transform.Pivot) -> Table {
        let keys = values(pivot.pivot)
        var names = Set(keys).filter { !$0.isNull }.sorted { Cells.compare($0, $1) < 0 }
        if pivot.limit > 0 { names = Array(names.prefix(pivot.limit)) }
        let groups = groups(by: pivot.groupby)
        let cells = values(pivot.value)
        var table = aggregated([], by: pivot.groupby)
        if pivot.groupby.isEmpty { table = Table([]) }
        for name in names {
            let column = groups.map { group -> Value in
                let rows = group.filter { keys[$0] == name }
                return pivot.operation.value(rows, of: cells)
            }
            table = table.with(Cells.text(name), .quantitative, column)
        }
        return table
    }

    /// One row for each item of lists.
    func flattened(_ fields: [String], as names: [String]) -> Table {
        let lengths = fields.map { values("\($0).length").map { Cells.number($0).map { Int($0) } ?? 0 } }
        let repeats = (0..<rowCount).map { row in lengths.map { $0[row] }.max() ?? 0 }
        let rows = repeats.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        let offsets = repeats.flatMap { Array(0..<$0) }
        var table = self.rows(rows)
        for (field, name) in zip(fields, names) {
            let inner = columns.filter { $0.name.hasPrefix("\(field)[") }
            var suffixes: [String] = []
            for column in inner {
                guard let close = column.name.firstIndex(of: "]") else { continue }
                let suffix = String(column.name[column.name.index(after: close)...])
                if !suffixes.contains(suffix) { suffixes.append(suffix) }
            }
            let byName = Dictionary(inner.map { ($0.name, $0.values) }) { first, _ in first }
            for suffix in suffixes {
                let values = zip(rows, offsets).map { byName["\(field)[\($1)]\(suffix)"]?[$0] ?? .null }
                table = table.with(name + suffix, .nominal, values)
            }
        }
        return table
    }

    /// Rows for keys that a group lacks, and values for missing ones.
    func imputed(_ impute: Transform.Imputation) -> Table {
        var keys: [Value] = []
        var seen: Set<Value> = []
        for key in values(impute.key) + impute.keyvals.compactMap({ Value($0) })
        where !key.isNull && seen.insert(key).inserted {
            keys.append(key)
        }
        let keyColumn = values(impute.key)
        let cells = values(impute.field)
        let groups = groups(by: impute.groupby)
        var order: [Int] = Array(0..<rowCount)
        var added: [(row: Int, key: Value, value: Value)] = []
        var filled: [Int: Value] = [:]
        for group in groups {
            let present = Dictionary(group.map { (keyColumn[$0], $0) }) { first, _ in first }
            let known = group.map { cells[$0] }.filter { !$0.isNull }
            // A frame counts rows as they come, those that are added last.
            let lacking = keys.filter { present[$0] == nil }
            let row = group.map { cells[$0] } + lacking.map { _ in Value.null }
            func value(_ position: Int) -> Value {
                guard impute.method != .value, let operation = Aggregate.Operation(rawValue: impute.method.rawValue)
                else {
                    return impute.value.flatMap { Value($0) } ?? .null
                }
                guard impute.before != nil || impute.after != nil else {
                    return operation.value(Array(known.indices), of: known)
                }
                let low = Swift.max(0, position - (impute.before ?? row.count))
                let high = Swift.min(row.count - 1, position + (impute.after ?? row.count))
                let near = low <= high ? row[low...high].filter { !$0.isNull } : []
                return operation.value(Array(near.indices), of: near)
            }
            for (position, index) in group.enumerated() where cells[index].isNull { filled[index] = value(position) }
            guard let model = group.first else { continue }
            for (offset, key) in lacking.enumerated() { added.append((model, key, value(group.count + offset))) }
        }
        order += added.map(\.row)
        let grown = rows(order)
        let kept = Set(impute.groupby)
        let columns = grown.columns.map { column -> Column in
            var column = column
            for (offset, row) in added.enumerated() {
                let index = rowCount + offset
                if column.name == impute.key {
                    column.values[index] = row.key
                } else if column.name == impute.field {
                    column.values[index] = row.value
                } else if !kept.contains(column.name) {
                    column.values[index] = .null
                }
            }
            if column.name == impute.field {
                for (row, value) in filled { column.values[row] = value }
            }
            return column
        }
        return Table(columns)
    }

    /// Columns of another table for rows whose key it has.
    func lookedUp(_ lookup: Transform.Lookup, in other: Table) -> Table {
        let index = Dictionary(other.values(lookup.key).enumerated().map { ($0.element, $0.offset) }) { first, _ in
            first
        }
        let rows = values(lookup.lookup).map { index[$0] }
        let fallback = lookup.fallback.flatMap { Value($0) } ?? .null
        return zip(lookup.fields, lookup.names).reduce(self) { table, names in
            let cells = other.values(names.0)
            return table.with(names.1, .nominal, rows.map { $0.map { cells[$0] } ?? fallback })
        }
    }
}
