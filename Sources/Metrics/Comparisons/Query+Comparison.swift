import Tables

extension Query {
    /// What a value is held against.
    public enum Comparison: Hashable, Sendable {
        /// 同比: the same days of the year before.
        case previousYear
        /// 环比: the period just before. With a grain in `by`, each row against the grain just before its own.
        case previousPeriod
        /// 比上年: the whole year before. Only a whole year has a difference from it.
        case wholeYear
        /// The same days of any earlier year.
        case year(Int)
        /// What the catalogue sets as the year's target.
        case target

        /// `previous_year`, `previous_period`, `whole_year`, `target`, or a year such as `2010`; `nil` for another text.
        public init?(written text: String) {
            if let word = Self.words.first(where: { $0.written == text }) {
                self = word
            } else if text.utf8.count == 4, let year = Int(text), year >= 1000 {
                self = .year(year)
            } else {
                return nil
            }
        }

        /// As queries write it.
        public var written: String {
            switch self {
            case .previousYear: "previous_year"
            case .previousPeriod: "previous_period"
            case .wholeYear: "whole_year"
            case .year(let year): String(year)
            case .target: "target"
            }
        }

        /// Those that are words; a year may stand in their place.
        public static let words: [Comparison] = [.previousYear, .previousPeriod, .wholeYear, .target]

        /// All that may be written, for messages.
        public static var forms: [String] { words.map(\.written) + ["2010"] }
    }
}

extension Query.Comparison {
    /// The days that a value of `period` is held against; `nil` where there are none.
    func base(of period: Period) -> Period? {
        switch self {
        case .previousYear: Self.sameDays(period, years: -1)
        case .previousPeriod: period.previous
        case .wholeYear: Period.year(period.last.year - 1)
        case .year(let year):
            year < period.first.year ? Self.sameDays(period, years: year - period.last.year) : nil
        case .target: nil
        }
    }

    /// 29 February by itself has no like in most years.
    private static func sameDays(_ period: Period, years: Int) -> Period? {
        let shifted = period.shifted(years: years)
        let isLeapDay = period.first == period.last && period.first.month == 2 && period.first.components.2 == 29
        return isLeapDay && shifted.first.components.2 != 29 ? nil : shifted
    }

    /// Whether a value of `period` and its base are alike in length, so that they have a difference.
    func isAlike(_ period: Period) -> Bool { self != .wholeYear || period.grain == .year }

    /// From the base to the value, for an average growth a year.
    func years(_ period: Period) -> Int? {
        if case .year(let year) = self { period.last.year - year } else { nil }
    }
}
