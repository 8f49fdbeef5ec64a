import Tables

/// How percentages and percentage points are printed.
public struct PercentageStyle: Hashable, Sendable {
    /// Default 1.
    public var places: Int
    /// Whether `60.0%` keeps its zero, so that compared percentages have one precision. Default: yes; exactly 0% and
    /// 100% never have one.
    public var keepsZeros: Bool
    /// Default half up.
    public var rounding: Exact.Rounding

    public init(places: Int = 1, keepsZeros: Bool = true, rounding: Exact.Rounding = .halfUp) {
        self.places = places
        self.keepsZeros = keepsZeros
        self.rounding = rounding
    }

    /// A hundred times `ratio`, rounded once.
    func rounded(_ ratio: Exact) throws(NumeralFault) -> Exact {
        guard let percent = ratio.shifted(by: 2)?.stepped(places: places, rounding) else { throw .tooLarge(ratio) }
        return percent
    }

    func digits(_ ratio: Exact) throws(NumeralFault) -> String {
        let percent = try rounded(ratio)
        return (keepsZeros ? percent : percent.normalized).description
    }
}

/// `96.3%` for the ratio 0.963. Only an exact 1 is `100%`; what rounds to it is `100.0%`.
/// - Throws: ``NumeralFault/tooLarge(_:)``.
public func percentage(_ ratio: Exact, _ style: PercentageStyle = PercentageStyle()) throws(NumeralFault) -> String {
    ratio == 0 || ratio == 1 ? (ratio == 0 ? "0%" : "100%") : try style.digits(ratio) + "%"
}

/// `1.1个百分点` for a difference of ratios of 0.011 or -0.011: the direction is said by the verb.
/// - Throws: ``NumeralFault/tooLarge(_:)``.
public func percentagePoints(
    _ difference: Exact, _ style: PercentageStyle = PercentageStyle(keepsZeros: false)
) throws(NumeralFault) -> String {
    try style.digits(difference.magnitude) + "个百分点"
}
