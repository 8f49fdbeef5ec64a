import Diagnostics
import Tables

/// JavaScript's operators on what Vega data holds. Dates count as their milliseconds.
struct VegaOperators: Operators {
    func unary(_ operation: Node.UnaryOperator, _ operand: Operand, at place: Place) -> Operand {
        switch operation {
        case .not: .value(.boolean(!Script.truth(operand)))
        case .minus: .value(.real(-Script.number(operand)))
        case .plus: .value(.real(Script.number(operand)))
        }
    }

    func truth(_ operand: Operand, at place: Place) -> Bool { Script.truth(operand) }

    func binary(_ operation: Node.BinaryOperator, _ left: Operand, _ right: Operand, at place: Place) throws -> Operand
    {
        switch operation {
        case .add where Script.isText(left) || Script.isText(right):
            let (a, b) = (Script.text(left), Script.text(right))
            guard a.utf8.count + b.utf8.count <= Expression.Limits.size else { throw Diagnostic.tooLarge(at: place) }
            return .value(.text(a + b))
        case .equal: return .value(.boolean(Script.looselyEqual(left, right)))
        case .notEqual: return .value(.boolean(!Script.looselyEqual(left, right)))
        case .strictEqual: return .value(.boolean(Script.strictlyEqual(left, right)))
        case .strictNotEqual: return .value(.boolean(!Script.strictlyEqual(left, right)))
        case .less: return .value(.boolean(Script.less(left, right)))
        case .greater: return .value(.boolean(Script.less(right, left)))
        case .lessOrEqual: return .value(.boolean(Script.less(left, right) || Script.sameOrder(left, right)))
        case .greaterOrEqual: return .value(.boolean(Script.less(right, left) || Script.sameOrder(left, right)))
        case .in:
            if case .list(let items) = right {
                return .value(.boolean(items.contains { Script.strictlyEqual($0, left) }))
            }
            if case .object(let members) = right {
                return .value(.boolean(try members.member(Script.text(left)) != nil))
            }
            return .value(.boolean(Script.text(right).contains(Script.text(left))))
        case .add, .subtract, .multiply, .divide, .remainder, .power:
            return .value(.real(Real.compute(operation, Script.number(left), Script.number(right))))
        }
    }
}
