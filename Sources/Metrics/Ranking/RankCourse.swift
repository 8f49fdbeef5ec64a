import Tables

/// The ranks of one name over periods that follow one another.
public struct RankCourse: Hashable, Sendable {
    /// In the periods before those shown, back to the first that anything is known of.
    public let earlier: [Exact?]
    /// In the periods shown; `nil` where the name was not ranked.
    public let ranks: [Exact?]

    public init(earlier: [Exact?] = [], ranks: [Exact?]) {
        self.earlier = earlier
        self.ranks = ranks
    }

    /// How a rank came from the period just before.
    public enum Move: Hashable, Sendable {
        /// Nothing is known of before.
        case start
        /// Ranked for the first time.
        case new
        /// Ranked again, but not in the period just before.
        case back
        /// By how many places.
        case up(Exact), down(Exact)
        case same
        /// Not ranked.
        case missing
    }

    /// By `ranks`.
    public var moves: [Move] {
        let all = earlier + ranks
        return ranks.indices.map { index in
            let position = earlier.count + index
            guard let rank = all[position] else { return .missing }
            guard position > 0 else { return .start }
            guard let before = all[position - 1] else {
                return all[..<position].contains { $0 != nil } ? .back : .new
            }
            guard let change = before.subtracting(rank), !change.isZero else { return .same }
            return change.isNegative ? .down(change.magnitude) : .up(change)
        }
    }

    public var best: Exact? { ranks.compactMap { $0 }.min() }
    public var worst: Exact? { ranks.compactMap { $0 }.max() }

    /// Of the periods shown in which the name was ranked.
    public var mean: Exact? {
        let ranked = ranks.compactMap { $0 }
        let sum = ranked.reduce(Exact?.some(.zero)) { $0?.adding($1) }
        return sum?.divided(by: Exact(ranked.count))
    }

    /// In how many of the periods shown the rank was among the first `count`.
    public func periods(inFirst count: Int) -> Int { ranks.count { $0.map { $0 <= Exact(count) } ?? false } }

    /// In how many of the periods shown the rank was among the last `count`: 倒数第2 is rank 13 of 14.
    /// - Parameter sizes: how many were ranked, by period.
    public func periods(inLast count: Int, of sizes: [Int]) -> Int {
        zip(ranks, sizes).count { rank, size in rank.map { $0 > Exact(size - count) } ?? false }
    }

    /// For how many periods, up to the last, the rank has been the same, those before the ones shown with them; `nil` below
    /// two.
    public var streak: (periods: Int, rank: Exact)? {
        guard let last = ranks.last ?? nil else { return nil }
        let periods = (earlier + ranks).reversed().prefix { $0 == last }.count
        return periods < 2 ? nil : (periods, last)
    }

    /// Places won from the first period shown to the last, negative for places lost; `nil` when not ranked in both.
    public var change: Exact? {
        guard ranks.count > 1, let first = ranks.first ?? nil, let last = ranks.last ?? nil else { return nil }
        return first.subtracting(last)
    }
}
