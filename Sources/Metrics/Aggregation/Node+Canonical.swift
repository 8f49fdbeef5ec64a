import Expressions

extension Node {
    /// This with every field under its one name: `datum['类别']` and aliases become the ledger's own header.
    func canonical(_ name: (String) -> String) -> Node {
        func inner(_ node: Node) -> Node { node.canonical(name) }
        switch self {
        case .literal: return self
        case .name(let alias, let place): return .name(name(alias), place)
        case .member(.name("datum", _), .literal(.text(let alias)), let place): return .name(name(alias), place)
        case .member(let object, let key, let place): return .member(inner(object), inner(key), place)
        case .list(let items): return .list(items.map(inner))
        case .object(let pairs): return .object(pairs.map { Pair(key: $0.key, value: inner($0.value)) })
        case .unary(let operation, let operand): return .unary(operation, inner(operand))
        case .binary(let operation, let left, let right, let place):
            return .binary(operation, inner(left), inner(right), place)
        case .logical(let operation, let left, let right): return .logical(operation, inner(left), inner(right))
        case .conditional(let test, let then, let otherwise):
            return .conditional(inner(test), then: inner(then), otherwise: inner(otherwise))
        case .call(let function, let arguments, let place):
            return .call(function, arguments.map { Argument(name: $0.name, value: inner($0.value)) }, place)
        }
    }
}
