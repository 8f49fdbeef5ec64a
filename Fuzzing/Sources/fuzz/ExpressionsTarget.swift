import Diagnostics
import Expressions
import Tables

/// An expression: parsed, printed and parsed again, and computed; all that is ever thrown is a diagnostic.
func expressions(_ input: [UInt8]) {
    guard input.count < 4096, let source = String(validating: input, as: UTF8.self) else { return }
    let scope = Record(["n": .integer(7), "t": .text("甲"), "d": .text("2016-07-04"), "空": .null])
    for syntax in [Expression.Syntax.expression, .template] {
        guard let expression = attempt({ try Expression(source, syntax: syntax) }) else { continue }
        if syntax == .expression { readsBack(expression.root) }
        for semantics in [Semantics.strict, .vega] {
            _ = attempt { try expression.evaluate(in: scope, semantics: semantics) }
        }
    }
}

/// What an expression says, said with all parentheses, is the same expression; unless they are too many to be read.
private func readsBack(_ root: Node) {
    let printed = written(root)
    // A node is printed with up to two parentheses, and its own operator may be a third level.
    guard printed.count <= Expression.Limits.length, height(root) * 3 < Expression.Limits.depth else { return }
    let again = attempt { try Expression(printed) }.map { written($0.root) }
    hold(again == printed, "\(printed) reads as \(again ?? "nothing")")
}

private func height(_ node: Node) -> Int { 1 + (node.children.map(height).max() ?? 0) }

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
    case .literal(.null): "null"
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

/// Whatever may end a line or join the character before it is written as an escape, which has four digits.
private func quoted(_ text: String) -> String {
    let escaped = text.map { character -> String in
        if character == "'" || character == "\\" { return "\\\(character)" }
        let scalars = character.unicodeScalars
        if scalars.allSatisfy({ (0x20..<0x7f).contains($0.value) }) || scalars.contains(where: { $0.value > 0xffff }) {
            return String(character)
        }
        return scalars.map { scalar in
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
    return "'" + escaped.joined() + "'"
}
