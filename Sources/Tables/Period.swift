/// The length of the periods that time is cut into.
public enum Grain: String, Hashable, Sendable, CaseIterable {
    case day, month, quarter, year
}

/// A run of days, both ends included.
public struct Period: Hashable, Sendable, Comparable {
    public let first: Day
    public let last: Day

    /// `nil` when `last` lies before `first`.
    public init?(_ first: Day, through last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    private init(from first: Day, to last: Day) {
        self.first = first
        self.last = last
    }

    /// The period of `grain` that `day` lies in.
    public init(_ grain: Grain, containing day: Day) {
        let (year, month, _) = day.components
        func span(_ from: Int, _ to: Int) -> Period {
            let first = Day(year: year, month: from, day: 1) ?? day
            let last = Day(year: year, month: to, day: Day.count(ofMonth: to, year: year)) ?? day
            return Period(from: first, to: last)
        }
        switch grain {
        case .day: self.init(from: day, to: day)
        case .month: self = span(month, month)
        case .quarter: self = span((month - 1) / 3 * 3 + 1, (month - 1) / 3 * 3 + 3)
        case .year: self = span(1, 12)
        }
    }

    /// A whole year; `nil` outside 0…9999.
    public static func year(_ year: Int) -> Period? {
        Day(year: year, month: 1, day: 1).map { Period(.year, containing: $0) }
    }

    /// A whole month; `nil` when there is no such month.
    public static func month(_ month: Int, of year: Int) -> Period? {
        Day(year: year, month: month, day: 1).map { Period(.month, containing: $0) }
    }

    public var days: Int { Int(last.number - first.number) + 1 }

    /// The whole grain that this period is, `nil` when it is none (1 January to 15 November).
    public var grain: Grain? {
        Grain.allCases.first { Period($0, containing: first) == self }
    }

    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// What both periods share, `nil` when nothing.
    public func intersection(_ other: Period) -> Period? {
        Period(max(first, other.first), through: min(last, other.last))
    }

    /// The same days `years` earlier or later. A period that ends with February ends with February there too, so that
    /// like is compared with like in leap years.
    public func shifted(years: Int) -> Period {
        let (year, month, day) = last.components
        let target = year + years
        let endsMonth = day == Day.count(ofMonth: month, year: year)
        let end =
            endsMonth
            ? Day(year: target, month: month, day: Day.count(ofMonth: month, year: target)) ?? last
            : last.inYear(target)
        return Period(from: first.inYear(first.year + years), to: end)
    }

    /// The period of the same grain just before; a period that is no whole grain moves by its length in days.
    public var previous: Period {
        let before = first.adding(days: -1)
        if let grain { return Period(grain, containing: before) }
        return Period(from: first.adding(days: -days), to: before)
    }

    /// The periods of `grain` that this one touches, each cut to this one, in order.
    public func cut(by grain: Grain) -> [Period] {
        var pieces: [Period] = []
        var start = first
        while start <= last {
            let whole = Period(grain, containing: start)
            pieces.append(Period(from: start, to: min(whole.last, last)))
            start = whole.last.adding(days: 1)
        }
        return pieces
    }

    public static func < (a: Period, b: Period) -> Bool { (a.first, a.last) < (b.first, b.last) }
}

extension Period: CustomStringConvertible {
    /// ISO 8601: `2016`, `2016-07`, `2016-Q3`, `2016-07-04`, else `2016-01-01/2016-11-15`.
    public var description: String {
        let iso = first.description
        return switch grain {
        case .year: String(iso.prefix(4))
        case .quarter: "\(iso.prefix(4))-Q\((first.month + 2) / 3)"
        case .month: String(iso.prefix(7))
        case .day: iso
        case nil: "\(first)/\(last)"
        }
    }
}
