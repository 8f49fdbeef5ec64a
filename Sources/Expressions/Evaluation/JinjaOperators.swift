import Diagnostics
import Tables

/// Strict operators with Python's conditions.
struct JinjaOperators: Operators {
    private let strict = StrictOperators()

    func unary(_ operation: Node.UnaryOperator, _ operand: Operand, at place: Place) throws -> Operand {
        guard operation == .not else { return try strict.unary(operation, operand, at: place) }
        return .value(.boolean(!(try truth(operand, at: place))))
    }

    func truth(_ operand: Operand, at place: Place) throws -> Bool { operand.isSomething }

    func binary(_ operation: Node.BinaryOperator, _ left: Operand, _ right: Operand, at place: Place) throws -> Operand
    {
        guard operation == .add, case (.list(let a), .list(let b)) = (left, right) else {
            return try strict.binary(operation, left, right, at: place)
        }
        guard a.count + b.count <= Expression.Limits.size else { throw Diagnostic.tooLarge(at: place) }
        return .list(a + b)
    }
}

extension Operand {
    /// Python's truth: neither null nor false, zero or empty.
    public var isSomething: Bool {
        switch self {
        case .list(let items): !items.isEmpty
        case .object(let members): members.value.map { Operand.value($0).isSomething } ?? true
        case .value(.null), .value(.boolean(false)): false
        case .value(.text(let text)): !text.isEmpty
        case .value(let value): value.double != 0
        }
    }
}
