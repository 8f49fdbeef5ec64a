import Tables

/// How a quantity is printed in prose. The defaults are those of GB/T 15835-2011 and of everyday bulletins.
public struct QuantityStyle: Hashable, Sendable {
    /// Measure word or unit after the number: 件, 万元 is 元 with a scale.
    public var unit: String
    /// Default `nil`: below 1万 in full, below 1亿 in 万, from there in 亿.
    public var scale: MyriadScale?
    /// Digits after the point, of the number as scaled; negative ones round to tens, hundreds, ….
    /// Default `nil`: 1 in 万 and 亿; in full all that the value has, but 2 of a quotient, which is known by having more
    /// than 4. Approximations choose round numbers where they may.
    public var places: Int?
    /// Whether `4.0万` is printed so. Default: `4万`.
    public var keepsZeros: Bool
    /// Default none.
    public var approximation: Approximation
    /// Default half up. Approximations round towards what they promise instead.
    public var rounding: Exact.Rounding
    /// How near 近 and 约 must be.
    public var tolerances: Approximation.Tolerances

    public init(
        unit: String = "", scale: MyriadScale? = nil, places: Int? = nil, keepsZeros: Bool = false,
        approximation: Approximation = .none, rounding: Exact.Rounding = .halfUp,
        tolerances: Approximation.Tolerances = Approximation.Tolerances()
    ) {
        self.unit = unit
        self.scale = scale
        self.places = places
        self.keepsZeros = keepsZeros
        self.approximation = approximation
        self.rounding = rounding
        self.tolerances = tolerances
    }
}
