import Tables

/// Reads dates as reports write them: 2016年11月16日, 2016年, 11月15日, 11月, 1—11月, 2016年第三季度, 2016-11-16, and runs of
/// them joined by 至 or a dash. A duration (3年, 15日 alone, 3个月) is none.
enum DateReader {
    struct Reading {
        var period: Period?
        var end: Int
    }

    /// - Parameter year: of a date that names none; without it such a date has no period.
    static func read(_ text: [Character], from start: Int, year: Int?) -> Reading? {
        guard let first = point(text, start, year: year, isEnd: false) else { return nil }
        var reading = Reading(period: first.period(inheriting: year), end: first.end)
        guard first.end < text.count, "至到—–-~～".contains(text[first.end]),
            let last = point(text, first.end + 1, year: first.year ?? year, isEnd: true), last.isFiner(than: first)
        else { return reading }
        reading.end = last.end
        let (from, to) = (first.period(inheriting: year), last.inheriting(first).period(inheriting: year))
        reading.period = from.flatMap { from in to.flatMap { Period(from.first, through: $0.last) } }
        return reading
    }

    /// One date as written: what it does not name is `nil`.
    private struct Point {
        var year: Int?
        var months: ClosedRange<Int>?
        var day: Int?
        var end: Int
        /// Whether there are such days: 2016-02-30 and 11—1月 are written as dates and are none.
        var exists = true

        func inheriting(_ other: Point) -> Point {
            var whole = self
            whole.year = year ?? other.year
            whole.months = months ?? (day == nil ? nil : other.months)
            return whole
        }

        /// Whether this may end a run that `other` begins: 11月1日至15日, not 11月至15日.
        func isFiner(than other: Point) -> Bool {
            day == nil ? true : other.day != nil
        }

        func period(inheriting standard: Int?) -> Period? {
            guard exists, let year = year ?? standard else { return nil }
            guard let months else { return day == nil ? Period.year(year) : nil }
            guard let day else {
                return Period.month(months.lowerBound, of: year).flatMap { first in
                    Period.month(months.upperBound, of: year).flatMap { Period(first.first, through: $0.last) }
                }
            }
            return Day(year: year, month: months.lowerBound, day: day).flatMap { Period($0, through: $0) }
        }
    }

    private static func point(_ text: [Character], _ start: Int, year: Int?, isEnd: Bool) -> Point? {
        if let iso = iso(text, start) { return iso }
        if var point = number(text, start, in: 1900...2099, before: "年").map({
            Point(year: $0.value, end: $0.end)
        }) {
            if point.end < text.count, text[point.end] == "度" { point.end += 1 }
            guard let inner = part(text, point.end) ?? months(text, point.end) else { return point }
            return Point(year: point.year, months: inner.months, day: inner.day, end: inner.end, exists: inner.exists)
        }
        if isEnd, let day = number(text, start, in: 1...31, before: "日") { return Point(day: day.value, end: day.end) }
        return months(text, start)
    }

    /// 第三季度, 三季度, 3季度, 上半年, 下半年, 全年.
    static let parts: [(word: String, months: ClosedRange<Int>)] = {
        var parts: [(String, ClosedRange<Int>)] = [("上半年", 1...6), ("下半年", 7...12), ("全年", 1...12)]
        for (index, quarter) in ["一", "二", "三", "四"].enumerated() {
            let months = index * 3 + 1...index * 3 + 3
            for word in ["第\(quarter)季度", "\(quarter)季度", "第\(index + 1)季度", "\(index + 1)季度"] {
                parts.append((word, months))
            }
        }
        return parts
    }()

    private static func part(_ text: [Character], _ start: Int) -> Point? {
        parts.first { text[start...].starts(with: $0.word) }.map {
            Point(months: $0.months, end: start + $0.word.count)
        }
    }

    private static func months(_ text: [Character], _ start: Int) -> Point? {
        if let (first, dash) = number(text, start, digits: 2), (1...12).contains(first), dash < text.count,
            "—–-~～至".contains(text[dash]), let last = number(text, dash + 1, in: 1...12, before: "月")
        {
            return first <= last.value
                ? Point(months: first...last.value, end: last.end) : Point(end: last.end, exists: false)
        }
        guard let month = number(text, start, in: 1...12, before: "月") else { return nil }
        guard let day = number(text, month.end, in: 1...31, before: "日") else {
            return Point(months: month.value...month.value, end: month.end)
        }
        return Point(months: month.value...month.value, day: day.value, end: day.end)
    }

    /// Up to `digits` digits at `index`; the number and where it ends.
    private static func number(_ text: [Character], _ index: Int, digits: Int) -> (value: Int, end: Int)? {
        guard index < text.count else { return nil }
        let end = text[index...].firstIndex { !$0.isDigit } ?? text.count
        guard end - index <= digits, let value = Int(String(text[index..<end])) else { return nil }
        return (value, end)
    }

    private static func number(
        _ text: [Character], _ index: Int, in range: ClosedRange<Int>, before suffix: Character
    ) -> (value: Int, end: Int)? {
        guard let (value, end) = number(text, index, digits: 4), range.contains(value), end < text.count,
            text[end] == suffix
        else { return nil }
        return (value, end + 1)
    }

    private static func iso(_ text: [Character], _ start: Int) -> Point? {
        guard start + 10 <= text.count else { return nil }
        let candidate = text[start..<start + 10]
        let fits = candidate.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == "-" : $1.isDigit }
        let goesOn = start + 10 < text.count && (text[start + 10].isDigit || text[start + 10] == "-")
        guard fits, !goesOn else { return nil }
        guard let (year, month, day) = Day(iso: String(candidate))?.components else {
            return Point(end: start + 10, exists: false)
        }
        return Point(year: year, months: month...month, day: day, end: start + 10)
    }
}

extension Period {
    /// Reads what ``periodText(_:withYear:)`` and ``dateText(_:_:)`` print: `2016年1—11月`, `2016年1月1日至11月15日`,
    /// `第三季度`, `全年`; `nil` for anything else.
    /// - Parameter year: of a period that names none.
    public init?(written text: String, year: Int? = nil) {
        if let part = DateReader.parts.first(where: { $0.word == text }), let year {
            guard let first = Period.month(part.months.lowerBound, of: year),
                let last = Period.month(part.months.upperBound, of: year)
            else { return nil }
            self.init(first.first, through: last.last)
            return
        }
        let characters = Array(text)
        guard let reading = DateReader.read(characters, from: 0, year: year), reading.end == characters.count,
            let period = reading.period
        else { return nil }
        self = period
    }
}
