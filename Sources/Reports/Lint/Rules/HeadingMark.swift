import Numerals

/// The number that a heading begins with: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3).
struct HeadingMark: Hashable {
    /// 1 for 一、 … 4 for （1）.
    let level: Int
    let number: Int
    let range: Range<Int>

    init?(_ passage: LintPassage) {
        let characters = passage.characters
        guard let start = characters.firstIndex(where: { !$0.isWhitespace }) else { return nil }
        let isBracketed = "（(".contains(characters[start])
        let first = isBracketed ? start + 1 : start
        let end = characters[first...].firstIndex { !Self.numerals.contains($0) && !$0.isDigit } ?? characters.count
        guard end > first, end < characters.count else { return nil }
        let numeral = String(characters[first..<end])
        let isChinese = Self.numerals.contains(characters[first])
        let closing: String = isBracketed ? "）)" : isChinese ? "、" : ".．"
        guard closing.contains(characters[end]), let number = isChinese ? parseChineseNumeral(numeral) : Int(numeral)
        else { return nil }
        // 3.5 is no third heading.
        if !isBracketed, !isChinese, end + 1 < characters.count, characters[end + 1].isDigit { return nil }
        level = (isChinese ? 1 : 3) + (isBracketed ? 1 : 0)
        self.number = number
        range = start..<end + 1
    }

    /// The number as a heading of this level has it.
    func text(_ number: Int) -> String {
        (try? HeadingNumber.allCases[level - 1].text(number)) ?? "\(number)"
    }

    private static let numerals: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isWholeNumber }
}
