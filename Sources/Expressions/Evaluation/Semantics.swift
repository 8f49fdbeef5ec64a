/// What operators mean.
public enum Semantics: Hashable, Sendable {
    /// Exact decimals stay exact. Unknown names and members, operands of different kinds, and arithmetic with null are
    /// errors with their place. Null equals only null; an ordering against null is false.
    case strict
    /// JavaScript's coercions as Vega has them: doubles, `+` joins texts, missing members are undefined.
    case vega
}
