import Diagnostics
import Tables

/// What the operators of one semantics do.
protocol Operators {
    func unary(_ operation: Node.UnaryOperator, _ operand: Operand, at place: Place) throws -> Operand
    func binary(_ operation: Node.BinaryOperator, _ left: Operand, _ right: Operand, at place: Place) throws -> Operand
    func truth(_ operand: Operand, at place: Place) throws -> Bool
}
