private let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

/// `二十三`, `一百零五`, `一万二千`: the numeral as read, for headings and fixed words. 十 stands without 一 at the front.
/// - Throws: ``NumeralFault/outOfRange(_:)`` outside 0…99 999 999.
public func chineseNumeral(_ number: Int) throws(NumeralFault) -> String {
    guard (0...99_999_999).contains(number) else { throw .outOfRange(number) }
    if number < 10 { return digits[number] }
    let (myriads, rest) = number.quotientAndRemainder(dividingBy: 10_000)
    var text = myriads > 0 ? thousands(myriads) + "万" : ""
    if rest > 0 { text += (myriads > 0 && rest < 1000 ? "零" : "") + thousands(rest) }
    return text.hasPrefix("一十") ? String(text.dropFirst()) : text
}

/// 1…9999 with 千, 百, 十 and one 零 for each run of zeros between digits.
private func thousands(_ number: Int) -> String {
    var text = ""
    var pendingZero = false
    for (power, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / power % 10
        if digit > 0 {
            text += (pendingZero && !text.isEmpty ? "零" : "") + digits[digit] + unit
            pendingZero = false
        } else {
            pendingZero = true
        }
    }
    return text
}

/// `二〇一六` for 2016: digit by digit, with 〇 for zero.
public func chineseDigits(_ number: Int) -> String {
    String(number).compactMap(\.wholeNumberValue).map { $0 == 0 ? "〇" : digits[$0] }.joined()
}

/// The number of a heading or of a point in a document (GB/T 9704-2012, 7.3.3).
public enum HeadingNumber: Hashable, Sendable, CaseIterable {
    /// 一、
    case first
    /// （一）
    case second
    /// 1.
    case third
    /// （1）
    case fourth
    /// 一是, inside a paragraph.
    case point

    /// - Throws: ``NumeralFault/outOfRange(_:)`` for a Chinese numeral out of range.
    public func text(_ number: Int) throws(NumeralFault) -> String {
        switch self {
        case .first: try chineseNumeral(number) + "、"
        case .second: "（\(try chineseNumeral(number))）"
        case .third: "\(number)."
        case .fourth: "（\(number)）"
        case .point: try chineseNumeral(number) + "是"
        }
    }
}
