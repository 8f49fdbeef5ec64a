/// A cell of a table.
public enum Value: Hashable, Sendable {
    /// Missing: not zero, not the empty text.
    case null
    case boolean(Bool)
    /// Counts, money, areas and what is computed from them, exactly.
    case exact(Exact)
    /// Measurements and statistics that have no exact form. Never a count or money.
    case real(Double)
    case text(String)
    case day(Day)
    /// A moment on a clock without a time zone, in milliseconds since 1970-01-01T00:00.
    case instant(Int64)

    public static func integer(_ value: Int) -> Value { .exact(Exact(value)) }

    public var isNull: Bool { self == .null }

    /// The number as a double for drawing, `nil` when it is not a number.
    public var double: Double? {
        switch self {
        case .exact(let value): value.double
        case .real(let value): value
        default: nil
        }
    }

    public var exact: Exact? {
        if case .exact(let value) = self { value } else { nil }
    }

    public var text: String? {
        if case .text(let value) = self { value } else { nil }
    }

    public var day: Day? {
        if case .day(let value) = self { value } else { nil }
    }
}

extension Value: CustomStringConvertible {
    /// As CSV and JSON carry it: plain digits, ISO dates, nothing for null.
    public var description: String {
        switch self {
        case .null: ""
        case .boolean(let value): value ? "true" : "false"
        case .exact(let value): value.description
        case .real(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
        case .text(let value): value
        case .day(let value): value.description
        case .instant(let value): Instants.text(value)
        }
    }
}

enum Instants {
    /// `2016-07-04T09:30:00`, with `.250` when there are milliseconds.
    static func text(_ milliseconds: Int64) -> String {
        let dayLength: Int64 = 86_400_000
        let number = milliseconds >= 0 ? milliseconds / dayLength : (milliseconds - dayLength + 1) / dayLength
        let rest = milliseconds - number * dayLength
        func two(_ n: Int64) -> String { n < 10 ? "0\(n)" : String(n) }
        let clock = "\(two(rest / 3_600_000)):\(two(rest / 60_000 % 60)):\(two(rest / 1000 % 60))"
        let fraction = rest % 1000 == 0 ? "" : "." + String(String(1000 + rest % 1000).dropFirst())
        return "\(Day(number: Int32(clamping: number)))T\(clock)\(fraction)"
    }
}
