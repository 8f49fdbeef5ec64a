import Tables

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
