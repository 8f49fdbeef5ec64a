import Tables

enum InstantSyntax: Equatable, Sendable {
    /// 2016-07-04T09:30:00, with a fraction of the second and an offset if wanted.
    case iso
    /// ISO, or a date as `DaySyntax.any` reads it, alone or before a T or spaces and 9:30, 09:30:05, 9时30分, 9时30分5秒.
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
            return InstantSyntax.freely(FullWidth.narrowed(bytes))
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

    private static func freely(_ bytes: [UInt8]) -> Int64? {
        let gap = bytes.firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "T") } ?? bytes.count
        guard let day = bytes[..<gap].withUnsafeBufferPointer({ DaySyntax.any.parse($0) }) else { return nil }
        let clock = bytes[gap...].dropFirst().drop { $0 == UInt8(ascii: " ") }
        guard gap < bytes.count else { return Int64(day.number) * dayLength }
        return ClockTime.freely(clock).map { Int64(day.number) * dayLength + $0 }
    }
}
