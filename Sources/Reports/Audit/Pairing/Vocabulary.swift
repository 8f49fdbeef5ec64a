import Foundation

/// The words of a catalogue's titles and aliases: pairs of characters, and how much each tells.
struct Vocabulary: Sendable {
    private let weights: [Pair: Double]
    private let names: [String: [Name]]
    /// What a pair in the name of a group tells.
    private let groupWeight: Double

    /// Two characters that stand together: Chinese has no spaces between words, and most words have two or more.
    struct Pair: Hashable, Sendable {
        private let code: UInt64

        init(first: Character, second: Character) {
            func code(_ character: Character) -> UInt64 { UInt64(character.unicodeScalars.first?.value ?? 0) }
            self.code = code(first) << 32 | code(second)
        }
    }

    /// One of the things that a metric is called.
    private struct Name: Hashable, Sendable {
        let words: [Character]
        let pairs: Set<Pair>

        init(_ words: [Character]) {
            self.words = words
            pairs = Vocabulary.pairs(words)
        }
    }

    init(_ metrics: [AuditedMetric]) {
        let names = Dictionary(
            metrics.map { metric in
                (metric.id, ([metric.title] + metric.aliases).map { Name(Self.words(of: $0, unit: metric.unit)) })
            }
        ) { first, _ in first }
        let counts = names.values.reduce(into: [Pair: Int]()) { counts, names in
            for pair in names.reduce(into: Set<Pair>(), { $0.formUnion($1.pairs) }) { counts[pair, default: 0] += 1 }
        }
        // Rare words tell more: 招标 is in one title, 机构 in many.
        weights = counts.mapValues { log(1 + Double(names.count) / Double($0)) }
        groupWeight = log(1 + Double(names.count) / 3)
        self.names = names
    }

    static func pairs(_ characters: some Collection<Character>) -> Set<Pair> {
        Set(zip(characters, characters.dropFirst()).map { Pair(first: $0, second: $1) })
    }

