import Tables

/// Reads the cells of dates and of months, which become their first day.
final class DayDecoder: CellDecoder {
    private let syntax: DaySyntax
    private let missing: MissingValues
    private let limits: ValueLimits<Int32>
    private var days = ColumnBuffer<Int32>()

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
        days.fill(cells.count) { out in
            var dates = ISODates()
            for row in 0..<cells.count {
                let cell = cells[row]
                let bytes = text + Int(cell.start)
                if isISO, cell.isText, cell.length == 10 {
                    let day = dates.day(bytes)
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
        }
        return .days(days.values)
    }
}

/// Reads `2016-07-04`. Remembers the date met last, since dates follow each other in most ledgers, and the months met, since
/// they do not in others.
private struct ISODates {
    private struct Month {
        /// Its eight bytes: `2016-07-`.
        var written: UInt64 = 0
        /// The day before its first.
        var start: Int32 = 0
        var length: Int32 = 0
    }

    private var months = InlineArray<128, Month>(repeating: Month())
    private var lastMonth: UInt64 = 0
    private var lastDigits: UInt16 = 0
    private var lastDay = BatchColumn.missingDay

    /// The day number of `2016-07-04`; `BatchColumn.missingDay` for anything else.
    @inline(__always)
    mutating func day(_ bytes: UnsafePointer<UInt8>) -> Int32 {
        let month = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
        let digits = UInt16(littleEndian: UnsafeRawPointer(bytes + 8).loadUnaligned(as: UInt16.self))
        if month == lastMonth, digits == lastDigits { return lastDay }
        let slot = ISODates.slot(month)
        if months[slot].written != month, !enter(month, slot) { return BatchColumn.missingDay }
        let (tens, ones) = (Int32(digits & 0xff) &- 0x30, Int32(digits &>> 8) &- 0x30)
        let day = tens &* 10 &+ ones
        guard tens >= 0, tens <= 3, ones >= 0, ones <= 9, day >= 1, day <= months[slot].length else {
            return BatchColumn.missingDay
        }
        (lastMonth, lastDigits, lastDay) = (month, digits, months[slot].start &+ day)
        return lastDay
    }

    /// Months of eight years in a row have slots of their own.
    @inline(__always)
    private static func slot(_ month: UInt64) -> Int {
        let number = (month &>> 40 & 1) &* 10 &+ (month &>> 48 & 15)
        return Int(truncatingIfNeeded: (number &<< 3 | (month &>> 24 & 7)) & 127)
    }

    /// - Returns: false for eight bytes that are no `2016-07-`.
    private mutating func enter(_ written: UInt64, _ slot: Int) -> Bool {
        let hyphens: UInt64 = 0x2d00_002d_0000_0000
        let digits = written ^ 0x2d30_302d_3030_3030
        guard written & 0xff00_00ff_0000_0000 == hyphens,
            (digits | (digits &+ 0x0006_0600_0606_0606)) & 0xf0f0_f0f0_f0f0_f0f0 == 0
        else { return false }
        func digit(_ index: UInt64) -> Int { Int(truncatingIfNeeded: digits &>> (index &* 8) & 15) }
        let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
        let month = digit(5) * 10 + digit(6)
        guard let first = Day(year: year, month: month, day: 1) else { return false }
        months[slot] = Month(
            written: written, start: first.number - 1,
            length: Int32(truncatingIfNeeded: Day.count(ofMonth: month, year: year)))
        return true
    }
}
