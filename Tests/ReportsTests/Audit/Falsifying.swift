import Tables

@testable import Numerals
@testable import Reports

/// Numbers as slips of the pen make them of others, the same for the same seed.
struct Falsifying {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    /// `number` with another digit, or with two digits exchanged, so that it no longer stands for `value`; `nil` when
    /// there is no digit in it.
    mutating func callAsFunction(_ number: String, notFor value: Exact?) -> String? {
        let figures = [Array("0123456789"), Array("一二三四五六七八九")]
        for _ in 0..<60 {
            var text = Array(number)
            let places = text.indices.filter { place in figures.contains { $0.contains(text[place]) } }
            guard let place = places.isEmpty ? nil : places[below(places.count)] else { return nil }
            let set = figures[0].contains(text[place]) ? figures[0] : figures[1]
            if below(3) == 0, let next = places.first(where: { $0 > place }), set.contains(text[next]) {
                text.swapAt(place, next)
            } else {
                text[place] = set[below(set.count)]
            }
            let false1 = String(text)
            guard false1 != number, text.first != "0" || number.first == "0" else { continue }
            guard let read = scanNumbers(in: false1).first ?? scanWordedNumbers(in: false1).first,
                read.text == false1, let value
            else { continue }
            if !read.bounds.contains(value) { return false1 }
        }
        return nil
    }
}

extension Passage {
    /// The passage with other characters at `range`.
    func replacing(_ range: Range<Int>, with words: String) -> Passage {
        var characters = characters
        characters.replaceSubrange(range, with: Array(words))
        var passage = Passage(isRow: isRow)
        passage.append(String(characters), line: 1)
        return passage
    }
}
