import Foundation
import Metrics

/// The words of a catalogue's titles: pairs of characters, and how much each tells.
struct Vocabulary: Sendable {
    private let weights: [Pair: Double]
    private let titles: [String: [Character]]

    /// Two characters that stand together: Chinese has no spaces between words, and most words have two or more.
    struct Pair: Hashable, Sendable {
        let first: Character
        let second: Character
    }

    init(_ figures: [Figure]) {
        let titles = Dictionary(figures.map { ($0.id, Self.words(of: $0)) }) { first, _ in first }
        let counts = figures.reduce(into: [Pair: Int]()) { counts, figure in
            for pair in Self.pairs(titles[figure.id] ?? []) { counts[pair, default: 0] += 1 }
        }
        // Rare words tell more: 招标 is in one title, 机构 in many.
        weights = counts.mapValues { log(1 + Double(figures.count) / Double($0)) }
        self.titles = titles
    }

    static func pairs(_ characters: [Character]) -> Set<Pair> {
        Set(zip(characters, characters.dropFirst()).map { Pair(first: $0, second: $1) })
    }

    /// The title without 的 and a last 量 or 数, which sentences leave out (办件5.6万件), and with a telling measure word.
    private static func words(of figure: Figure) -> [Character] {
        var words = sameWords(figure.title.filter { $0 != "的" && !"（）()".contains($0) })
        if words.count > 2, let last = words.last, "量数".contains(last) { words.removeLast() }
        let unit = figure.unit ?? ""
        return unit.count > 1 && !figure.title.hasSuffix(unit) ? words + unit : words
    }

    /// How well the words around a number speak of `figure`, 0…1: six parts how much of the title they say, four parts
    /// how much of the words next to the number the title explains.
    ///
    /// Words next to the number count whole, those elsewhere in the sentence 0.7, those earlier in the paragraph 0.3.
    func likeness(of figure: Figure, to words: Surroundings, unit: String) -> Double {
        let title = titles[figure.id] ?? []
        let pairs = Self.pairs(title)
        let near = words.near + [Array(unit)]
        let nearPairs = near.reduce(into: Set<Pair>()) { $0.formUnion(Self.pairs($1)) }
        let levels = [(nearPairs, 1), (Self.pairs(words.sentence), 0.7), (Self.pairs(words.earlier), 0.3)]
        var (said, whole) = (0.0, 0.0)
        for place in title.indices {
            let around = Self.around(place, in: title)
            let weight = around.compactMap { weights[$0] }.min() ?? 0
            let level = levels.first { level in around.contains { level.0.contains($0) } }?.1 ?? 0
            whole += weight
            said += weight * level
        }
        var (explained, known) = (0.0, 0.0)
        for segment in near {
            for place in segment.indices {
                let around = Self.around(place, in: segment)
                guard let weight = around.compactMap({ weights[$0] }).min() else { continue }
                known += weight
                if around.contains(where: pairs.contains) { explained += weight }
            }
        }
        guard whole > 0 else { return 0 }
        return 0.6 * said / whole + (known > 0 ? 0.4 * explained / known : 0)
    }

    /// Whether the words next to a number are of any title.
    func knows(_ words: [[Character]]) -> Bool {
        words.contains { Self.pairs($0).contains { weights[$0] != nil } }
    }

    /// The pairs that the character at `place` is in.
    private static func around(_ place: Int, in text: [Character]) -> [Pair] {
        var pairs: [Pair] = []
        if place > 0 { pairs.append(Pair(first: text[place - 1], second: text[place])) }
        if place + 1 < text.count { pairs.append(Pair(first: text[place], second: text[place + 1])) }
        return pairs
    }
}
