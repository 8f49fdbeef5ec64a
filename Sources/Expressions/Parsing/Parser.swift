import Diagnostics
import Tables

/// Recursive descent over tokens, one method per level of precedence, loosest first.
struct Parser {
    let text: SourceText
    let tokens: [Token]
    let syntax: Expression.Syntax
    var position = 0
    /// How many brackets, signs and conditionals are open around the current token.
    var open = 0

    static func parse(_ text: SourceText, syntax: Expression.Syntax) throws -> Node {
        guard text.count <= Expression.Limits.length else { throw Diagnostic.expressionTooLong(at: text.place(0)) }
        var parser = Parser(text: text, tokens: try Lexer.tokens(of: text), syntax: syntax)
        let root = try parser.expression()
        guard parser.token.kind == .end else { throw parser.trailing() }
        return root.node
    }

    /// A node with the height of its tree, which bounds how deep everything that walks it recurses.
    struct Tall {
        let node: Node
        var height = 1
    }

    var token: Token { tokens[min(position, tokens.count - 1)] }

    func place(_ token: Token) -> Place { text.place(token.range.lowerBound) }

    mutating func accept(_ symbol: String) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        position += 1
        return true
    }

    mutating func accept(word: String) -> Bool {
        guard token.kind == .name(word) else { return false }
        position += 1
        return true
    }

    mutating func expect(_ symbol: String) throws {
        guard accept(symbol) else { throw unexpected(Localized(zh: " \(symbol) ", en: symbol)) }
    }

    func unexpected(_ expected: Localized) -> Diagnostic {
        .unexpected(text.slice(token.range), expected: expected, at: place(token))
    }

    /// Why the parse stopped before the end.
    private func trailing() -> Diagnostic {
        switch token.kind {
        case .symbol("="): .wrongOperator("=", use: "==", at: place(token))
        case .symbol("|"): .wrongOperator("|", use: "||", at: place(token))
        default: unexpected(Localized(zh: "运算符或结尾", en: "an operator or the end"))
        }
    }

    /// A node above `parts`, checked against the limit of height.
    func above(_ parts: [Tall], _ node: Node) throws -> Tall {
        let height = (parts.map(\.height).max() ?? 0) + 1
        guard height <= Expression.Limits.depth else { throw Diagnostic.expressionTooDeep(at: place(token)) }
        return Tall(node: node, height: height)
    }

    /// Runs `parse` one level deeper.
    mutating func nested(_ parse: (inout Parser) throws -> Tall) throws -> Tall {
        guard open < Expression.Limits.depth else { throw Diagnostic.expressionTooDeep(at: place(token)) }
        open += 1
        defer { open -= 1 }
        return try parse(&self)
    }

    /// `a ? b : c`, and `b if a else c` in templates, where `b if a` alone is nothing when `a` does not hold.
    mutating func expression() throws -> Tall {
        let first = try disjunction()
        if accept("?") {
            let then = try nested { try $0.expression() }
            try expect(":")
            let otherwise = try nested { try $0.expression() }
            return try above(
                [first, then, otherwise], .conditional(first.node, then: then.node, otherwise: otherwise.node))
        }
        guard syntax == .template, accept(word: "if") else { return first }
        let test = try disjunction()
        let otherwise =
            accept(word: "else") ? try nested { try $0.expression() } : Tall(node: .literal(.text("")))
        return try above(
            [first, test, otherwise], .conditional(test.node, then: first.node, otherwise: otherwise.node))
    }

    private mutating func disjunction() throws -> Tall {
        var left = try conjunction()
        while accept("||") || accept(word: "or") {
            let right = try conjunction()
            left = try above([left, right], .logical(.or, left.node, right.node))
        }
        return left
    }

    private mutating func conjunction() throws -> Tall {
        var left = try negation()
        while accept("&&") || accept(word: "and") {
            let right = try negation()
            left = try above([left, right], .logical(.and, left.node, right.node))
        }
        return left
    }

    /// `not a == b` negates the comparison, as in Python; `!a == b` negates `a`, as in JavaScript.
    private mutating func negation() throws -> Tall {
        guard accept(word: "not") else { return try comparison() }
        let operand = try nested { try $0.negation() }
        return try above([operand], .unary(.not, operand.node))
    }
}
