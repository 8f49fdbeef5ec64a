import Tables

/// What was gathered of one group. Merging is associative and commutative, so that neither the number of workers nor the
/// order of records shows in a result.
struct Cell: Hashable, Sendable {
    /// Records.
    var rows = 0
    var moments = Moments()
    var distinct: Set<KeyAtom> = []
    var values = Tally()

    mutating func merge(_ other: Cell) {
        rows += other.rows
        moments.merge(other.moments)
        distinct.formUnion(other.distinct)
        values.merge(other.values)
    }
}

/// The groups of one aggregation.
struct Cells: Sendable {
    var groups: [GroupKey: Cell] = [:]
    /// Of the needed field's values.
    var scale = 0
    /// Whether the needed field holds days.
    var isDays = false

    mutating func merge(_ other: Cells) {
        if groups.isEmpty {
            groups = other.groups
        } else {
            for (key, cell) in other.groups { groups[key, default: Cell()].merge(cell) }
        }
        // A ledger's files agree in the places of a field; those without a value know none.
        scale = max(scale, other.scale)
        isDays = isDays || other.isDays
    }
}

extension Cell {
    /// What a measure is of this group; `nil` when it exceeds 38 digits.
    func value(_ measure: Measure, scale: Int, isDays: Bool) -> Value? {
        func converted(_ exact: Exact?) -> Value? {
            exact?.multiplied(by: measure.factor).map { .exact($0.normalized) }
        }
        func bound(_ number: Int64) -> Value? {
            guard moments.count > 0 else { return .null }
            if isDays { return .day(Day(number: Int32(clamping: number))) }
            return converted(Exact(Int128(number), scale: scale))
        }
        switch measure.kind {
        case .count: return .integer(rows)
        case .countDistinct: return .integer(distinct.count)
        case .sum:
            return moments.count == 0 && rows > 0 ? .null : converted(Exact(moments.sum, scale: scale))
        case .mean:
            return moments.count == 0
                ? .null : converted(Exact(moments.sum, scale: scale).divided(by: Exact(moments.count)))
        case .median: return values.percentile(50, scale: scale).map(converted) ?? .null
        case .percentile: return values.percentile(measure.percent, scale: scale).map(converted) ?? .null
        case .min: return bound(moments.least)
        case .max: return bound(moments.greatest)
        }
    }
}
