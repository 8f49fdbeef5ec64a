import Numerals
import Tables

extension Metric {
    /// `value` in words, in this metric's style: 5.6万件, 近800万元, 96.3%, 倒数第2; empty for a missing one.
    ///
    /// An approximation word that the value does not keep is left out: 近800万元 is not printed for 8 000 001.
    /// - Parameter ranked: for ranks, how many were ranked together.
    public func printed(_ value: Value, ranked: Int? = nil) -> String {
        guard let exact = value.exact else { return value.description }
        if let side = print.ordinal, let rank = exact.integer {
            if side == .bottom, let ranked, let text = try? ordinalFromBottom(rank, of: ranked) { return text }
            return ordinal(rank)
        }
        if unit == "%" {
            let style = PercentageStyle(places: print.places ?? 1, rounding: print.rounding)
            return (try? percentage(exact, style)) ?? exact.description
        }
        var style = QuantityStyle(
            unit: unit ?? "", scale: print.scale, places: print.places ?? (isAverage ? 1 : nil),
            approximation: print.approximation, rounding: print.rounding)
        if let text = try? quantity(exact, style) { return text }
        style.approximation = .none
        return (try? quantity(exact, style)) ?? exact.description + (unit ?? "")
    }

    /// Whether values are quotients, which have no last digit.
    private var isAverage: Bool {
        switch formula {
        case .ratio: true
        case .measure(let measure): [.mean, .median, .percentile].contains(measure.kind)
        case .rank: false
        }
    }
}
