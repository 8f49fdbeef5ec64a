import Tables

/// Reads the cells of dates with a time, as milliseconds since 1970 of the clock on the wall. An offset from UTC is
/// taken away; `Z` is none.
final class InstantDecoder: CellDecoder {
    private let syntax: InstantSyntax
    private let missing: MissingValues
    private let limits: ValueLimits<Int64>

    init(_ syntax: InstantSyntax, missing: MissingValues, limits: ValueLimits<Int64>) {
        self.syntax = syntax
        self.missing = missing
        self.limits = limits
    }

    func decode(_ cells: UnsafeBufferPointer<Cell>, in text: UnsafePointer<UInt8>, rejected: inout [Rejection])
        -> BatchColumn
    {
        let instants = [Int64](unsafeUninitializedCapacity: cells.count) { out, count in
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
            count = cells.count
        }
        return .numbers(instants, scale: 0)
    }
}

enum InstantSyntax: Equatable, Sendable {
    /// 2016-07-04T09:30:00, with a fraction of the second and an offset if wanted.
    case iso
    /// ISO, or a space for the T, or no seconds, or a date alone as `DaySyntax.any` reads it.
    case any
    case pattern(TimePattern)

    private static let dayLength: Int64 = 86_400_000

    func parse(_ bytes: [UInt8]) -> Int64? {
        switch self {
        case .pattern(let pattern):
            guard let moment = pattern.parse(bytes), let day = moment.day else { return nil }
            return Int64(day.number) * InstantSyntax.dayLength + moment.millisecondOfDay
        case .iso: return InstantSyntax.iso(bytes, separators: [UInt8(ascii: "T")], secondsWanted: true)
        case .any:
            if let instant = InstantSyntax.iso(
                bytes, separators: [UInt8(ascii: "T"), UInt8(ascii: " ")], secondsWanted: false)
            {
                return instant
            }
            let day = bytes.withUnsafeBufferPointer { DaySyntax.any.parse($0) }
            return day.map { Int64($0.number) * InstantSyntax.dayLength }
        }
    }

    private static func iso(_ bytes: [UInt8], separators: [UInt8], secondsWanted: Bool) -> Int64? {
        guard bytes.count >= 16, separators.contains(bytes[10]),
            let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            let (time, used) = ClockTime.parse(bytes[11...], secondsWanted: secondsWanted)
        else { return nil }
        guard let offset = ClockTime.offset(bytes[(11 + used)...]) else { return nil }
        return Int64(day.number) * dayLength + time - offset
    }
}

/// A time of the day.
enum ClockTime {
    /// Reads `09:30:00`, `09:30:00.250`, and `09:30` where seconds are not wanted.
    /// - Returns: milliseconds since midnight, and how many bytes they took.
    static func parse(_ bytes: ArraySlice<UInt8>, secondsWanted: Bool) -> (Int64, used: Int)? {
        let bytes = Array(bytes)
        func two(_ index: Int, below limit: Int) -> Int64? {
            guard index + 1 < bytes.count, case let (tens, ones) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30),
                tens <= 9, ones <= 9, case let number = Int(tens) * 10 + Int(ones), number < limit
            else { return nil }
            return Int64(number)
        }
        guard let hour = two(0, below: 24), bytes.count >= 5, bytes[2] == UInt8(ascii: ":"),
            let minute = two(3, below: 60)
        else { return nil }
        let minutes = (hour * 60 + minute) * 60_000
        guard bytes.count > 5, bytes[5] == UInt8(ascii: ":") else { return secondsWanted ? nil : (minutes, 5) }
        guard let second = two(6, below: 60) else { return nil }
        guard bytes.count > 8, bytes[8] == UInt8(ascii: ".") else { return (minutes + second * 1000, 8) }
        let digits = bytes[9...].prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var fraction: Int64 = 0
        for place in 0..<3 { fraction = fraction * 10 + (place < digits.count ? Int64(digits[9 + place] - 0x30) : 0) }
        return (minutes + second * 1000 + fraction, 9 + digits.count)
    }

    /// Milliseconds ahead of UTC: of nothing, `Z`, `+08:00` or `+0800`.
    static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.isEmpty || text == "Z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
            number / 100 < 24, number % 100 < 60
        else { return nil }
        let minutes = Int64(number / 100 * 60 + number % 100)
        return (sign == "-" ? -1 : 1) * minutes * 60_000
    }
}
