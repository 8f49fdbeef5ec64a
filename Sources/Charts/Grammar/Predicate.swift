import Expressions
import Trees

/// What a row must meet.
public indirect enum Predicate: Hashable, Sendable {
    case all([Predicate])
    case any([Predicate])
    case not(Predicate)
    case expression(Formula)
    case field(String, TimeUnit?, Test)

    public enum Test: Hashable, Sendable {
        case equal(Tree)
        case less(Tree)
        case lessOrEqual(Tree)
        case greater(Tree)
        case greaterOrEqual(Tree)
        case range(Tree, Tree)
        case oneOf([Tree])
        case valid(Bool)
    }
}
