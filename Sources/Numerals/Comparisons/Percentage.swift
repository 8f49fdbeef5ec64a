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
    /// 近60%, 超过95%, 30%以上: a round percentage that keeps what the word promises, whatever ``places`` says. Default none.
    public var approximation: Approximation
    /// How near 近 and 约 must be.
    public var tolerances: Approximation.Tolerances

    public init(
        places: Int = 1, keepsZeros: Bool = true, rounding: Exact.Rounding = .halfUp,
        approximation: Approximation = .none, tolerances: Approximation.Tolerances = Approximation.Tolerances()
    ) {
        self.places = places
        self.keepsZeros = keepsZeros
        self.rounding = rounding
        self.approximation = approximation
        self.tolerances = tolerances
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
/// - Throws: ``NumeralFault/tooLarge(_:)``; for an approximation what ``quantity(_:_:)`` throws, and
///   ``NumeralFault/wordNeedsMeasureWord(_:)``.
public func percentage(_ ratio: Exact, _ style: PercentageStyle = PercentageStyle()) throws(NumeralFault) -> String {
    if style.approximation != .none { return try approximatePercentage(ratio, style) }
    return ratio == 0 ? "0%" : ratio == 1 ? "100%" : try style.digits(ratio) + "%"
}

private func approximatePercentage(_ ratio: Exact, _ style: PercentageStyle) throws(NumeralFault) -> String {
    guard style.approximation.position != .beforeUnit else { throw .wordNeedsMeasureWord(style.approximation) }
    guard let percent = ratio.shifted(by: 2) else { throw .tooLarge(ratio) }
    return try quantity(
        percent,
        QuantityStyle(
            unit: "%", scale: MyriadScale.none, approximation: style.approximation, tolerances: style.tolerances))
}

/// `1.1个百分点` for a difference of ratios of 0.011 or -0.011: the direction is said by the verb.
/// - Throws: ``NumeralFault/tooLarge(_:)``.
public func percentagePoints(
    _ difference: Exact, _ style: PercentageStyle = PercentageStyle(keepsZeros: false)
) throws(NumeralFault) -> String {
    try style.digits(difference.magnitude) + "个百分点"
}
