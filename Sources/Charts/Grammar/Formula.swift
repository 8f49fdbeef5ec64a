import Diagnostics
import Expressions

/// An expression of a specification, parsed when the specification is read.
public struct Formula: Hashable, Sendable {
    let expression: Expressions.Expression

    /// - Parameter names: what the names of parameters stand for.
    /// - Throws: a `Diagnostic` for a fault in the text.
    public init(_ source: String, at place: Place = Place(), names: [String: Node] = [:]) throws {
        expression = try Expressions.Expression(source, at: place).replacing(names)
    }
}

extension Formula {
    /// Columns that `datum.name` reads.
    var fields: [String] { Self.fields(expression.root) }

    private static func fields(_ node: Node) -> [String] {
        switch node {
        case .literal, .name: []
        case .list(let items): items.flatMap(fields)
        case .object(let pairs): pairs.flatMap { fields($0.value) }
        case .member(.name("datum", _), .literal(.text(let name)), _): [name]
        case .member(let object, let key, _): fields(object) + fields(key)
        case .unary(_, let inner): fields(inner)
        case .binary(_, let a, let b, _), .logical(_, let a, let b): fields(a) + fields(b)
        case .conditional(let test, let then, let otherwise): fields(test) + fields(then) + fields(otherwise)
        case .call(_, let arguments, _): arguments.flatMap { fields($0.value) }
        }
    }
}
