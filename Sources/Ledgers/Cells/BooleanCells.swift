/// Reads the cells of yes and no, in the words that the field gives for them.
final class BooleanDecoder: CellDecoder {
    private let table: TextTable
    private let required: Bool
    private let allowed: Set<UInt8>?
    private var booleans = ColumnBuffer<UInt8>()
    private var found = ColumnBuffer<UInt32>()

    init(_ notation: Notation, missing: MissingValues, required: Bool, allowed: Set<UInt8>?) {
        var table = TextTable()
        for text in missing.texts { table.insert(text, value: UInt32(BatchColumn.missingBoolean)) }
        if missing.emptyIsMissing { table.insert([], value: UInt32(BatchColumn.missingBoolean)) }
        for text in notation.trueValues { table.insert(Array(text.utf8), value: 1) }
        for text in notation.falseValues { table.insert(Array(text.utf8), value: 0) }
        self.table = table
        self.required = required
        self.allowed = allowed
    }

    deinit {
        table.deallocate()
    }

    func decode(_ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, rejected: inout [Rejection])
        -> BatchColumn
    {
        found.fill(cells.count) { found in
            var row = 0
            while true {
                row = table.find(cells, from: row, in: text, stop: 2, into: found)
                guard row < cells.count else { break }
                found[row] = slow(cells[row], row, found[row], &rejected)
                row += 1
            }
        }
        booleans.fill(cells.count) { out in
            found.values.withUnsafeBufferPointer { found in
                for row in 0..<cells.count { out[row] = UInt8(truncatingIfNeeded: found[row]) }
            }
            guard let allowed else { return }
            for row in 0..<cells.count where out[row] != BatchColumn.missingBoolean && !allowed.contains(out[row]) {
                rejected.append(Rejection(row: row, reason: .enumeration))
            }
        }
        return .booleans(booleans.values)
    }

    /// A missing cell, one that holds no word of the field's, or what JSON gives for yes and no.
    private func slow(_ cell: Cell, _ row: Int, _ found: UInt32, _ rejected: inout [Rejection]) -> UInt32 {
        let missing = UInt32(BatchColumn.missingBoolean)
        switch cell.kind {
        case .true: return 1
        case .false: return 0
        case .text where found == TextTable.none, .number, .nested:
            rejected.append(Rejection(row: row, reason: .type))
        case .text, .null:
            if required { rejected.append(Rejection(row: row, reason: .required)) }
        }
        return missing
    }
}
