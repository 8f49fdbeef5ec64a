import Tables

extension FunctionTable {
    /// Vega's tests of kind and conversions between kinds.
    static let types: FunctionTable = {
        var table = FunctionTable()
        for (name, holds) in tests { table.add(name, "value") { .value(.boolean(holds($0[0]))) } }
        table.add("toNumber", "value") { arguments in
            switch (arguments.semantics, try arguments.value(0)) {
            case (_, .null): return .null
            case (.strict, .text(let text)):
                guard let number = Exact(text.trimmed) else {
                    throw arguments.impossible(zh: "“\(text)”不是数", en: "\"\(text)\" is no number")
                }
                return .value(.exact(number))
            case (_, .exact), (_, .real): return arguments[0]
            case (_, .text(let text)) where text.isEmpty: return .null
            default: return .value(.real(Script.number(arguments[0])))
            }
        }
        table.add("toString", "value") { arguments in
            if !arguments.has(0) { return .null }
            if arguments.semantics == .vega { return .value(.text(Script.text(arguments[0]))) }
            return .value(.text(try arguments.value(0).description))
        }
        table.add("toBoolean", "value") { arguments in
            switch try arguments.value(0) {
            case .null: .null
            case .text(let text): .value(.boolean(!text.isEmpty && text != "false" && text != "0"))
            default: .value(.boolean(Script.truth(arguments[0])))
            }
        }
        table.add("parseFloat", "text") { arguments in
            let text = arguments.has(0) ? Script.text(arguments[0]).trimmed : ""
            let prefixes = stride(from: text.count, to: 0, by: -1).lazy.map { String(text.prefix($0)) }
            guard text.count <= 100, let digits = prefixes.first(where: { Exact($0) != nil }) else {
                return .value(.real(.nan))
            }
            return .value(.real(Double(digits) ?? .nan))
        }
        table.add("parseInt", "text radix?") { arguments in
            let text = arguments.has(0) ? Script.text(arguments[0]).trimmed : ""
            let radix = try arguments.integer(1, default: 10)
            guard (2...36).contains(radix) else { return .value(.real(.nan)) }
            let sign = text.hasPrefix("-") ? "-" : ""
            let digits = text.drop { $0 == "-" || $0 == "+" }.prefix {
                $0.isASCII && $0.hexDigit(in: radix) != nil
            }
            return .value(Int(sign + digits, radix: radix).map(Value.integer) ?? .real(.nan))
        }
        return table
    }()

    private static let tests: [(String, @Sendable (Operand) -> Bool)] = [
        ("isArray", { $0.isList }),
        ("isBoolean", { if case .boolean? = $0.plain { true } else { false } }),
        ("isDate", { $0.plain?.isTime == true }),
        ("isDefined", { !Script.isUndefined($0) }),
        ("isNumber", { $0.plain?.isNumber == true }),
        ("isObject", { if case .object = $0 { !Script.isUndefined($0) } else { false } }),
        ("isString", { $0.plain?.text != nil }),
        ("isValid", { $0.isList || $0.plain != .null && $0.plain?.double?.isNaN != true }),
        ("isNaN", { Script.number($0).isNaN }),
        ("isFinite", { Script.number($0).isFinite }),
    ]
}

extension Character {
    /// The digit's worth in `radix`, which is 36 at most.
    fileprivate func hexDigit(in radix: Int) -> Int? { Int(String(self), radix: radix) }
}
