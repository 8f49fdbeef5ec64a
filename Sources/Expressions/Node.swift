import Diagnostics
import Tables

/// A parsed expression. Public, so that other targets can translate it: into loops over record batches, one day into SQL.
public indirect enum Node: Hashable, Sendable {
    case literal(Value)
    case list([Node])
    case object([Pair])
    /// A bare name: a field of a ledger, a metric's first part, a loop variable.
    case name(String, Place)
    /// `a.b` and `a["b"]`, `a[0]`; a constant text index and a dot are the same thing.
    case member(Node, Node, Place)
    case unary(UnaryOperator, Node)
    case binary(BinaryOperator, Node, Node, Place)
    case logical(LogicalOperator, Node, Node)
    case conditional(Node, then: Node, otherwise: Node)
    case call(String, [Argument], Place)

    public struct Pair: Hashable, Sendable {
        public let key: String
        public let value: Node

        public init(key: String, value: Node) {
            self.key = key
            self.value = value
        }
    }

    /// Arguments may carry a name (`figure("办件量", year=2015)`) where the function takes one.
    public struct Argument: Hashable, Sendable {
        public let name: String?
        public let value: Node
        /// Whether this is the `x` of a template's `x | f(a)`, which is written as a call but names a filter. Such an
        /// argument comes first; an expression outside templates has none.
        public let isPiped: Bool

        public init(name: String? = nil, value: Node, isPiped: Bool = false) {
            self.name = name
            self.value = value
            self.isPiped = isPiped
        }
    }

    public enum UnaryOperator: String, Hashable, Sendable {
        case not = "!"
        case minus = "-"
        case plus = "+"
    }

    public enum BinaryOperator: String, Hashable, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case remainder = "%"
        case power = "**"
        case equal = "=="
        case notEqual = "!="
        case strictEqual = "==="
        case strictNotEqual = "!=="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case `in`
    }

    public enum LogicalOperator: String, Hashable, Sendable {
        case and = "&&"
        case or = "||"
    }
}
