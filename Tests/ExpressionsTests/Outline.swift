import Expressions
import Tables

/// A node as nested parentheses, operator first, so that a test can write what it expects in one line.
func outline(_ node: Node) -> String {
    switch node {
    case .literal(.text(let text)): "'\(text)'"
    case .literal(.null): "null"
    case .literal(let value): value.description
    case .list(let items): "[" + items.map(outline).joined(separator: " ") + "]"
    case .object(let pairs): "{" + pairs.map { "\($0.key): \(outline($0.value))" }.joined(separator: " ") + "}"
    case .name(let name, _): name
    case .member(let object, let key, _): "(. \(outline(object)) \(outline(key)))"
    case .unary(let operation, let operand): "(\(operation.rawValue) \(outline(operand)))"
    case .binary(let operation, let a, let b, _): "(\(operation.rawValue) \(outline(a)) \(outline(b)))"
    case .logical(let operation, let a, let b): "(\(operation.rawValue) \(outline(a)) \(outline(b)))"
    case .conditional(let test, let a, let b): "(? \(outline(test)) \(outline(a)) \(outline(b)))"
    case .call(let name, let arguments, _):
        "(" + ([name] + arguments.map(outline)).joined(separator: " ") + ")"
    }
}

private func outline(_ argument: Node.Argument) -> String {
    (argument.isPiped ? "|" : "") + (argument.name.map { "\($0)=" } ?? "") + outline(argument.value)
}

func outline(_ source: String, _ syntax: Expression.Syntax = .expression) throws -> String {
    outline(try Expression(source, syntax: syntax).root)
}
