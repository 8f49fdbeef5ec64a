private let values: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
]

/// The number that a Chinese numeral says: 23 for 二十三, 2016 for 二〇一六; `nil` when it is none.
public func parseChineseNumeral(_ text: some StringProtocol) -> Int? {
    if text.count > 1, text.count <= 9, text.allSatisfy({ values[$0] != nil }) {
        return text.compactMap { values[$0] }.reduce(0) { $0 * 10 + $1 }
    }
    let halves = text.split(separator: "万", omittingEmptySubsequences: false)
    let parts = halves.map { belowMyriad(String($0)) }
    switch (halves.count, parts.first ?? nil, parts.last ?? nil) {
    case (1, let number?, _): return number
    case (2, let myriads?, let rest?): return myriads > 0 ? myriads * 10_000 + rest : nil
    case (2, let myriads?, nil) where halves[1].isEmpty: return myriads > 0 ? myriads * 10_000 : nil
    default: return nil
    }
}

/// Digits with falling 千, 百, 十.
private func belowMyriad(_ text: String) -> Int? {
    let powers: [Character: Int] = ["千": 1000, "百": 100, "十": 10]
    var (total, digit, lastPower) = (0, Int?.none, 10_000)
    guard !text.isEmpty else { return nil }
    for (index, character) in text.enumerated() {
        if let value = values[character] {
            guard digit == nil || digit == 0 else { return nil }
            digit = value
        } else if let power = powers[character], power < lastPower, index == 0 || (digit ?? 0) > 0 || power == 10 {
            total += (digit ?? 1) * power
            (digit, lastPower) = (nil, power)
        } else {
            return nil
        }
    }
    return total + (digit ?? 0)
}
