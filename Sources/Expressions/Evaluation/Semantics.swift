/// What operators mean.
public enum Semantics: Hashable, Sendable {
    /// Exact decimals stay exact. Unknown names and members, operands of different kinds, and arithmetic with null are
    /// errors with their place. Null equals only null; an ordering against null is false.
    case strict
    /// As strict, but with Python's conditions, which Jinja has: zero, empty texts and lists, and null do not hold, and
    /// `and` and `or` give the operand that decided: `note or "无"`. Lists are joined by `+`.
    case jinja
    /// JavaScript's coercions as Vega has them: doubles, `+` joins texts, missing members are undefined.
    case vega
}
