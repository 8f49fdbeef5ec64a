import Diagnostics
import Expressions
import Tables

/// Something outside the template that it uses, known before anything runs.
public struct Reference: Hashable, Sendable {
    /// What is used.
    public enum Subject: Hashable, Sendable {
        /// `cases.total` as `["cases", "total"]`.
        case path([String])
        /// `figure("办件量", year=2015)`
        case call(CallUse)
    }

    public let subject: Subject
    /// The filters applied to it, in order.
    public let filters: [CallUse]
    public let place: Place
}

/// A call of a function or filter as written.
public struct CallUse: Hashable, Sendable {
    public let name: String
    /// Without the value piped into a filter.
    public let arguments: [Node.Argument]
    public let place: Place

    /// The argument at `index` of those without a name, when it is there and made of literals alone.
    public func literal(_ index: Int) -> Operand? {
        let positional = arguments.filter { $0.name == nil }
        return positional.indices.contains(index) ? positional[index].value.constant : nil
    }

    /// The argument called `name`, when it is there and made of literals alone.
    public func literal(_ name: String) -> Operand? {
        arguments.first { $0.name == name }?.value.constant
    }
}

extension Node {
    /// What a node made of literals alone is; `nil` for any other.
    public var constant: Operand? {
        switch self {
        case .literal(let value): return .value(value)
        case .list(let items):
            let constants = items.compactMap(\.constant)
            return constants.count == items.count ? .list(constants) : nil
        case .object(let pairs):
            let constants = pairs.compactMap { pair in pair.value.constant.map { (name: pair.key, operand: $0) } }
            return constants.count == pairs.count ? .object(Record(constants)) : nil
        case .unary(.minus, .literal(.exact(let value))): return .value(.exact(value.negated))
        default: return nil
        }
    }
}
