import Tables

/// From which change on which word may be used. Ratios.
public struct GrowthThresholds: Hashable, Sendable {
    /// 基本持平 up to here; `nil` never says it. Default 1 %.
    public var nearlyFlat: Exact?
    /// 略有 up to here. Default 3 %.
    public var slight: Exact
    /// 明显 from here. Default 10 %.
    public var clear: Exact
    /// 大幅 from here. Default 30 %.
    public var large: Exact

    public init(
        nearlyFlat: Exact? = Exact(1, scale: 2), slight: Exact = Exact(3, scale: 2), clear: Exact = Exact(10, scale: 2),
        large: Exact = Exact(30, scale: 2)
    ) {
        self.nearlyFlat = nearlyFlat
        self.slight = slight
        self.clear = clear
        self.large = large
    }
}

/// The verbs of a change.
public struct GrowthVerbs: Hashable, Sendable {
    /// Said of a change above zero.
    public var rise: String
    /// Said of a change below zero.
    public var fall: String

    public init(rise: String, fall: String) {
        self.rise = rise
        self.fall = fall
    }

    /// Of a growth in percent.
    public static let growth = GrowthVerbs(rise: "增长", fall: "下降")
    /// Of a difference in the figure's own unit.
    public static let amount = GrowthVerbs(rise: "增加", fall: "减少")
    /// Of a rate, in percentage points.
    public static let level = GrowthVerbs(rise: "提高", fall: "下降")
}

/// `增长8.6%`, `下降12.3%`, `持平` when the printed change is zero, `基本持平` within the threshold.
/// - Parameter growth: change divided by the base; `nil` when there is no base to compare with.
/// - Throws: ``NumeralFault/noBase``, ``NumeralFault/tooLarge(_:)``.
public func growthPhrase(
    _ growth: Exact?, _ style: PercentageStyle = PercentageStyle(), verbs: GrowthVerbs = .growth,
    thresholds: GrowthThresholds = GrowthThresholds()
) throws(NumeralFault) -> String {
    guard let growth else { throw .noBase }
    if try style.rounded(growth).isZero { return "持平" }
    if let nearlyFlat = thresholds.nearlyFlat, growth.magnitude <= nearlyFlat { return "基本持平" }
    return try (growth.isNegative ? verbs.fall : verbs.rise) + percentage(growth.magnitude, style)
}

/// `提高1.1个百分点`, `下降0.4个百分点`, `持平` when the printed change is zero.
/// - Parameter difference: the difference of two ratios; `nil` when there is no base to compare with.
/// - Throws: ``NumeralFault/noBase``, ``NumeralFault/tooLarge(_:)``.
public func pointsPhrase(
    _ difference: Exact?, _ style: PercentageStyle = PercentageStyle(keepsZeros: false), verbs: GrowthVerbs = .level
) throws(NumeralFault) -> String {
    guard let difference else { throw .noBase }
    if try style.rounded(difference).isZero { return "持平" }
    return try (difference.isNegative ? verbs.fall : verbs.rise) + percentagePoints(difference, style)
}

/// `增加4600件`, `减少1.2万件`, `持平` when the printed change is zero.
/// - Throws: ``NumeralFault``.
public func differencePhrase(
    _ difference: Exact?, _ style: QuantityStyle = QuantityStyle(), verbs: GrowthVerbs = .amount
) throws(NumeralFault) -> String {
    guard let difference else { throw .noBase }
    let printed = try PrintedQuantity(difference.magnitude, style)
    if printed.value.isZero { return "持平" }
    return (difference.isNegative ? verbs.fall : verbs.rise) + printed.text
}

/// `1.2倍` in 增长1.2倍, which is 2.2 times the base.
/// - Parameter growth: change divided by the base.
/// - Throws: ``NumeralFault/noMultiple(growth:)`` below one time and for a decline.
public func growthMultiple(
    _ growth: Exact, places: Int = 1, rounding: Exact.Rounding = .halfUp
) throws(NumeralFault) -> String {
    guard growth >= 1 else { throw .noMultiple(growth: growth) }
    guard let times = growth.stepped(places: places, rounding) else { throw .tooLarge(growth) }
    return times.normalized.description + "倍"
}

/// `2.4倍` in 是上年的2.4倍.
/// - Parameter growth: change divided by the base.
/// - Throws: ``NumeralFault/noMultiple(growth:)`` for a growth below one time and for a decline.
public func timesBase(
    growth: Exact, places: Int = 1, rounding: Exact.Rounding = .halfUp
) throws(NumeralFault) -> String {
    guard growth >= 1 else { throw .noMultiple(growth: growth) }
    guard let ratio = growth.adding(1) else { throw .tooLarge(growth) }
    return try growthMultiple(ratio, places: places, rounding: rounding)
}
