import Tables

/// Cells as parts of keys.
extension RecordBatch {
    /// The hash of a cell, the same whether a column holds texts or their hashes; `nil` for a missing one.
    func keyHash(_ column: Int, _ row: Int) -> UInt64? {
        switch columns[column] {
        case .numbers(let values, _):
            values[row] == BatchColumn.missingNumber ? nil : UInt64(bitPattern: values[row])
        case .days(let values):
            values[row] == BatchColumn.missingDay ? nil : UInt64(bitPattern: Int64(values[row]))
        case .booleans(let values): values[row] == BatchColumn.missingBoolean ? nil : UInt64(values[row])
        case .codes: text(column, row).map { UInt64(bitPattern: KeyHash.of($0)) }
        }
    }

    /// Adds each cell of a column to the hash of its record's key.
    func combineHashes(of column: Int, into combined: inout [UInt64], missing: inout [Bool]) {
        switch columns[column] {
        case .numbers(let values, _):
            for row in 0..<count {
                let value = values[row]
                combined[row] = KeyHash.combined(combined[row], UInt64(bitPattern: value))
                if value == BatchColumn.missingNumber { missing[row] = true }
            }
        case .days(let values):
            for row in 0..<count {
                combined[row] = KeyHash.combined(combined[row], UInt64(bitPattern: Int64(values[row])))
                if values[row] == BatchColumn.missingDay { missing[row] = true }
            }
        case .booleans, .codes:
            for row in 0..<count {
                if let hash = keyHash(column, row) {
                    combined[row] = KeyHash.combined(combined[row], hash)
                } else {
                    missing[row] = true
                }
            }
        }
    }

    /// For each record the fingerprint of the key in these columns, and how many of its cells are missing.
    func keyHashes(_ columns: [Int]) -> (hashes: [UInt64], missing: [Int]) {
        var combined = [UInt64](repeating: 0, count: count)
        var missing = [Int](repeating: 0, count: count)
        for column in columns {
            var isMissing = [Bool](repeating: false, count: count)
            combineHashes(of: column, into: &combined, missing: &isMissing)
            for row in 0..<count where isMissing[row] { missing[row] += 1 }
        }
        return (combined, missing)
    }

    /// The key in all columns as bytes that tell it from every other: each cell with its length, or a mark for none.
    func key(_ row: Int) -> [UInt8] {
        columns.indices.flatMap { column -> [UInt8] in
            guard let text = text(column, row) else { return [0] }
            let length = UInt32(truncatingIfNeeded: text.utf8.count)
            return [1] + withUnsafeBytes(of: length.littleEndian, Array.init) + Array(text.utf8)
        }
    }

    /// The cells of a record as the fields of the columns write them, for people.
    func shown(_ row: Int, as fields: [Field]) -> String {
        fields.enumerated().map { column, field in
            if field.kind == .datetime, case .numbers(let values, _) = columns[column],
                values[row] != BatchColumn.missingNumber
            {
                return Value.instant(values[row]).description
            }
            return text(column, row) ?? ""
        }.joined(separator: ", ")
    }

    /// A cell that tells it from every other of its column, of all but moments as its field writes it; `nil` for a missing
    /// one.
    func text(_ column: Int, _ row: Int) -> String? {
        switch columns[column] {
        case .numbers(let values, let scale):
            values[row] == BatchColumn.missingNumber
                ? nil : Exact(Int128(values[row]), scale: scale).normalized.description
        case .days(let values): values[row] == BatchColumn.missingDay ? nil : Day(number: values[row]).description
        case .booleans(let values):
            values[row] == BatchColumn.missingBoolean ? nil : values[row] == 1 ? "true" : "false"
        case .codes(let codes): codes[row] == 0 ? nil : dictionaries[column]?.texts[Int(codes[row])]
        }
    }
}
