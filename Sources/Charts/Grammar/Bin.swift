/// How numbers are cut into intervals.
public enum Bin: Hashable, Sendable {
    case parameters(BinParameters)
    /// The field holds the beginnings of intervals already.
    case binned(step: Double?)

    var parameters: BinParameters? {
        if case .parameters(let parameters) = self { parameters } else { nil }
    }
}

/// Vega's bin parameters; their defaults are Vega-Lite's.
public struct BinParameters: Hashable, Sendable {
    public var maxbins: Double?
    public var step: Double?
    public var minstep: Double?
    public var base: Double = 10
    public var divide: [Double] = [5, 2]
    public var nice = true
    public var extent: [Double]?
    public var anchor: Double?
    public var steps: [Double]?

    public init() {}
}
