import Metrics
import Tables

/// Finds the figure that a number states.
///
/// Each figure that can be counted in the number's unit gets a score: its ``Vocabulary/likeness(of:to:unit:)``, a tenth
/// more for the same unit, 15 % less for another measure word. Figures within ``margin`` of the best, if that reaches
/// ``threshold``, are what the sentence may speak of; the number agrees when one of them does, and else differs from the
/// nearest in value.
struct Pairing: Sendable {
    static let threshold = 0.6
    static let margin = 0.12
    /// What numbers in words must reach: 一个 is mostly no figure.
    static let thresholdInWords = 0.7

    let figures: [Figure]
    private let vocabulary: Vocabulary

    init(_ figures: [Figure]) {
        self.figures = figures.filter { !$0.value.isNull }
        vocabulary = Vocabulary(self.figures)
    }

    struct Pair: Hashable, Sendable {
        let figure: Figure
        let aspect: Aspect
        let value: Exact
        let score: Double
        let agrees: Bool
    }

    /// - Parameters:
    ///   - earlier: what numbers earlier in the sentence were paired with, in order: a growth is of one of them.
    ///   - taken: ids that numbers of the same list have: 排名第2、第5.
    func pair(_ number: ProseNumber, _ words: Surroundings, earlier: [Figure], taken: Set<String>) -> Pair? {
        let aspect = Aspect(number, words)
        let limit = number.isInWords ? Self.thresholdInWords : Self.threshold
        var scored = figures.enumerated().filter { aspect.fits($1, number) && !taken.contains($1.id) }.map {
            (figure: $1, order: $0, score: score($1, number, words, aspect))
        }
        var best = scored.map(\.score).max() ?? 0
        if aspect != .value {
            let chain = Set(earlier.map(\.id))
            best = max(best, chain.isEmpty ? 0 : Self.threshold)
            scored = scored.map { chain.contains($0.figure.id) ? ($0.figure, $0.order, max($0.score, best)) : $0 }
        }
        guard best >= limit else { return nil }
        let pairs = scored.filter { $0.score >= best - Self.margin }.compactMap { entry -> Pair? in
            aspect.exact(of: entry.figure, for: number).map {
                Pair(figure: entry.figure, aspect: aspect, value: $0, score: entry.score, agrees: number.agrees(with: $0))
            }
        }
        let agreeing = pairs.filter(\.agrees)
        guard agreeing.isEmpty else { return agreeing.max { $0.score < $1.score } }
        return narrows(words, pairs) ? nil : pairs.min { number.distance(to: $0.value) < number.distance(to: $1.value) }
    }

    private func score(_ figure: Figure, _ number: ProseNumber, _ words: Surroundings, _ aspect: Aspect) -> Double {
        let likeness = vocabulary.likeness(of: figure, to: words, unit: number.unit)
        guard aspect == .value, number.kind == .quantity else { return likeness }
        return number.unit == figure.unit ? min(1, likeness + 0.1) : likeness * 0.85
    }

    /// Whether the words speak of a part of a figure, or of another time, which the catalogue has no figure of: then no
    /// number can be said to differ.
    private func narrows(_ words: Surroundings, _ pairs: [Pair]) -> Bool {
        let near = words.near.map { String($0) }.joined(separator: " ")
        return Self.narrowing.contains { word in
            near.contains(word) && !pairs.contains { $0.figure.title.contains(word) && $0.aspect == .value }
        }
    }

    private static let narrowing = [
        "最高", "最低", "最多", "最少", "日均", "月均", "人均", "平均", "每", "上年", "上期", "前年", "目标", "计划", "力争", "上半年",
        "下半年", "季度", "当月", "单月",
    ]
}
