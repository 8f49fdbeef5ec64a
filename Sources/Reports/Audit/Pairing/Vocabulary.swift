import Foundation
import Metrics

/// The words of a catalogue's titles: pairs of characters, and how much each tells.
struct Vocabulary: Sendable {
    private let weights: [Pair: Double]
    private let titles: [String: [Character]]
    private let pairsOfTitles: [String: Set<Pair>]

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
        pairsOfTitles = titles.mapValues(Self.pairs)
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

    /// How well the words around a number speak of a figure.
    struct Likeness: Hashable, Sendable {
        /// How much of the title they say, 0…1.
        let said: Double
        /// How much of the words next to the number that are of any title the figure's explains, 0…1.
        let explained: Double

        /// 0…1, six parts of ten for what is said.
        var score: Double { 0.6 * said + 0.4 * explained }
    }

    /// Words next to the number count whole, those elsewhere in the sentence 0.7, those earlier in the paragraph 0.3.
    func likeness(of figure: Figure, to words: WordPairs) -> Likeness {
        let title = titles[figure.id] ?? []
        let pairs = pairsOfTitles[figure.id] ?? []
        var (said, whole) = (0.0, 0.0)
        for place in title.indices {
            let around = Self.around(place, in: title)
            let weight = around.compactMap { weights[$0] }.min() ?? 0
            let level = words.levels.first { level in around.contains { level.pairs.contains($0) } }?.weight ?? 0
            whole += weight
            said += weight * level
        }
        var (explained, known) = (0.0, 0.0)
        for around in words.near {
            guard let weight = around.compactMap({ weights[$0] }).min() else { continue }
            known += weight
            if around.contains(where: pairs.contains) { explained += weight }
        }
        return Likeness(said: whole > 0 ? said / whole : 0, explained: known > 0 ? explained / known : 0)
    }

    /// The surroundings of a number as pairs, made once for all figures.
    struct WordPairs: Sendable {
        /// Of each character next to the number, the pairs that it is in.
        let near: [[Pair]]
        let levels: [(pairs: Set<Pair>, weight: Double)]

        init(_ words: Surroundings, unit: String) {
            let segments = words.near + [Array(unit)]
            near = segments.flatMap { segment in segment.indices.map { Vocabulary.around($0, in: segment) } }
            levels = [
                (segments.reduce(into: []) { $0.formUnion(Vocabulary.pairs($1)) }, 1),
                (Vocabulary.pairs(words.sentence), 0.7), (Vocabulary.pairs(words.earlier), 0.3),
            ]
        }
    }

    /// The pairs that the character at `place` is in.
    fileprivate static func around(_ place: Int, in text: [Character]) -> [Pair] {
        var pairs: [Pair] = []
        if place > 0 { pairs.append(Pair(first: text[place - 1], second: text[place])) }
        if place + 1 < text.count { pairs.append(Pair(first: text[place], second: text[place + 1])) }
        return pairs
    }
}
