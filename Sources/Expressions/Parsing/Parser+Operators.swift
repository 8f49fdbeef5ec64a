import Diagnostics
import Tables

/// Comparison, arithmetic, signs and powers.
extension Parser {
    mutating func comparison() throws -> Tall {
        var left = try relation()
        while let (symbol, place) = accept(oneOf: ["==", "!=", "===", "!=="]),
            let equality = Node.BinaryOperator(rawValue: symbol)
        {
            let right = try relation()
            left = try above([left, right], .binary(equality, left.node, right.node, place))
        }
        return left
    }

    private mutating func relation() throws -> Tall {
        var left = try sum()
        while true {
            let place = place(token)
            if let (symbol, place) = accept(oneOf: ["<=", ">=", "<", ">"]),
                let relation = Node.BinaryOperator(rawValue: symbol)
            {
                let right = try sum()
                left = try above([left, right], .binary(relation, left.node, right.node, place))
            } else if accept(word: "in") {
                let right = try sum()
                left = try above([left, right], .binary(.in, left.node, right.node, place))
            } else if token.kind == .name("not"), tokens[position + 1].kind == .name("in") {
                position += 2
                let right = try sum()
                left = try above([left, right], .unary(.not, .binary(.in, left.node, right.node, place)))
            } else if syntax == .template, accept(word: "is") {
                left = try test(of: left, at: place)
            } else {
                return left
            }
        }
    }

    private mutating func sum() throws -> Tall {
        try chain(of: ["+", "-"]) { try $0.concatenation() }
    }

    mutating func product() throws -> Tall {
        try chain(of: syntax == .template ? ["*", "/", "%", "//"] : ["*", "/", "%"]) { try $0.piped() }
    }

    private mutating func chain(of symbols: [String], _ operand: (inout Parser) throws -> Tall) throws -> Tall {
        var left = try operand(&self)
        while let (symbol, place) = accept(oneOf: symbols),
            let operation = Node.BinaryOperator(rawValue: symbol == "//" ? "/" : symbol)
        {
            if symbol == "%", let text = try formatted(left, at: place, by: operand) {
                left = text
                continue
            }
            let right = try operand(&self)
            let node = Node.binary(operation, left.node, right.node, place)
            left = try above([left, right], symbol == "//" ? floored(node, at: place) : node)
        }
        return left
    }

    /// `x | f | g(a)`. A filter binds tighter than arithmetic and looser than a sign, as in Jinja.
    private mutating func piped() throws -> Tall {
        var value = try signed()
        while token.kind == .symbol("|"), syntax == .template {
            position += 1
            let place = place(token)
            guard case .name(let filter) = token.kind else { throw unexpected(Localized(zh: "过滤器名", en: "a filter")) }
            position += 1
            let rest = accept("(") ? try arguments() : []
            value = try above(
                [value] + rest.map(\.tall),
                .call(filter, [Node.Argument(value: value.node, isPiped: true)] + rest.map(\.argument), place))
        }
        return value
    }

    private static let signs = ["!", "-", "+"]

    private var startsWithSign: Bool {
        if case .symbol(let symbol) = token.kind { Parser.signs.contains(symbol) } else { false }
    }

    private mutating func signed() throws -> Tall {
        guard let (symbol, place) = accept(oneOf: Parser.signs),
            let sign = Node.UnaryOperator(rawValue: symbol)
        else { return try power() }
        let operand = try nested { try $0.startsWithSign ? $0.signed() : $0.postfix() }
        guard token.kind != .symbol("**") else { throw Diagnostic.ambiguousPower(at: place) }
        return try above([operand], .unary(sign, operand.node))
    }

    private mutating func power() throws -> Tall {
        let base = try postfix()
        let place = place(token)
        guard accept("**") else { return base }
        let exponent = try nested { try $0.signed() }
        return try above([base, exponent], .binary(.power, base.node, exponent.node, place))
    }

    private mutating func accept(oneOf symbols: [String]) -> (String, Place)? {
        guard case .symbol(let symbol) = token.kind, symbols.contains(symbol) else { return nil }
        defer { position += 1 }
        return (symbol, place(token))
    }
}
