import Diagnostics
import Expressions
import Tables

/// An expression: parsed, printed and parsed again, and computed; all that is ever thrown is a diagnostic.
func expressions(_ input: [UInt8]) {
    guard input.count < 4096, let source = String(validating: input, as: UTF8.self) else { return }
    let scope = Record(["n": .integer(7), "t": .text("甲"), "d": .text("2016-07-04"), "空": .null])
    for syntax in [Expression.Syntax.expression, .template] {
        guard let expression = attempt({ try Expression(source, syntax: syntax) }) else { continue }
        // A function that has an operator's name cannot be called, and its call cannot be printed.
        let isPrintable = !expression.root.descendants.contains { node in
            if case .call(let name, _, _) = node { operatorWords.contains(name) } else { false }
        }
        if syntax == .expression, isPrintable {
            let printed = written(expression.root)
            if printed.count < Expression.Limits.length {
                let again = attempt { try Expression(printed) }.map { written($0.root) }
                hold(again == nil || again == printed, "\(printed) reads as \(again ?? "")")
            }
        }
        for semantics in [Semantics.strict, .vega] {
            _ = attempt { try expression.evaluate(in: scope, semantics: semantics) }
        }
    }
}

private let operatorWords: Set = ["not", "and", "or", "in", "if", "else", "is"]

private func attempt<Result>(_ work: () throws -> Result) -> Result? {
    do {
        return try work()
    } catch {
        hold(error is Diagnostic || error is Diagnostics, "\(error) is a diagnostic")
        return nil
    }
}

/// A node as source text, all of it in parentheses.
private func written(_ node: Node) -> String {
    switch node {
    case .literal(.text(let text)): quoted(text)
    case .literal(let value): value.description
    case .list(let items): "[" + items.map(written).joined(separator: ", ") + "]"
    case .object(let pairs): "{" + pairs.map { "\(quoted($0.key)): \(written($0.value))" }.joined(separator: ", ") + "}"
    case .name(let name, _): name
    case .member(let object, let key, _): "(\(written(object)))[\(written(key))]"
    case .unary(let operation, let operand): "(\(operation.rawValue)(\(written(operand))))"
    case .binary(let operation, let a, let b, _): "((\(written(a))) \(operation.rawValue) (\(written(b))))"
    case .logical(let operation, let a, let b): "((\(written(a))) \(operation.rawValue) (\(written(b))))"
    case .conditional(let test, let a, let b): "((\(written(test))) ? (\(written(a))) : (\(written(b))))"
    case .call(let name, let arguments, _):
        name + "("
            + arguments.map { ($0.name.map { "\($0)=" } ?? "") + written($0.value) }.joined(separator: ", ") + ")"
    }
}

private func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n") + "'"
}
