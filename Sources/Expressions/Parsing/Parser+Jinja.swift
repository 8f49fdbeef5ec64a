import Diagnostics
import Tables

/// What Jinja has beside the operators of all expressions, told in their terms: slices, methods, tests, `~` and `//`.
extension Parser {
    /// `x[1:3]`, `x[:2]`, `x[::-1]`, behind the opening bracket; `nil` and nothing taken where it holds an index.
    mutating func slice(of value: Tall, at place: Place) throws -> Tall? {
        guard syntax == .template else { return nil }
        let start = position
        let missing = Tall(node: .literal(.null))
        var from = missing
        if token.kind != .symbol(":") { from = try nested { try $0.expression() } }
        guard accept(":") else {
            position = start
            return nil
        }
        var parts = [value, from]
        let isEnd = [.symbol("]"), .symbol(":")].contains(token.kind)
        parts.append(isEnd ? missing : try nested { try $0.expression() })
        if accept(":"), token.kind != .symbol("]") { parts.append(try nested { try $0.expression() }) }
        try expect("]")
        return try above(parts, .call("slice", parts.map { Node.Argument(value: $0.node) }, place))
    }

    /// `x.f(a)`, behind the opening parenthesis: the filter `x | f(a)`. Python's `separator.join(items)` has them the other
    /// way round.
    mutating func method(_ name: String, of value: Tall, at place: Place) throws -> Tall {
        let rest = try arguments()
        let height = [value] + rest.map(\.tall)
        if name == "join", rest.count == 1 {
            return try above(
                height,
                .call(
                    name,
                    [Node.Argument(value: rest[0].argument.value, isPiped: true), Node.Argument(value: value.node)],
                    place))
        }
        return try above(
            height, .call(name, [Node.Argument(value: value.node, isPiped: true)] + rest.map(\.argument), place))
    }

    /// `x is odd`, `x is not none`, behind the `is`.
    mutating func test(of subject: Tall, at place: Place) throws -> Tall {
        let negated = accept(word: "not")
        guard case .name(let name) = token.kind else { throw unexpected(Localized(zh: "判断", en: "a test")) }
        position += 1
        let holds: Node
        var parts = [subject]
        switch name {
        case "none", "null":
            return try above(
                [subject], .binary(negated ? .notEqual : .equal, subject.node, .literal(.null), place))
        case "true", "false":
            holds = .binary(.equal, subject.node, .literal(.boolean(name == "true")), place)
        case "odd", "even":
            let rest = Node.binary(.remainder, subject.node, .literal(.integer(2)), place)
            holds = .binary(name == "even" ? .equal : .notEqual, rest, .literal(.integer(0)), place)
        case "divisibleby":
            let divisor = try nested { try $0.postfix() }
            parts.append(divisor)
            let rest = Node.binary(.remainder, subject.node, divisor.node, place)
            holds = .binary(.equal, rest, .literal(.integer(0)), place)
        case "number": holds = .call("isNumber", [Node.Argument(value: subject.node)], place)
        case "string": holds = .call("isString", [Node.Argument(value: subject.node)], place)
        case "defined", "undefined":
            let isThere = Node.call(Node.definedTest, [Node.Argument(value: subject.node)], place)
            holds = name == "defined" ? isThere : .unary(.not, isThere)
        default:
            position -= 1
            throw unknownTest()
        }
        return try above(parts, negated ? .unary(.not, holds) : holds)
    }

    private func unknownTest() -> Diagnostic {
        let known = "none, defined, odd, even, divisibleby, number, string, true, false"
        return unexpected(Localized(zh: "判断（\(known)）", en: "a test (\(known))"))
    }

    /// `a ~ b`: both as they print, one behind the other.
    mutating func concatenation() throws -> Tall {
        let first = try product()
        guard syntax == .template, token.kind == .symbol("~") else { return first }
        let place = place(token)
        var parts = [first]
        while accept("~") { parts.append(try product()) }
        let list = Node.Argument(value: .list(parts.map(\.node)), isPiped: true)
        return try above(parts, .call("join", [list], place))
    }

    /// `"%d/%d" % (a, b)`, behind the `%`: the filter `"%d/%d" | format(a, b)`. `nil` where `left` is no written text, whose
    /// remainder there may be.
    mutating func formatted(_ left: Tall, at place: Place, by operand: (inout Parser) throws -> Tall) throws -> Tall? {
        guard syntax == .template, case .literal(.text) = left.node else { return nil }
        let start = position
        var values = accept("(") ? try arguments() : []
        if values.count < 2 {
            position = start
            let value = try operand(&self)
            values = [(Node.Argument(value: value.node), value)]
        }
        let pattern = Node.Argument(value: left.node, isPiped: true)
        return try above([left] + values.map(\.tall), .call("format", [pattern] + values.map(\.argument), place))
    }

    /// `a // b`, of which both are known: rounded down.
    func floored(_ quotient: Node, at place: Place) -> Node {
        .call("floor", [Node.Argument(value: quotient)], place)
    }
}

extension Node {
    /// Called with a name and its members, says whether they are there. No expression can write it as a call.
    static let definedTest = "is defined"
}
