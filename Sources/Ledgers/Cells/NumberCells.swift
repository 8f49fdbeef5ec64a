/// Reads the cells of whole numbers, decimals and years, as coefficients of one scale.
final class NumberDecoder: CellDecoder {
    private let missing: MissingValues
    private let syntax: NumberSyntax
    private let limits: ValueLimits<Int64>
    private var numbers = ColumnBuffer<Int64>()

    init(_ syntax: NumberSyntax, missing: MissingValues, limits: ValueLimits<Int64>) {
        self.syntax = syntax
        self.missing = missing
        self.limits = limits
    }

    func decode(_ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, rejected: inout [Rejection])
        -> BatchColumn
    {
        let (syntax, missing, limits) = (self.syntax, self.missing, self.limits)
        numbers.fill(cells.count) { out in
            let isWhole = syntax.readsWhole
            for row in 0..<cells.count {
                let cell = cells[row]
                let bytes = text + Int(cell.start)
                if isWhole, cell.isText {
                    let value = NumberSyntax.whole(bytes, cell.length)
                    if value >= 0 {
                        out[row] = value
                        continue
                    }
                }
                if cell.isText || cell.kind == .number {
                    let value = syntax.quick(bytes, cell.length)
                    if value != BatchColumn.missingNumber {
                        out[row] = value
                        continue
                    }
                }
                out[row] = NumberDecoder.slow(cell, bytes, row, syntax, missing, limits, &rejected)
            }
            limits.check(out, cells.count, missing: BatchColumn.missingNumber, &rejected)
        }
        return .numbers(numbers.values, scale: syntax.places)
    }

    /// Cells that are not plain digits: missing, marked with groups or units, with an exponent, or wrong.
    private static func slow(
        _ cell: Cell, _ bytes: UnsafePointer<UInt8>, _ row: Int, _ syntax: NumberSyntax, _ missing: MissingValues,
        _ limits: ValueLimits<Int64>, _ rejected: inout [Rejection]
    ) -> Int64 {
        if cell.kind == .null || cell.isText && missing.contains(bytes, cell.length) {
            if limits.required { rejected.append(Rejection(row: row, reason: .required)) }
            return BatchColumn.missingNumber
        }
        if cell.isText || cell.kind == .number {
            switch syntax.parse(UnsafeBufferPointer(start: bytes, count: cell.length), plain: !cell.isText) {
            case .value(let value): return value
            case .tooManyPlaces: rejected.append(Rejection(row: row, reason: .places))
            case .invalid: rejected.append(Rejection(row: row, reason: .type))
            }
        } else {
            rejected.append(Rejection(row: row, reason: .type))
        }
        return BatchColumn.missingNumber
    }
}
