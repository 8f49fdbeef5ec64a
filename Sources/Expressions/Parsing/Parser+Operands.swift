import Diagnostics
import Tables

/// Literals, names, members, calls, lists, objects and parentheses.
extension Parser {
    mutating func postfix() throws -> Tall {
        var value = try primary()
        while true {
            let place = place(token)
            if accept(".") {
                guard case .name(let name) = token.kind else { throw unexpected(Localized(zh: "成员名", en: "a member")) }
                position += 1
                if syntax == .template, accept("(") {
                    value = try method(name, of: value, at: place)
                } else {
                    value = try above([value], .member(value.node, .literal(.text(name)), place))
                }
            } else if accept("[") {
                if let slice = try slice(of: value, at: place) {
                    value = slice
                    continue
                }
                let key = try nested { try $0.expression() }
                try expect("]")
                value = try above([value, key], .member(value.node, key.node, place))
            } else {
                return value
            }
        }
    }

    private static let constants: [String: Value] = [
        "true": .boolean(true), "false": .boolean(false), "null": .null, "undefined": .null,
    ]

    /// Operators that are written as words name nothing else: `+not(d)` is no call.
    static let operatorWords: Set = ["not", "and", "or", "in"]

    private mutating func primary() throws -> Tall {
        let first = token
        let place = place(first)
        position += 1
        switch first.kind {
        case .number(let number): return Tall(node: .literal(.exact(number)))
        case .text(let text): return Tall(node: .literal(.text(text)))
        case .name(let name):
            if Parser.operatorWords.contains(name) { throw Diagnostic.operatorForOperand(name, at: place) }
            if accept("(") { return try call(name, at: place) }
            if let constant = Parser.constants[name] { return Tall(node: .literal(constant)) }
            return Tall(node: .name(name, place))
        case .symbol("("):
            let inner = try nested { try $0.expression() }
            try expect(")")
            return inner
        case .symbol("["): return try list()
        case .symbol("{"): return try object()
        case .symbol("~"): throw Diagnostic.noBitOperator("~", at: place)
        case .symbol, .end:
            position -= 1
            throw unexpected(Localized(zh: "数、文本或名称", en: "a number, a text or a name"))
        }
    }

    private mutating func call(_ name: String, at place: Place) throws -> Tall {
        let arguments = try arguments()
        let parts = arguments.map(\.tall)
        guard name == "if" else { return try above(parts, .call(name, arguments.map(\.argument), place)) }
        guard parts.count == 3, arguments.allSatisfy({ $0.argument.name == nil }) else {
            throw Diagnostic.wrongConditionalCall(at: place)
        }
        return try above(parts, .conditional(parts[0].node, then: parts[1].node, otherwise: parts[2].node))
    }

    /// What stands between the opening parenthesis, already taken, and the closing one.
    mutating func arguments() throws -> [(argument: Node.Argument, tall: Tall)] {
        var found: [(argument: Node.Argument, tall: Tall)] = []
        if accept(")") { return found }
        repeat {
            let first = token
            var name: String?
            if case .name(let word) = first.kind, tokens[position + 1].kind == .symbol("=") {
                guard !found.contains(where: { $0.argument.name == word }) else {
                    throw Diagnostic.duplicateName(word, at: place(first))
                }
                name = word
                position += 2
            } else if found.last?.argument.name != nil {
                throw Diagnostic.positionalAfterNamed(at: place(first))
            }
            let value = try nested { try $0.expression() }
            found.append((Node.Argument(name: name, value: value.node), value))
        } while accept(",")
        try expect(")")
        return found
    }

    private mutating func list() throws -> Tall {
        var items: [Tall] = []
        if !accept("]") {
            repeat { items.append(try nested { try $0.expression() }) } while accept(",")
            try expect("]")
        }
        return try above(items, .list(items.map(\.node)))
    }

    private mutating func object() throws -> Tall {
        var pairs: [(key: String, value: Tall)] = []
        if !accept("}") {
            repeat {
                let place = place(token)
                let key = try key()
                guard !pairs.contains(where: { $0.key == key }) else { throw Diagnostic.duplicateName(key, at: place) }
                try expect(":")
                pairs.append((key, try nested { try $0.expression() }))
            } while accept(",")
            try expect("}")
        }
        return try above(pairs.map(\.value), .object(pairs.map { Node.Pair(key: $0.key, value: $0.value.node) }))
    }

    private mutating func key() throws -> String {
        switch token.kind {
        case .name(let key), .text(let key):
            position += 1
            return key
        case .number(let number):
            position += 1
            return number.description
        default: throw unexpected(Localized(zh: "键", en: "a key"))
        }
    }
}
