import Numerals

/// A number of a passage, with the positions of its characters.
struct PassageNumber {
    let number: ScannedNumber
    let range: Range<Int>
}

extension LintPassage {
    /// The numbers of the passage that are no dates, in order.
    var numbers: [PassageNumber] {
        let text = text
        var (index, position) = (text.startIndex, 0)
        return scanNumbers(in: text).compactMap { number in
            position += text.distance(from: index, to: number.range.lowerBound)
            index = number.range.lowerBound
            return number.kind == .date
                ? nil : PassageNumber(number: number, range: position..<position + number.text.count)
        }
    }

    /// Which of `words` ends right before `position`; the first that does.
    func word(of words: [String], before position: Int) -> String? {
        let before = marks[..<position].map(\.character)
        return words.first { before.reversed().starts(with: $0.reversed()) }
    }

    /// Which of `words` begins at `position`; the first that does.
    func word(of words: [String], at position: Int) -> String? {
        let after = marks[position...].map(\.character)
        return words.first { after.starts(with: $0) }
    }
}
