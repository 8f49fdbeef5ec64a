import Numerals
import Tables

/// How a figure is printed when nothing else is asked.
public struct PrintStyle: Hashable, Sendable {
    /// A rank is printed 第n, or 倒数第n when counted from the bottom.
    public enum Ordinal: String, Hashable, Sendable, CaseIterable {
        case top, bottom
    }

    /// `nil`: in full below 1万, then in 万, from 1亿 in 亿.
    public var scale: MyriadScale?
    /// Digits after the point of the number as scaled. `nil`: whole numbers in full, one digit with 万 and 亿, of
    /// percentages and of averages, and other values with as many as they have.
    public var places: Int?
    /// A word that promises something; where a value does not keep it, the number is printed without.
    public var approximation: Approximation
    public var ordinal: Ordinal?
    /// Of the whole project. Default half up.
    public var rounding = Exact.Rounding.halfUp

    public init(
        scale: MyriadScale? = nil, places: Int? = nil, approximation: Approximation = .none, ordinal: Ordinal? = nil
    ) {
        self.scale = scale
        self.places = places
        self.approximation = approximation
        self.ordinal = ordinal
    }
}
