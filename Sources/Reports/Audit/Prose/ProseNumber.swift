import Numerals
import Tables

/// A number of a passage that may be a figure.
struct ProseNumber: Hashable, Sendable {
    let kind: ScannedNumber.Kind
    let text: String
    /// Offsets of its characters in the passage.
    let range: Range<Int>
    let stated: Exact?
    let bounds: Bounds
    let unit: String
    let change: ScannedNumber.Change?
    /// Written in words: 一家. Such a number is a figure only where the words around say so.
    let isInWords: Bool
}

extension ProseNumber {
    /// Whether it is a rank.
    var isPlace: Bool { kind == .ordinal || kind == .ordinalFromBottom }

    /// Digits that a number which is not meant to be some value would have to have in common with it by chance: none where
    /// the words leave one side open.
    var tellingDigits: Int {
        guard bounds.low != nil, bounds.high != nil else { return 0 }
        return text.filter { $0.isASCII && $0.isNumber || "一二三四五六七八九".contains($0) }.drop { $0 == "0" }.count
    }

    fileprivate init(_ number: ScannedNumber, from start: Int, isInWords: Bool) {
        self.init(
            kind: number.kind, text: number.text, range: start..<start + number.text.count, stated: number.stated,
            bounds: number.bounds, unit: number.unit, change: number.change, isInWords: isInWords)
    }
}

extension Passage {
    /// The numbers of the passage, in order, without those that are no figures: dates, and what ``FixedPhrases`` tells.
    var numbers: [ProseNumber] {
        let text = text
        let digits = Self.numbers(scanNumbers(in: text), in: text, isInWords: false)
        let inDigits = Set(digits.flatMap(\.range))
        let worded = Self.numbers(scanWordedNumbers(in: text), in: text, isInWords: true)
            .filter { inDigits.isDisjoint(with: $0.range) }
        let phrases = FixedPhrases(self)
        return (digits + worded).sorted { $0.range.lowerBound < $1.range.lowerBound }
            .filter { $0.kind != .date && !phrases.hold($0) }
    }

    /// Numbers that lie in `text` in this order.
    private static func numbers(_ scanned: [ScannedNumber], in text: String, isInWords: Bool) -> [ProseNumber] {
        var (index, offset) = (text.startIndex, 0)
        return scanned.map { number in
            offset += text.distance(from: index, to: number.range.lowerBound)
            index = number.range.lowerBound
            return ProseNumber(number, from: offset, isInWords: isInWords)
        }
    }
}
