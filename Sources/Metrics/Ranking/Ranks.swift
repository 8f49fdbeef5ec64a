import Tables

/// How equal values share ranks; the examples rank 9, 8, 8, 7 from the top.
public enum Ties: String, Hashable, Sendable, CaseIterable {
    /// 1, 2, 2, 4: the next rank counts all before it.
    case competition
    /// 1, 2, 2, 3: the next rank is the next number.
    case dense
    /// 1, 2, 3, 4: equal values keep the order in which they are given.
    case ordinal
    /// 1, 2.5, 2.5, 4: equal values have the mean of their ordinal ranks, so that the sum of ranks does not change.
    case fractional
}

/// The rank of each value among all of them; `nil` where there is none, which takes no rank.
/// - Complexity: O(n log n)
public func ranks(of values: [Exact?], from side: RankRule.Side = .top, ties: Ties = .competition) -> [Exact?] {
    let sorted = values.enumerated().compactMap { index, value in value.map { (index: index, value: $0) } }
        .sorted { a, b in
            if a.value < b.value { return side == .bottom }
            if b.value < a.value { return side == .top }
            return a.index < b.index
        }
    var ranks = [Exact?](repeating: nil, count: values.count)
    var first = 0
    var different = 0
    while first < sorted.count {
        // Sorted: what is neither above nor below is equal.
        let value = sorted[first].value
        let end = sorted[first...].firstIndex { $0.value < value || value < $0.value } ?? sorted.count
        different += 1
        for position in first..<end {
            ranks[sorted[position].index] =
                switch ties {
                case .competition: Exact(first + 1)
                case .dense: Exact(different)
                case .ordinal: Exact(position + 1)
                // The mean of first + 1 … end; half of it takes one more digit.
                case .fractional: Exact(Int128((first + 1 + end) * 5), scale: 1).normalized
                }
        }
        first = end
    }
    return ranks
}
