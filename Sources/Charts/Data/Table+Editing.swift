import Tables

extension Table {
    /// This table with `column` in place of one of the same name, or at the end.
    func with(_ column: Column) -> Table {
        guard column.values.count == rowCount || columns.isEmpty else { return self }
        var columns = columns
        if let index = columns.firstIndex(where: { $0.name == column.name }) {
            columns[index] = column
        } else {
            columns.append(column)
        }
        return Table(columns)
    }

    func with(_ name: String, _ kind: Column.Kind, _ values: [Value]) -> Table {
        with(Column(name, kind: kind, values: values))
    }

    func values(_ name: String) -> [Value] { self[name]?.values ?? [Value](repeating: .null, count: rowCount) }

    /// Row numbers by equal values of `names`, groups and rows in order of appearance.
    func groups(by names: [String]) -> [[Int]] {
        if names.isEmpty { return [Array(0..<rowCount)] }
        let keys = names.map(values)
        var index: [[Value]: Int] = [:]
        var groups: [[Int]] = []
        for row in 0..<rowCount {
            let key = keys.map { $0[row] }
            if let group = index[key] {
                groups[group].append(row)
            } else {
                index[key] = groups.count
                groups.append([row])
            }
        }
        return groups
    }

    /// Row numbers in the order of `fields`; equal rows keep theirs.
    func order(by fields: [SortField]) -> [Int] {
        let keys = fields.map { (values($0.field), $0.descending) }
        return (0..<rowCount).sorted { a, b in
            for (values, descending) in keys {
                let order = Cells.compare(values[a], values[b])
                if order != 0 { return descending ? order > 0 : order < 0 }
            }
            return a < b
        }
    }
}

/// Comparing and reading single values as Vega does.
enum Cells {
    /// Below, equal or above zero. Missing values come first; numbers and times by size; texts by code point.
    static func compare(_ a: Value, _ b: Value) -> Int {
        if a == b { return 0 }
        if a.isNull { return -1 }
        if b.isNull { return 1 }
        if let x = number(a), let y = number(b) { return x < y ? -1 : x > y ? 1 : 0 }
        let (x, y) = (a.description, b.description)
        return utf16Less(x, y) ? -1 : utf16Less(y, x) ? 1 : 0
    }

    private static func utf16Less(_ a: String, _ b: String) -> Bool { a.utf16.lexicographicallyPrecedes(b.utf16) }

    /// A number, or a time in milliseconds.
    static func number(_ value: Value) -> Double? {
        switch value {
        case .exact(let exact): exact.double
        case .real(let real): real
        case .day(let day): Double(day.number) * 86_400_000
        case .instant(let milliseconds): Double(milliseconds)
        case .boolean(let flag): flag ? 1 : 0
        case .null, .text: nil
        }
    }

    /// As `number`, and texts that read as one.
    static func coerced(_ value: Value) -> Double? {
        if case .text(let text) = value { return text.isEmpty ? nil : Double(text) }
        return number(value)
    }

    /// As JavaScript writes it.
    static func text(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .exact(let exact): exact.normalized.description
        case .real(let real): Decimals.plain(real)
        default: value.description
        }
    }

    static func instant(_ time: Double) -> Value {
        time.isFinite && abs(time) < 8.64e15 ? .instant(Int64(time.rounded())) : .null
    }
}
