/// Numbers whole numbers in order of appearance. Those that lie close together, such as days or working days, are found in
/// a table, others by hashing.
struct ValueNumbers: Sendable {
    /// By number.
    private(set) var values: [Int64] = []
    private var hashed: [Int64: UInt32] = [:]
    /// `number + 1` of `low + position`; 0 for values not met.
    private var table: [UInt32] = []
    private var low: Int64 = 0
    /// What was hashed last: missing values, which no table holds, follow each other.
    private var last: (value: Int64, number: UInt32)?

    /// Entries of the table.
    private static let largest = 1 << 17

    /// The numbers of `column`, where `original` says what each value is numbered as.
    mutating func numbers<Value: FixedWidthInteger>(_ column: [Value], as original: (Value) -> Int64) -> [UInt32] {
        column.withUnsafeBufferPointer { column in
            [UInt32](unsafeUninitializedCapacity: column.count) { out, count in
                var row = 0
                while row < column.count {
                    // Inner loop without calls; leaves at a value not met before.
                    table.withUnsafeBufferPointer { table in
                        let low = low
                        while row < column.count {
                            let position = Int64(column[row]) &- low
                            guard UInt64(bitPattern: position) < UInt64(table.count) else { return }
                            let known = table[Int(position)]
                            guard known != 0 else { return }
                            out[row] = known &- 1
                            row += 1
                        }
                    }
                    guard row < column.count else { break }
                    out[row] = number(Int64(column[row]), as: original(column[row]))
                    row += 1
                }
                count = column.count
            }
        }
    }

    private mutating func number(_ value: Int64, as original: Int64) -> UInt32 {
        if let last, last.value == value { return last.number }
        let found = hashed[original] ?? UInt32(values.count)
        if found == values.count {
            hashed[original] = found
            values.append(original)
        }
        enter(value, found)
        last = (value, found)
        return found
    }

    private mutating func enter(_ value: Int64, _ number: UInt32) {
        if table.isEmpty {
            guard value.magnitude < 1 << 31 else { return }
            low = value
        }
        let position = value.subtractingReportingOverflow(low)
        guard !position.overflow, position.partialValue.magnitude < ValueNumbers.largest else { return }
        var at = Int(position.partialValue)
        if at < 0 {
            let more = max(-at, 256)
            guard table.count + more <= ValueNumbers.largest, low > Int64.min + Int64(more) else { return }
            table.insert(contentsOf: repeatElement(0, count: more), at: 0)
            low -= Int64(more)
            at += more
        }
        if at >= table.count {
            table.append(contentsOf: repeatElement(0, count: max(at + 1 - table.count, min(table.count, 4096), 64)))
        }
        table[at] = number + 1
    }
}
