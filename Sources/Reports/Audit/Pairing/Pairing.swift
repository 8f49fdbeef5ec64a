import Metrics
import Tables

/// Finds the figure that a number states.
///
/// Each figure that can be counted in the number's unit gets a score: its ``Vocabulary/Likeness``, a tenth more for the
/// same unit, 15 % less for another measure word. Figures within ``margin`` of the best, if that reaches
/// ``threshold``, are what the sentence may speak of; the number agrees when one of them does, and else differs from the
/// nearest in value whose title is said to ``leastSaid`` at least.
struct Pairing: Sendable {
    static let threshold = 0.6
    static let margin = 0.12
    /// What numbers in words must reach: 一个 is mostly no figure.
    static let thresholdInWords = 0.7

    /// How much of a figure's title must be said before a number is held to differ from it.
    static let leastSaid = 0.6

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
        fileprivate let said: Double
        let agrees: Bool
    }

    /// - Parameters:
    ///   - earlier: what numbers earlier in the sentence were paired with, in order: a growth is of one of them.
    ///   - taken: ids that numbers of the same list have: 排名第2、第5.
    func pair(_ number: ProseNumber, _ words: Surroundings, earlier: [Figure], taken: Set<String>) -> Pair? {
        let aspect = Aspect(number, words)
        let limit = number.isInWords ? Self.thresholdInWords : Self.threshold
        let chain = aspect == .value ? [] : Set(earlier.map(\.id))
        let around = Vocabulary.WordPairs(words, unit: number.unit)
        let pairs = figures.compactMap { figure -> Pair? in
            guard aspect.fits(figure, number), !taken.contains(figure.id),
                let value = aspect.exact(of: figure, for: number)
            else { return nil }
            let likeness = vocabulary.likeness(of: figure, to: around)
            let isChained = chain.contains(figure.id)
            return Pair(
                figure: figure, aspect: aspect, value: value,
                score: isChained ? 1 : score(likeness.score, figure, number, aspect),
                said: isChained ? 1 : likeness.said, agrees: number.agrees(with: value))
        }
        let best = pairs.map(\.score).max() ?? 0
        guard best >= limit else { return nil }
        let likely = pairs.filter { $0.score >= best - Self.margin }
        if let agreeing = likely.filter(\.agrees).max(by: { $0.score < $1.score }) { return agreeing }
        guard !narrows(words, likely) else { return nil }
        return likely.filter { $0.said >= Self.leastSaid }.min {
            number.distance(to: $0.value) < number.distance(to: $1.value)
        }
    }

    private func score(_ likeness: Double, _ figure: Figure, _ number: ProseNumber, _ aspect: Aspect) -> Double {
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
