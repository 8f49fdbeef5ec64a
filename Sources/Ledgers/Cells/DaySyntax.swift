import Tables

/// How the dates of a field are written.
enum DaySyntax: Equatable, Sendable {
    /// 2016-07-04
    case iso
    /// 2016-07, the first day of the month
    case month
    case pattern(TimePattern)
    /// As people write dates, year first: 2016-7-4, 2016/7/4, 2016.7.4, 20160704, 2016年7月4日, full-width digits.
    case any

    func parse(_ cell: UnsafeBufferPointer<UInt8>) -> Day? {
        switch self {
        case .iso: cell.count == 10 ? Day(iso: String(decoding: cell, as: UTF8.self)) : nil
        case .month: cell.count == 7 ? Day(iso: String(decoding: cell, as: UTF8.self) + "-01") : nil
        case .pattern(let pattern): pattern.parse(Array(cell))?.day
        case .any: DaySyntax.freely(String(decoding: cell, as: UTF8.self))
        }
    }

    /// Two separators of one kind, or eight digits. A date without its day, or with a two-digit year, is not read: what is
    /// left out would have to be guessed.
    private static func freely(_ text: String) -> Day? {
        let narrow = text.unicodeScalars.map { scalar in
            (0xff01...0xff5e).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xfee0) ?? scalar : scalar
        }
        let runs = narrow.split(omittingEmptySubsequences: false) { !("0"..."9").contains($0) }
        let marks = narrow.filter { !("0"..."9").contains($0) }.map { Character($0) }
        let numbers = runs.map { run in run.count <= 8 ? Int(String(String.UnicodeScalarView(run))) : nil }
        if marks.isEmpty, runs.count == 1, runs[0].count == 8, let all = numbers[0] {
            return Day(year: all / 10000, month: all / 100 % 100, day: all % 100)
        }
        let separators: [[Character]] = [["-", "-"], ["/", "/"], [".", "."], ["年", "月", "日"]]
        guard separators.contains(marks), numbers.count >= 3, runs[0].count == 4, let year = numbers[0],
            let month = numbers[1], let day = numbers[2], runs[1].count <= 2, runs[2].count <= 2,
            marks.count == 2 || runs[3].isEmpty
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}
