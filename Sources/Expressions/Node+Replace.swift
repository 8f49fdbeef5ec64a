extension Expression {
    /// This expression with what some of its names stand for in their place. Members and functions of the same name stay.
    public func replacing(_ names: [String: Node]) -> Expression {
        guard !names.isEmpty else { return self }
        var copy = self
        copy.root = root.replacing(names)
        return copy
    }
}

extension Node {
    fileprivate func replacing(_ names: [String: Node]) -> Node {
        func replaced(_ node: Node) -> Node { node.replacing(names) }
        switch self {
        case .literal: return self
        case .name(let name, _): return names[name] ?? self
        case .list(let items): return .list(items.map(replaced))
        case .object(let pairs): return .object(pairs.map { Pair(key: $0.key, value: replaced($0.value)) })
        case .member(let object, let key, let place): return .member(replaced(object), replaced(key), place)
        case .unary(let operation, let operand): return .unary(operation, replaced(operand))
        case .binary(let operation, let a, let b, let place):
            return .binary(operation, replaced(a), replaced(b), place)
        case .logical(let operation, let a, let b): return .logical(operation, replaced(a), replaced(b))
        case .conditional(let test, let then, let otherwise):
            return .conditional(replaced(test), then: replaced(then), otherwise: replaced(otherwise))
        case .call(let name, let arguments, let place):
            return .call(
                name,
                arguments.map { Argument(name: $0.name, value: replaced($0.value), isPiped: $0.isPiped) }, place)
        }
    }
}
