import Expressions
import Ledgers
import Tables

/// A condition that is decided record by record, without a text: comparisons of numbers and of days, booleans, and whether
/// a cell is missing.
indirect enum RowTest: Hashable, Sendable {
    case compare(Order, Side, Side)
    case isMissing(String)
    case isTrue(String)
    case isFalse(String)
    case not(RowTest)
    case both(RowTest, RowTest)
    case either(RowTest, RowTest)

    enum Order: Hashable, Sendable { case equal, less, lessOrEqual }

    enum Side: Hashable, Sendable {
        case field(String)
        case number(Exact)
    }

    /// `nil` for conditions that need texts or functions.
    init?(_ node: Node, _ ledger: Ledger) {
        switch node {
        case .name(let name, _) where ledger[name]?.kind == .boolean: self = .isTrue(name)
        case .unary(.not, let operand):
            // Not of a missing boolean is a fault, which the evaluator reports.
            if case .name = operand { return nil }
            guard let test = RowTest(operand, ledger) else { return nil }
            self = .not(test)
        case .logical(let operation, let left, let right):
            guard let a = RowTest(left, ledger), let b = RowTest(right, ledger) else { return nil }
            self = operation == .and ? .both(a, b) : .either(a, b)
        case .binary(let operation, let left, let right, _):
            guard let test = RowTest.comparison(operation, left, right, ledger) else { return nil }
            self = test
        default: return nil
        }
    }

    private static func comparison(
        _ operation: Node.BinaryOperator, _ left: Node, _ right: Node, _ ledger: Ledger
    ) -> RowTest? {
        switch operation {
        case .equal, .strictEqual: equality(left, right, ledger)
        case .notEqual, .strictNotEqual: equality(left, right, ledger).map(RowTest.not)
        case .less: order(.less, left, right, ledger)
        case .lessOrEqual: order(.lessOrEqual, left, right, ledger)
        case .greater: order(.less, right, left, ledger)
        case .greaterOrEqual: order(.lessOrEqual, right, left, ledger)
        default: nil
        }
    }

    private static func equality(_ left: Node, _ right: Node, _ ledger: Ledger) -> RowTest? {
        switch (left, right) {
        case (.name(let name, _), .literal(.null)), (.literal(.null), .name(let name, _)): .isMissing(name)
        case (.name(let name, _), .literal(.boolean(let value))), (.literal(.boolean(let value)), .name(let name, _)):
            ledger[name]?.kind == .boolean ? (value ? .isTrue(name) : .isFalse(name)) : nil
        default: order(.equal, left, right, ledger)
        }
    }

    private static func order(_ order: Order, _ left: Node, _ right: Node, _ ledger: Ledger) -> RowTest? {
        guard let a = side(left, ledger), let b = side(right, ledger), a.isDay == b.isDay else { return nil }
        return .compare(order, a.side, b.side)
    }

    private static func side(_ node: Node, _ ledger: Ledger) -> (side: Side, isDay: Bool)? {
        switch node {
        case .literal(.exact(let number)): return (.number(number), false)
        case .unary(.minus, .literal(.exact(let number))): return (.number(number.negated), false)
        case .name(let name, _):
            switch ledger[name]?.kind {
            case .integer, .number: return (.field(name), false)
            case .date: return (.field(name), true)
            default: return nil
            }
        default: return nil
        }
    }

    var fields: [String] {
        switch self {
        case .compare(_, let a, let b): [a, b].compactMap { if case .field(let name) = $0 { name } else { nil } }
        case .isMissing(let name), .isTrue(let name), .isFalse(let name): [name]
        case .not(let test): test.fields
        case .both(let a, let b), .either(let a, let b): a.fields + b.fields
        }
    }
}
