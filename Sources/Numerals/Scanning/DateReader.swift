/// Finds where a date ends: 2016年11月16日, 2016年, 11月15日, 11月, 1—11月, 2016-11-16. A duration (3年, 15日 alone, 3个月)
/// is none.
enum DateReader {
    static func end(of text: [Character], from start: Int) -> Int? {
        iso(text, start) ?? year(text, start) ?? months(text, start)
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
    ) -> Int? {
        guard let (value, end) = number(text, index, digits: 4), range.contains(value), end < text.count,
            text[end] == suffix
        else { return nil }
        return end + 1
    }

    private static func iso(_ text: [Character], _ start: Int) -> Int? {
        guard start + 10 <= text.count else { return nil }
        let candidate = text[start..<start + 10]
        let fits = candidate.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == "-" : $1.isDigit }
        let goesOn = start + 10 < text.count && (text[start + 10].isDigit || text[start + 10] == "-")
        return fits && !goesOn ? start + 10 : nil
    }

    private static func year(_ text: [Character], _ start: Int) -> Int? {
        number(text, start, in: 1900...2099, before: "年").map { months(text, $0) ?? $0 }
    }

    private static func months(_ text: [Character], _ start: Int) -> Int? {
        if let (first, dash) = number(text, start, digits: 2), (1...12).contains(first), dash < text.count,
            "—–-~～至".contains(text[dash]), let end = number(text, dash + 1, in: 1...12, before: "月")
        {
            return end
        }
        guard let end = number(text, start, in: 1...12, before: "月") else { return nil }
        return number(text, end, in: 1...31, before: "日") ?? end
    }
}
