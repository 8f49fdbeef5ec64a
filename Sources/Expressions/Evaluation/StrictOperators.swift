import Diagnostics
import Tables

/// Operators that never coerce.
struct StrictOperators: Operators {
    func unary(_ operation: Node.UnaryOperator, _ operand: Operand, at place: Place) throws -> Operand {
        switch (operation, operand.plain) {
        case (.not, .boolean(let value)?): return .value(.boolean(!value))
        case (.not, nil) where operand.isList: return .value(.boolean(!(try truth(operand, at: place))))
        case (.minus, .exact(let value)?): return .value(.exact(value.negated))
        case (.minus, .real(let value)?): return .value(.real(-value))
        case (.plus, let value?) where value.isNumber: return .value(value)
        default: throw Diagnostic.wrongOperand(operation.rawValue, operand.kindName, at: place)
        }
    }

    /// Booleans decide; null is not true; a list is true when it has items. Numbers and texts must be compared.
    func truth(_ operand: Operand, at place: Place) throws -> Bool {
        try operand.isTrue(at: place)
    }

    func binary(_ operation: Node.BinaryOperator, _ left: Operand, _ right: Operand, at place: Place) throws -> Operand
    {
        switch operation {
        case .in: return .value(.boolean(try contains(right, left, at: place)))
        case .equal, .strictEqual: return .value(.boolean(try equal(left, right, operation, at: place)))
        case .notEqual, .strictNotEqual: return .value(.boolean(!(try equal(left, right, operation, at: place))))
        default: break
        }
        guard let a = left.plain, let b = right.plain else {
            throw Diagnostic.wrongOperands(operation.rawValue, left.kindName, right.kindName, at: place)
        }
        if let holds = StrictOperators.orderings[operation] {
            if a.isNull || b.isNull { return .value(.boolean(false)) }
            guard let order = Comparison.order(a, b) else {
                throw Diagnostic.wrongOperands(operation.rawValue, left.kindName, right.kindName, at: place)
            }
            return .value(.boolean(order != .unordered && holds(order)))
        }
        if a.isNull || b.isNull { throw Diagnostic.arithmeticWithNull(operation.rawValue, at: place) }
        return .value(try Arithmetic(operation: operation, place: place).compute(a, b))
    }

    private static let orderings: [Node.BinaryOperator: @Sendable (Comparison) -> Bool] = [
        .less: { $0 == .less }, .lessOrEqual: { $0 != .greater }, .greater: { $0 == .greater },
        .greaterOrEqual: { $0 != .less },
    ]

    private func equal(
        _ left: Operand, _ right: Operand, _ operation: Node.BinaryOperator, at place: Place
    ) throws -> Bool {
        if case (.list(let a), .list(let b)) = (left, right) {
            return try a.count == b.count && zip(a, b).allSatisfy { try equal($0, $1, operation, at: place) }
        }
        // An object without a value of its own is something, so that it may be compared with null.
        if left.plain == .null || right.plain == .null { return left.plain == right.plain }
        guard let a = left.plain, let b = right.plain, let order = Comparison.order(a, b, booleans: true) else {
            throw Diagnostic.wrongOperands(operation.rawValue, left.kindName, right.kindName, at: place)
        }
        return order == .same
    }

    private func contains(_ container: Operand, _ item: Operand, at place: Place) throws -> Bool {
        switch (container, item.plain) {
        case (.list(let items), _): return try items.contains { try equal($0, item, .in, at: place) }
        case (.value(.text(let text)), .text(let part)?): return part.isEmpty || text.contains(part)
        case (.object(let members), .text(let name)?): return try members.member(name) != nil
        default: throw Diagnostic.wrongOperands("in", item.kindName, container.kindName, at: place)
        }
    }
}
