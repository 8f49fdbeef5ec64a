import Tables

/// `9亿~16亿元`, `15~30件`: both ends in one unit and precision, 万 and 亿 repeated, the measure word once.
/// - Parameter sign: GB/T 15835 allows the wave and the dash.
/// - Throws: ``NumeralFault``.
public func quantityRange(
    _ low: Exact, _ high: Exact, _ style: QuantityStyle = QuantityStyle(), sign: String = "~"
) throws(NumeralFault) -> String {
    var shared = style
    shared.scale = style.scale ?? MyriadScale(sharedBy: [low, high])
    var bare = shared
    bare.unit = ""
    return try quantity(low, bare) + sign + quantity(high, shared)
}

/// `15%~30%` of ratios.
/// - Throws: ``NumeralFault``.
public func percentageRange(
    _ low: Exact, _ high: Exact, _ style: PercentageStyle = PercentageStyle(), sign: String = "~"
) throws(NumeralFault) -> String {
    try percentage(low, style) + sign + percentage(high, style)
}
