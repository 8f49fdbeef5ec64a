import Metrics
import Numerals
import Tables

/// What of a figure a number may state: its value, or how it changed.
enum Aspect: String, Hashable, Sendable {
    case value, growth, difference, points, multiple

    /// What a number of this kind, between these words, states.
    init(_ number: ProseNumber, _ words: Surroundings) {
        let near = words.near.map { String($0) }.joined(separator: " ")
        let compares = ["同比", "增长", "下降", "增幅", "降幅"].contains { near.contains($0) }
        self =
            switch number.kind {
            case .flat: .growth
            case .points: .points
            case .multiple: .multiple
            case .percentage: number.change != nil || compares ? .growth : .value
            case .quantity: number.change != nil && near.contains("上年") ? .difference : .value
            case .ordinal, .ordinalFromBottom, .date: .value
            }
    }

    /// The ledger's number for it, in the sense of `number`: a fall of 3 % is 0.03 where the words say 下降.
    func exact(of figure: Figure, for number: ProseNumber) -> Exact? {
        let change: Exact?
        switch self {
        case .value:
            guard number.kind == .ordinalFromBottom else { return figure.value.exact }
            guard let ranked = figure.ranked, let rank = figure.value.exact else { return nil }
            return Exact(ranked + 1).subtracting(rank)
        case .growth: change = number.kind == .flat && figure.unit == "%" ? figure.points.exact : figure.growth.exact
        case .difference: change = figure.difference.exact
        case .points: change = figure.points.exact
        case .multiple:
            guard let value = figure.value.exact, let base = figure.previous.value.exact, !base.isZero else {
                return nil
            }
            return number.change == .rise ? figure.growth.exact : value.divided(by: base)
        }
        return number.change == .fall ? change?.negated : change
    }

    /// Whether `figure` can be counted in what `number` is counted in.
    func fits(_ figure: Figure, _ number: ProseNumber) -> Bool {
        guard exact(of: figure, for: number) != nil else { return false }
        let unit = figure.unit ?? ""
        switch (self, number.kind) {
        case (.points, _): return unit == "%"
        case (.growth, _), (.multiple, _): return unit != "%" || number.kind == .flat
        case (_, .percentage): return unit == "%"
        case (_, .ordinal), (_, .ordinalFromBottom): return figure.ranked != nil
        default:
            guard unit != "%", figure.ranked == nil else { return false }
            return unit == number.unit || Self.counters.contains(unit) && Self.counters.contains(number.unit)
        }
    }

    /// Measure words that people use for each other.
    private static let counters: Set<String> = [
        "", "个", "家", "项", "名", "人", "户", "件", "条", "次", "场", "场次", "期", "份", "位",
    ]
}

extension ProseNumber {
    /// Whether `value` is what the wording promises. A mean or a quotient has more digits than are ever written: there the
    /// last digit written is the rounded one.
    func agrees(with value: Exact) -> Bool {
        if bounds.contains(value) { return true }
        guard kind == .quantity, let stated, bounds.low == stated, bounds.high == stated,
            stated.scale > 0 || value.normalized.scale > 4
        else { return false }
        return value.rounded(places: stated.scale) == stated
    }

    /// How far off `value` is, as a part of it.
    func distance(to value: Exact) -> Double {
        guard let stated else { return abs(value.double) }
        return abs(value.double - stated.double) / max(abs(value.double), abs(stated.double), .leastNormalMagnitude)
    }
}
