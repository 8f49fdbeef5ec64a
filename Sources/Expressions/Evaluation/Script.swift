import Tables

/// The conversions of ECMAScript (ToNumber, ToString, ToBoolean, IsLooselyEqual) on operands.
enum Script {
    static func isUndefined(_ operand: Operand) -> Bool {
        if case .object(let members) = operand { members is Undefined } else { false }
    }

    static func number(_ operand: Operand) -> Double {
        if isUndefined(operand) { return .nan }
        switch operand.plain {
        case .null?: return 0
        case .boolean(let value)?: return value ? 1 : 0
        case .exact(let value)?: return value.double
        case .real(let value)?: return value
        case .day(let day)?: return Double(day.milliseconds)
        case .instant(let instant)?: return Double(instant)
        case .text(let text)?: return number(text)
        case nil: return number(text(operand))
        }
    }

    private static func number(_ text: String) -> Double {
        let trimmed = text.trimmed
        if trimmed.isEmpty { return 0 }
        if trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) {
            return Double(trimmed) ?? (trimmed.hasSuffix(".") ? Double(trimmed + "0") : nil) ?? .nan
        }
        if trimmed.lowercased().hasPrefix("0x") { return Int(trimmed.dropFirst(2), radix: 16).map(Double.init) ?? .nan }
        return ["Infinity": .infinity, "+Infinity": .infinity, "-Infinity": -.infinity][trimmed] ?? .nan
    }

    static func text(_ operand: Operand) -> String {
        if isUndefined(operand) { return "undefined" }
        switch operand {
        case .list(let items): return items.map { $0.plain == .null ? "" : text($0) }.joined(separator: ",")
        case .value, .object:
            switch operand.plain {
            case .null?: return "null"
            case .exact(let value)?: return text(value.double)
            case .real(let value)?: return text(value)
            case let value?: return value.description
            case nil: return "[object Object]"
            }
        }
    }

    /// Number::toString of ECMAScript: plain digits from 1e-6 to below 1e21.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity" }
        guard value != 0 else { return "0" }
        let (digits, exponent) = value.magnitude.shortest
        let sign = value < 0 ? "-" : ""
        if exponent >= digits.count, exponent <= 21 {
            return sign + digits + String(repeating: "0", count: exponent - digits.count)
        }
        if exponent > 0, exponent <= 21 { return sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent) }
        if exponent > -6, exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + digits }
        let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
        return sign + digits.prefix(1) + fraction + "e" + (exponent > 0 ? "+" : "") + String(exponent - 1)
    }

    static func truth(_ operand: Operand) -> Bool {
        switch operand.plain {
        case .null?: false
        case .boolean(let value)?: value
        case .exact(let value)?: !value.isZero
        case .real(let value)?: value != 0 && !value.isNaN
        case .text(let value)?: !value.isEmpty
        case .day?, .instant?, nil: true
        }
    }

    static func isText(_ operand: Operand) -> Bool {
        switch operand {
        case .list: true
        case .value, .object: isUndefined(operand) ? false : operand.plain?.text != nil || operand.plain == nil
        }
    }

    static func strictlyEqual(_ left: Operand, _ right: Operand) -> Bool {
        guard isUndefined(left) == isUndefined(right), let a = left.plain, let b = right.plain else { return false }
        if a.isNumber || a.isTime { return (b.isNumber || b.isTime) && number(left) == number(right) }
        return a == b
    }

    /// Two lists are equal only when they are one, which values cannot be.
    static func looselyEqual(_ left: Operand, _ right: Operand) -> Bool {
        if left.plain == nil, right.plain == nil { return false }
        let (a, b) = (primitive(left), primitive(right))
        if left.plain == .null || right.plain == .null { return a == b }
        if case (.text(let x), .text(let y)) = (a, b) { return x == y }
        return number(.value(a)) == number(.value(b))
    }

    static func less(_ left: Operand, _ right: Operand) -> Bool {
        if let a = primitive(left).text, let b = primitive(right).text { return precedes(a, b) }
        return number(left) < number(right)
    }

    static func sameOrder(_ left: Operand, _ right: Operand) -> Bool {
        if let a = primitive(left).text, let b = primitive(right).text { return a == b }
        return number(left) == number(right)
    }

    /// The cell that an operand is in comparisons: lists and objects become texts.
    private static func primitive(_ operand: Operand) -> Value { operand.plain ?? .text(text(operand)) }

    /// By UTF-16 code units.
    private static func precedes(_ a: String, _ b: String) -> Bool { a.utf16.lexicographicallyPrecedes(b.utf16) }
}

extension Value {
    var isTime: Bool {
        switch self {
        case .day, .instant: true
        default: false
        }
    }
}

extension Double {
    /// The shortest digits that read back as this positive number, without zeros at either end, and the place of the
    /// point counted from the first digit: 0.05 is ("5", -1), 120 is ("12", 3).
    var shortest: (digits: String, point: Int) {
        let parts = description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let whole = String(mantissa[0])
        let fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let all = whole + fraction
        let significant = all.drop { $0 == "0" }
        let point = whole.count + exponent - (all.count - significant.count)
        var digits = String(significant)
        while digits.last == "0" { digits.removeLast() }
        return (digits, point)
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
