/// Reads the cells of yes and no, in the words that the field gives for them.
final class BooleanDecoder: CellDecoder {
    private let table: TextTable
    private let required: Bool
    private let allowed: Set<UInt8>?
    private var booleans = ColumnBuffer<UInt8>()

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
        let (table, required, allowed) = (self.table, self.required, self.allowed)
        let isShort = table.words == 2
        booleans.fill(cells.count) { out in
            for row in 0..<cells.count {
                let cell = cells[row]
                var value: UInt32
                switch cell.kind {
                case .text:
                    value =
                        isShort
                        ? table.find(text + Int(cell.start), cell.length, words: 2)
                        : table.find(text + Int(cell.start), cell.length)
                case .true: value = 1
                case .false: value = 0
                case .null: value = UInt32(BatchColumn.missingBoolean)
                case .number, .nested: value = TextTable.none
                }
                if value == TextTable.none {
                    rejected.append(Rejection(row: row, reason: .type))
                    value = UInt32(BatchColumn.missingBoolean)
                } else if value == UInt32(BatchColumn.missingBoolean) {
                    if required { rejected.append(Rejection(row: row, reason: .required)) }
                } else if let allowed, !allowed.contains(UInt8(value)) {
                    rejected.append(Rejection(row: row, reason: .enumeration))
                }
                out[row] = UInt8(value)
            }
        }
        return .booleans(booleans.values)
    }
}