    /// The title without 的 and a last 量 or 数, which sentences leave out (办件5.6万件), and with a telling measure word.
    private static func words(of title: String, unit: String?) -> [Character] {
        // That it is of this place goes without saying in its texts, and months are periods: 7月本区乡镇排名.
        let title = title.replacing(#/\d+月|本[区市县]/#, with: "")
        var words = sameWords(title.filter { $0 != "的" && !"（）()".contains($0) })
        if words.count > 2, let last = words.last, "量数".contains(last) { words.removeLast() }
        let unit = unit ?? ""
        return unit.count > 1 && !title.hasSuffix(unit) ? words + unit : words
    }

    /// How well the words around a number speak of a subject.
    struct Likeness: Hashable, Sendable {
        /// How much of the name they say, 0…1.
        let said: Double
        /// The same of those next to the number alone, and without the group's name.
        let saidNear: Double
        /// The same with those that it goes on from.
        let saidOn: Double
        /// How much of the words next to the number that are of any name this one's explains, 0…1.
        var explained: Double
        /// Characters next to the number that neither it nor any phrase of reports explains.
        let foreign: Int
        /// Characters of the name, and of the group's.
        let length: Int
        /// Whether two or more characters in the midst of the name are said nowhere in the sentence.
        let leavesOut: Bool

        /// 0…1, six parts of ten for what is said.
        var score: Double { 0.6 * said + 0.4 * explained }
    }

    /// What silence explains where the words are those of the number before.
    private static let explainedWhenInherited = 0.8

    /// Words next to the number count whole, those elsewhere in the sentence 0.7, those earlier in the paragraph 0.3; names
    /// of groups hold longer: 0.9 and 0.7.
    /// - Parameter group: what the text calls the group; empty when the subject is of none.
    func likeness(of metric: AuditedMetric, group: [Character], to words: WordPairs) -> Likeness {
        let found = (names[metric.id] ?? []).map { likeness(of: $0, group: group, to: words) }
        return found.max { $0.score < $1.score }
            ?? Likeness(said: 0, saidNear: 0, saidOn: 0, explained: 0, foreign: 0, length: 0, leavesOut: false)
    }

    private func likeness(of name: Name, group: [Character], to words: WordPairs) -> Likeness {
        var (said, whole, near, on, title) = (0.0, 0.0, 0.0, 0.0, 0.0)
        var levels: [Double] = []
        for place in name.words.indices {
            let around = Self.around(place, in: name.words)
            let weight = around.compactMap { weights[$0] }.min() ?? 0
            let level = words.level(of: around)
            levels.append(level?.title ?? 0)
            whole += weight
            title += weight
            said += weight * (level?.title ?? 0)
            if level?.place == .near { near += weight }
            if level?.place == .near || level?.place == .inherited { on += weight }
        }
        for place in group.indices {
            whole += groupWeight
            said += groupWeight * (words.level(of: Self.around(place, in: group))?.group ?? 0)
        }
        let groupPairs = Self.pairs(group)
        var (explained, known, foreign) = (0.0, 0.0, 0)
        for character in words.near {
            let isOwn = character.pairs.contains { name.pairs.contains($0) || groupPairs.contains($0) }
            let weight = character.isGroup ? groupWeight : character.pairs.compactMap({ weights[$0] }).min()
            if !isOwn, !character.isPhrase, character.isClose { foreign += 1 }
            guard let weight, isOwn || character.isGroup || !character.isPhrase else { continue }
            known += weight
            if isOwn { explained += weight }
        }
        return Likeness(
            said: whole > 0 ? said / whole : 0, saidNear: title > 0 ? near / title : 0,
            saidOn: title > 0 ? on / title : 0,
            explained: known > 0 ? explained / known : words.isInherited ? Self.explainedWhenInherited : 0,
            foreign: foreign, length: name.words.count + group.count, leavesOut: Self.hasGap(levels))
    }

    private static func hasGap(_ levels: [Double]) -> Bool {
        let isSaid = levels.map { $0 > 0.5 }
        guard let first = isSaid.firstIndex(of: true), let last = isSaid.lastIndex(of: true) else { return false }
        return zip(isSaid[first...last], isSaid[first...last].dropFirst()).contains { !$0 && !$1 }
    }

    /// Characters next to the number that no phrase of reports explains.
    static func foreign(in words: WordPairs) -> Int { words.near.count { !$0.isPhrase && $0.isClose } }

    /// What is said farther off, the same for all numbers of a sentence.
    struct FarPairs: Sendable {
        let sentence: Set<Pair>
        let earlier: Set<Pair>

        init(_ words: Surroundings) {
            sentence = Vocabulary.pairs(words.sentenceWords)
            earlier = Vocabulary.pairs(words.earlier)
        }
    }

    /// The surroundings of a number as pairs, made once for all subjects.
    struct WordPairs: Sendable {
        /// A character next to the number.
        struct Near: Sendable {
            let pairs: [Pair]
            /// Whether it is of a word that names a group.
            let isGroup: Bool
            /// Whether it is of a phrase that any report has.
            let isPhrase: Bool
            /// Whether it is one of the ``closest`` on either side.
            let isClose: Bool
        }

        let near: [Near]
        let levels: [Level]
        let isInherited: Bool

        /// What words count, by how far off they are.
        struct Level: Sendable {
            let pairs: Set<Pair>
            let title: Double
            let group: Double
            var place = Place.farther

            enum Place { case near, inherited, farther }
        }

        /// The nearest level that has one of `pairs`.
        func level(of pairs: [Pair]) -> Level? {
            levels.first { level in pairs.contains(where: level.pairs.contains) }
        }

        /// - Parameters:
        ///   - groups: what of each of the near words names groups, as offsets in it.
        ///   - periods: what of each names days.
        ///   - close: what of each is close to the number.
        init(
            _ far: FarPairs, near segments: [[Character]], inherited: [[Character]], groups: [Set<Int>],
            periods: [Set<Int>], close: [Range<Int>], unit: String
        ) {
            isInherited = !inherited.isEmpty
            near =
                segments.indices.flatMap { index in
                    let (segment, groups) = (segments[index], groups[index])
                    let phrases = CommonPhrases.offsets(in: segment).union(periods[index])
                    return segment.indices.map {
                        Near(
                            pairs: Vocabulary.around($0, in: segment), isGroup: groups.contains($0),
                            isPhrase: phrases.contains($0), isClose: close[index].contains($0))
                    }
                }
                + unit.indices.map { _ in
                    Near(pairs: Vocabulary.around(0, in: Array(unit)), isGroup: false, isPhrase: true, isClose: true)
                }
            levels = [
                Level(
                    pairs: (segments + [Array(unit)]).reduce(into: []) { $0.formUnion(Vocabulary.pairs($1)) }, title: 1,
                    group: 1, place: .near),
                Level(
                    pairs: inherited.reduce(into: []) { $0.formUnion(Vocabulary.pairs($1)) }, title: 0.85, group: 0.9,
                    place: .inherited),
                Level(pairs: far.sentence, title: 0.7, group: 0.9),
                Level(pairs: far.earlier, title: 0.3, group: 0.7),
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
