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
    static func ranks(_ values: [Value], lists: [GroupKey], from side: RankRule.Side) -> [Value] {
        var byList: [GroupKey: [Int]] = [:]
        for row in values.indices where values[row].exact != nil { byList[lists[row], default: []].append(row) }
        var ranks = [Value](repeating: .null, count: values.count)
        for rows in byList.values {
            let sorted = rows.compactMap { row in values[row].exact.map { (row: row, value: $0) } }
                .sorted { side == .top ? $0.value > $1.value : $0.value < $1.value }
            var rank = 1
            for (position, entry) in sorted.enumerated() {
                if position > 0, sorted[position - 1].value != entry.value { rank = position + 1 }
                ranks[entry.row] = .integer(rank)
            }
        }
        return ranks
    }
}
