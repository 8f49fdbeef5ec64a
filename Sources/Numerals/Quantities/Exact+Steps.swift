import Tables

extension Exact {
    /// This at `places` digits after the point, which may be negative; `nil` on overflow.
    func stepped(places: Int, _ rounding: Rounding) -> Exact? {
        if places >= 0 { return places <= 38 ? rounded(places: places, rounding) : nil }
        return shifted(by: places)?.rounded(places: 0, rounding)?.shifted(by: -places)
    }

    /// The nearest number with `places` digits that is not above this. This must not be negative.
    func floor(places: Int) -> Exact? { stepped(places: places, .truncate) }

    /// The nearest number with `places` digits that is not below this. This must not be negative.
    func ceiling(places: Int) -> Exact? {
        guard let below = floor(places: places), let step = Exact(1).shifted(by: -places) else { return nil }
        return below == self ? below : below.adding(step)
    }

    /// Digits before the point; zero and less below one: 163 has 3, 0.05 has -1.
    var digitsBeforePoint: Int {
        isZero ? 0 : String(coefficient.magnitude).count - scale
    }
}
