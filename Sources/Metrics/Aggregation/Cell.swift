import Tables

/// What was gathered of one group. Merging is associative and commutative, so that neither the number of workers nor the
/// order of records shows in a result.
struct Cell: Hashable, Sendable {
    /// Records.
    var rows = 0
    /// Values that are there, and their sum and bounds, as coefficients of the field's scale.
    var count = 0
    var sum: Int128 = 0
    var least = Int64.max
    var greatest = Int64.min
    var distinct: Set<KeyAtom> = []
    var values: [Int64] = []

    mutating func merge(_ other: Cell) {
        rows += other.rows
        count += other.count
        sum += other.sum
        least = Swift.min(least, other.least)
        greatest = Swift.max(greatest, other.greatest)
        distinct.formUnion(other.distinct)
        values.append(contentsOf: other.values)
    }
}

/// The groups of one aggregation.
struct Cells: Sendable {
    var groups: [GroupKey: Cell] = [:]
    /// Of the needed field's values.
    var scale = 0
    /// Whether the needed field holds days.
    var isDays = false
}

extension Cell {
    /// What a measure is of this group; `nil` when it exceeds 38 digits.
    func value(_ measure: Measure, scale: Int, isDays: Bool) -> Value? {
        func converted(_ exact: Exact?) -> Value? {
            exact?.multiplied(by: measure.factor).map { .exact($0.normalized) }
        }
        func bound(_ number: Int64) -> Value? {
            guard count > 0 else { return .null }
            if isDays { return .day(Day(number: Int32(clamping: number))) }
            return converted(Exact(Int128(number), scale: scale))
        }
        switch measure.kind {
        case .count: return .integer(rows)
        case .countDistinct: return .integer(distinct.count)
        case .sum: return count == 0 && rows > 0 ? .null : converted(Exact(sum, scale: scale))
        case .mean: return count == 0 ? .null : converted(Exact(sum, scale: scale).divided(by: Exact(count)))
        case .median: return median(scale: scale).map(converted) ?? .null
        case .min: return bound(least)
        case .max: return bound(greatest)
        }
    }

    private func median(scale: Int) -> Exact? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        let upper = Int128(sorted[middle])
        if sorted.count % 2 == 1 { return Exact(upper, scale: scale) }
        // Half of an odd sum takes one more digit: (3 + 4) / 2 is 35 × 10^-1.
        return Exact((Int128(sorted[middle - 1]) + upper) * 5, scale: scale + 1)
    }
}
