import Numerals
import Tables

/// How one chart prints its values: all in one unit and with one precision.
///
/// Counts up to six digits are printed in full, money and longer counts in the unit of the axis.
struct ValuePrint {
    private let word: String
    private let scale: MyriadScale
    private let places: Int
    private let axisIsScaled: Bool

    /// - Parameter countsInMyriads: whether large numbers are told in 万 and 亿.
    init(_ values: [Value], unit: String?, countsInMyriads: Bool = true) {
        let numbers = values.compactMap(Printing.exact)
        word = unit ?? ""
        let most = numbers.map { abs($0.double) }.max() ?? 0
        // Axes end on round numbers, which may reach 1万 before the values do.
        let end = Ticks.nice([0, most], 5).last ?? most
        let axis = word == "%" || !countsInMyriads ? .none : MyriadScale(forAxis: 0...max(most, end, 0))
        axisIsScaled = axis != .none
        let whole = numbers.allSatisfy { $0.integer != nil }
        if word == "%" {
            scale = .none
            places = numbers.allSatisfy { $0.shifted(by: 2)?.integer != nil } ? 0 : 1
        } else if whole, !word.hasSuffix("元"), most < 1_000_000 {
            (scale, places) = (.none, 0)
        } else {
            let least = numbers.map { abs($0.double) }.filter { $0 > 0 }.min() ?? most
            let own = countsInMyriads ? MyriadScale(forAxis: 0...max(most, 0)) : .none
            // The smallest value must not be printed as nothing.
            let chosen = [own, .wan, .none].first { $0.divisor <= own.divisor && least >= $0.divisor * 0.005 } ?? .none
            scale = chosen
            places = chosen == .none ? min(2, numbers.map { $0.normalized.scale }.max() ?? 0) : 2
        }
    }

    /// With the measure word where the axis counts in another unit.
    func short(_ value: Value) -> String { axisIsScaled ? full(value) : text(value, word: "") }

    /// With the measure word.
    func full(_ value: Value) -> String { text(value, word: word) }

    /// Without the measure word, for where a line says it for all.
    func bare(_ value: Value) -> String { text(value, word: "") }

    private func text(_ value: Value, word: String) -> String {
        guard let exact = Printing.exact(value) else { return "" }
        if self.word == "%" {
            let isWhole = exact == Exact(1) || exact.isZero
            let style = PercentageStyle(places: isWhole ? 0 : places, keepsZeros: true)
            return (try? percentage(exact, style)) ?? ""
        }
        let style = QuantityStyle(unit: word, scale: scale, places: places, keepsZeros: true)
        let printed = (try? quantity(exact.magnitude, style)).map(Printing.joined) ?? ""
        return exact.isNegative ? Decimals.minus + printed : printed
    }
}
