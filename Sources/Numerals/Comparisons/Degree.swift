import Tables

/// The adverbs of a change, each with a threshold.
public enum Degree: String, Hashable, Sendable, CaseIterable {
    case slight = "略有"
    case clear = "明显"
    case large = "大幅"

    /// The strongest word that `growth` bears; `nil` between 略有 and 明显 and when nothing changed.
    public init?(of growth: Exact, _ thresholds: GrowthThresholds = GrowthThresholds()) {
        guard let found = [Degree.large, .clear, .slight].first(where: { $0.fits(growth, thresholds) }) else {
            return nil
        }
        self = found
    }

    /// Whether the word may be used of `growth`.
    public func fits(_ growth: Exact, _ thresholds: GrowthThresholds = GrowthThresholds()) -> Bool {
        let magnitude = growth.magnitude
        return switch self {
        case .slight: !magnitude.isZero && magnitude <= thresholds.slight
        case .clear: magnitude >= thresholds.clear
        case .large: magnitude >= thresholds.large
        }
    }

    /// The word, when it may be used of `growth`.
    /// - Throws: ``NumeralFault/wrongDegree(_:growth:)``.
    public func word(for growth: Exact, _ thresholds: GrowthThresholds = GrowthThresholds()) throws(NumeralFault)
        -> String
    {
        guard fits(growth, thresholds) else { throw .wrongDegree(self, growth: growth) }
        return rawValue
    }
}
