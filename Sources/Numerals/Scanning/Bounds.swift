import Tables

/// The values that a printed number may stand for.
public struct Bounds: Hashable, Sendable {
    /// `nil` when there is no end on this side.
    public let low: Exact?
    public let high: Exact?
    /// Whether the ends themselves belong to it.
    public let includesLow: Bool
    public let includesHigh: Bool

    public init(from low: Exact?, to high: Exact?, includesLow: Bool = true, includesHigh: Bool = true) {
        self.low = low
        self.high = high
        self.includesLow = includesLow
        self.includesHigh = includesHigh
    }

    /// Whether `value` may be what was meant.
    public func contains(_ value: Exact) -> Bool {
        if let low, value < low || (value == low && !includesLow) { return false }
        if let high, value > high || (value == high && !includesHigh) { return false }
        return true
    }

    /// The values on the other side of zero.
    var negated: Bounds {
        Bounds(from: high?.negated, to: low?.negated, includesLow: includesHigh, includesHigh: includesLow)
    }

    /// The whole numbers within, for counts: `55500...56499` for 5.6万. `nil` when an end is open or there are none.
    public var wholeNumbers: ClosedRange<Int>? {
        guard let low, let high, let first = low.wholeNumber(above: !includesLow)?.integer,
            let last = high.negated.wholeNumber(above: !includesHigh)?.negated.integer, first <= last
        else { return nil }
        return first...last
    }
}

extension Exact {
    /// The least whole number that is not below this, or that is above it.
    fileprivate func wholeNumber(above isStrict: Bool) -> Exact? {
        guard let whole = rounded(places: 0, .truncate) else { return nil }
        return whole > self || (whole == self && !isStrict) ? whole : whole.adding(1)
    }
}
