import Tables

/// `value` as prose prints it: 5.6万件, 160条, 近800万元, 1.1万余条, 20.4亿多元. Digits are never grouped.
///
///     try quantity(56_000, QuantityStyle(unit: "件"))                          // 5.6万件
///     try quantity(11_234, QuantityStyle(unit: "条", approximation: .over))    // 1.1万余条
///
/// - Throws: ``NumeralFault`` when the approximation word would say something untrue of `value`.
public func quantity(_ value: Exact, _ style: QuantityStyle = QuantityStyle()) throws(NumeralFault) -> String {
    try PrintedQuantity(value, style).text
}

/// A number as printed, and what the printed digits say.
public struct PrintedQuantity: Hashable, Sendable {
    public let text: String
    /// What the digits say, in the unit without 万 and 亿: 56000 for 5.6万件.
    public let value: Exact
    public let scale: MyriadScale

    /// - Throws: ``NumeralFault``, as ``quantity(_:_:)`` does.
    public init(_ exact: Exact, _ style: QuantityStyle) throws(NumeralFault) {
        let choice = try RoundNumber(for: exact, style)
        value = choice.value
        scale = choice.scale
        let number = try choice.digits(of: exact, style) + choice.scale.rawValue
        let word = style.approximation.rawValue
        text =
            switch style.approximation.position {
            case .beforeNumber: word + number + style.unit
            case .beforeUnit: number + word + style.unit
            case .afterUnit: number + style.unit + word
            }
    }

    /// Whether the printed parts add up to the printed total, so that no note on rounding is needed.
    public static func addUp(_ parts: some Sequence<PrintedQuantity>, to total: PrintedQuantity) -> Bool {
        parts.reduce(Exact?.some(.zero)) { sum, part in sum?.adding(part.value) } == total.value
    }
}
