import Tables

/// Reads the cells of dates with a time, as milliseconds since 1970 of the clock on the wall. An offset from UTC is
/// taken away; `Z` is none.
final class InstantDecoder: CellDecoder {
    private let syntax: InstantSyntax
    private let missing: MissingValues
    private let limits: ValueLimits<Int64>
    private var instants = ColumnBuffer<Int64>()

    init(_ syntax: InstantSyntax, missing: MissingValues, limits: ValueLimits<Int64>) {
        self.syntax = syntax
        self.missing = missing
        self.limits = limits
    }

    func decode(_ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, rejected: inout [Rejection])
        -> BatchColumn
    {
        instants.fill(cells.count) { out in
            for row in 0..<cells.count {
                let cell = cells[row]
                let bytes = UnsafeBufferPointer(start: text + Int(cell.start), count: cell.length)
                out[row] = BatchColumn.missingNumber
                if cell.kind == .null || cell.isText && missing.contains(text + Int(cell.start), cell.length) {
                    if limits.required { rejected.append(Rejection(row: row, reason: .required)) }
                } else if cell.isText, let instant = syntax.parse(Array(bytes)) {
                    out[row] = instant
                } else {
                    rejected.append(Rejection(row: row, reason: .type))
                }
            }
            limits.check(out, cells.count, missing: BatchColumn.missingNumber, &rejected)
        }
        return .numbers(instants.values, scale: 0)
    }
}
