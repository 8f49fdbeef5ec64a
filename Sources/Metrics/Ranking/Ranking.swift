import Tables

/// Competition ranking ("1224"): ties share a rank, and the next one counts those before it.
enum Ranking {
    /// The rank of `value` in the list `sorted` ascending.
    /// - Complexity: O(log count)
    static func rank(of value: Int64, in sorted: [Int64], from side: RankRule.Side) -> Int {
        switch side {
        case .top: sorted.count - firstIndex(in: sorted) { $0 > value } + 1
        case .bottom: firstIndex(in: sorted) { $0 >= value } + 1
        }
    }

    private static func firstIndex(in sorted: [Int64], where holds: (Int64) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The ranks of rows by `values`, among the rows with the same list; null where there is no value.
    static func ranks(_ values: [Value], lists: [GroupKey], from side: RankRule.Side, ties: Ties = .competition)
        -> [Value]
    {
        var byList: [GroupKey: [Int]] = [:]
        for row in values.indices { byList[lists[row], default: []].append(row) }
        var found = [Value](repeating: .null, count: values.count)
        for rows in byList.values {
            for (row, rank) in zip(rows, Metrics.ranks(of: rows.map { values[$0].exact }, from: side, ties: ties)) {
                found[row] = rank.map(Value.exact) ?? .null
            }
        }
        return found
    }
}
