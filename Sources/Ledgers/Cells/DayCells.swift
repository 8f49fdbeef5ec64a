import Tables

/// Reads the cells of dates and of months, which become their first day.
final class DayDecoder: CellDecoder {
    private let syntax: DaySyntax
    private let missing: MissingValues
    private let limits: ValueLimits<Int32>

    init(_ syntax: DaySyntax, missing: MissingValues, limits: ValueLimits<Int32>) {
        self.syntax = syntax
        self.missing = missing
        self.limits = limits
    }

    func decode(_ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, rejected: inout [Rejection])
        -> BatchColumn
    {
        let (syntax, missing, limits) = (self.syntax, self.missing, self.limits)
        let isISO = syntax == .iso
        let days = [Int32](unsafeUninitializedCapacity: cells.count) { out, count in
            var month = MonthStart()
            for row in 0..<cells.count {
                let cell = cells[row]
                let bytes = text + Int(cell.start)
                if isISO, cell.isText, cell.length == 10 {
                    let day = month.isoDay(bytes)
                    if day != BatchColumn.missingDay {
                        out[row] = day
                        continue
                    }
                }
                out[row] = BatchColumn.missingDay
                if cell.kind == .null || cell.isText && missing.contains(bytes, cell.length) {
                    if limits.required { rejected.append(Rejection(row: row, reason: .required)) }
                } else if cell.isText || cell.kind == .number,
                    let day = syntax.parse(UnsafeBufferPointer(start: bytes, count: cell.length))
                {
                    out[row] = day.number
                } else {
                    rejected.append(Rejection(row: row, reason: .type))
                }
            }
            limits.check(out, cells.count, missing: BatchColumn.missingDay, &rejected)
            count = cells.count
        }
        return .days(days)
    }
}

/// The first day of the month met last: dates of one month follow each other in most ledgers.
private struct MonthStart {
    /// `year × 100 + month`.
    private var month = -1
    private var dayBefore: Int32 = 0
    private var length = 0

    /// The day number of `2016-07-04`; `BatchColumn.missingDay` for anything else.
    @inline(__always)
    mutating func isoDay(_ bytes: UnsafePointer<UInt8>) -> Int32 {
        let y0 = bytes[0] &- 0x30, y1 = bytes[1] &- 0x30, y2 = bytes[2] &- 0x30, y3 = bytes[3] &- 0x30
        let m0 = bytes[5] &- 0x30, m1 = bytes[6] &- 0x30, d0 = bytes[8] &- 0x30, d1 = bytes[9] &- 0x30
        guard y0 <= 9, y1 <= 9, y2 <= 9, y3 <= 9, m0 <= 9, m1 <= 9, d0 <= 9, d1 <= 9, bytes[4] == 0x2d, bytes[7] == 0x2d
        else { return BatchColumn.missingDay }
        let year = Int(y0) &* 1000 &+ Int(y1) &* 100 &+ Int(y2) &* 10 &+ Int(y3)
        let monthOfYear = Int(m0) &* 10 &+ Int(m1)
        let wanted = year &* 100 &+ monthOfYear
        if wanted != month { enter(year: year, month: monthOfYear) }
        let day = Int(d0) &* 10 &+ Int(d1)
        return day >= 1 && day <= length ? dayBefore &+ Int32(truncatingIfNeeded: day) : BatchColumn.missingDay
    }

    private mutating func enter(year: Int, month: Int) {
        self.month = year * 100 + month
        guard let first = Day(year: year, month: month, day: 1) else {
            length = 0
            return
        }
        dayBefore = first.number - 1
        length = Day.count(ofMonth: month, year: year)
    }
}
