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

extension Passage {
    /// The numbers of the passage, in order, without those that are no figures: dates, references, numbers of documents
    /// and headings, selections (前3位), conditions (超过5%的…) and fixed phrases (“六个一”, 一是, 十二五).
    var numbers: [ProseNumber] {
        let text = text
        let digits = scanNumbers(in: text).map { number in
            let start = text.distance(from: text.startIndex, to: number.range.lowerBound)
            return ProseNumber(
                kind: number.kind, text: number.text, range: start..<start + number.text.count, stated: number.stated,
                bounds: number.bounds, unit: number.unit, change: number.change, isInWords: false)
        }
        return (digits + numbersInWords).sorted { $0.range.lowerBound < $1.range.lowerBound }
            .filter { $0.kind != .date && !isFixed($0) }
    }

    /// 一家, 两个月, 十二名: whole numbers in words with a measure word, outside quotation marks.
    private var numbersInWords: [ProseNumber] {
        var found: [ProseNumber] = []
        var quotes = 0
        var index = 0
        while index < characters.count {
            let start = index
            index += 1
            if "“《".contains(characters[start]) { quotes += 1 }
            if "”》".contains(characters[start]) { quotes = max(0, quotes - 1) }
            guard quotes == 0, Self.digits.contains(characters[start]) else { continue }
            let end = characters[start...].firstIndex { !Self.digits.contains($0) } ?? characters.count
            index = end
            guard let value = parseChineseNumeral(String(characters[start..<end])),
                let unit = Self.units.first(where: { characters[end...].starts(with: $0) }),
                start == 0 || !"第每逐某这那".contains(characters[start - 1])
            else { continue }
            let number = Exact(value)
            found.append(
                ProseNumber(
                    kind: .quantity, text: String(characters[start..<end + unit.count]),
                    range: start..<end + unit.count, stated: number, bounds: Bounds(from: number, to: number),
                    unit: unit, change: nil, isInWords: true))
        }
        return found
    }

    private static let digits = "一二两三四五六七八九十百千零"
    /// Longest first. 次, 位, 场, 项 and 期 stand in too many phrases to be measure words here.
    private static let units = ["个月", "人次", "个", "家", "名", "户", "条", "件", "人"]

    private func isFixed(_ number: ProseNumber) -> Bool {
        let before = number.range.lowerBound > 0 ? characters[number.range.lowerBound - 1] : "。"
        let after = characters[number.range.upperBound...]
        if after.first == "号" || "〔[".contains(before) || "表图附".contains(before) { return true }
        if number.range.lowerBound == 0, let next = after.first, ".．、".contains(next) { return true }
        if before == "（" || before == "(", let next = after.first, "）)".contains(next), number.unit.isEmpty {
            return true
        }
        if before == "前" || before == "后", number.kind == .quantity { return true }
        let isOpen = number.bounds.low == nil || number.bounds.high == nil
        let comparing = ["的", "以上的", "以下的"].contains { after.starts(with: $0) }
        return isOpen && number.kind != .flat && comparing
    }
}
