import Tables

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FunctionTable {
    /// Vega's functions on numbers. Those that have an exact result give it for exact numbers.
    static let maths: FunctionTable = {
        var table = FunctionTable()
        for (name, compute) in reals {
            table.add(name, "number") { .value(.real(compute(try $0.real(0)))) }
        }
        table.add("atan2", "y x") { .value(.real(atan2(try $0.real(0), try $0.real(1)))) }
        table.add("hypot", "x y") { .value(.real(hypot(try $0.real(0), try $0.real(1)))) }
        table.add("pow", "base exponent") { arguments in
            let operators: any Operators = arguments.semantics == .vega ? VegaOperators() : StrictOperators()
            return try operators.binary(.power, arguments[0], arguments[1], at: arguments.place)
        }
        table.add("abs", "number") { arguments in
            if let exact = arguments.exact(0) { return .value(.exact(exact.magnitude)) }
            return .value(.real(abs(try arguments.real(0))))
        }
        table.add("sign", "number") { arguments in
            let number = try arguments.real(0)
            return .value(number.isNaN ? .real(.nan) : .integer(number > 0 ? 1 : number < 0 ? -1 : 0))
        }
        table.add("floor", "number") { try toWhole($0, { $0.rounded(.down) }) { $0.floored } }
        table.add("ceil", "number") { try toWhole($0, { $0.rounded(.up) }) { $0.negated.floored?.negated } }
        table.add("trunc", "number") {
            try toWhole($0, { $0.rounded(.towardZero) }) { $0.rounded(places: 0, .truncate) }
        }
        table.add("round", "number places?") { arguments in
            let places = try arguments.integer(1, default: 0)
            guard (0...38).contains(places) else { throw arguments.impossible(zh: "位数应为 0 至 38", en: "0 to 38 places") }
            if let exact = arguments.exact(0) {
                guard let rounded = exact.rounded(places: places) else {
                    throw arguments.impossible(zh: "数太大", en: "the number is too large")
                }
                return .value(.exact(rounded))
            }
            let scale = pow(10, Double(places))
            return .value(.real((try arguments.real(0) * scale + 0.5).rounded(.down) / scale))
        }
        table.add("clamp", "number low high") { arguments in
            try extreme(
                arguments, [try extreme(arguments, [arguments[0], arguments[1]], .greater), arguments[2]], .less)
        }
        table.add("min", "numbers*") { try extreme($0, $0.flattened, .less) }
        table.add("max", "numbers*") { try extreme($0, $0.flattened, .greater) }
        return table
    }()

    private static let reals: [(String, @Sendable (Double) -> Double)] = [
        ("acos", { acos($0) }), ("asin", { asin($0) }), ("atan", { atan($0) }), ("cos", { cos($0) }),
        ("exp", { exp($0) }), ("log", { log($0) }), ("sin", { sin($0) }), ("sqrt", { $0.squareRoot() }),
        ("tan", { tan($0) }), ("log2", { log2($0) }), ("log10", { log10($0) }), ("cbrt", { cbrt($0) }),
    ]

    private static func toWhole(
        _ arguments: Arguments, _ real: (Double) -> Double, _ exact: (Exact) -> Exact?
    ) throws -> Operand {
        if let number = arguments.exact(0), let whole = exact(number) { return .value(.exact(whole)) }
        return .value(.real(real(try arguments.real(0))))
    }

    /// The least or greatest of `operands`; strict ones must be comparable and none null, and there must be one.
    private static func extreme(
        _ arguments: Arguments, _ operands: [Operand], _ wanted: Comparison
    ) throws -> Operand {
        if arguments.semantics == .vega {
            let numbers = operands.map(Script.number)
            if numbers.contains(where: \.isNaN) { return .value(.real(.nan)) }
            let least = numbers.min() ?? .infinity
            let greatest = numbers.max() ?? -.infinity
            return .value(.real(wanted == .less ? least : greatest))
        }
        guard let first = operands.first else {
            throw arguments.impossible(zh: "没有可比较的值", en: "there is nothing to compare")
        }
        return try operands.dropFirst().reduce(first) { best, next in
            guard let a = next.plain, let b = best.plain, let order = Comparison.order(a, b) else {
                throw arguments.impossible(
                    zh: "\(next.kindName.zh)与\(best.kindName.zh)不能比较",
                    en: "\(next.kindName.en) cannot be compared with \(best.kindName.en)")
            }
            return order == wanted ? next : best
        }
    }
}

extension Arguments {
    /// The arguments, or the items of the one list given.
    fileprivate var flattened: [Operand] {
        if count == 1, case .list(let items) = self[0] { items } else { positional }
    }
}

extension Exact {
    /// The greatest whole number not above this.
    fileprivate var floored: Exact? {
        guard let whole = rounded(places: 0, .truncate) else { return nil }
        return isNegative && whole != self ? whole.subtracting(1) : whole
    }
}
