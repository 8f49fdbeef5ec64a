/// d3-format: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
///
/// Source: d3-format 3.1, formatSpecifier and locale. Numbers are doubles: for labels of charts, not for figures in text.
struct NumberFormat: Hashable, Sendable {
    var fill: Character = " "
    var align: Character = ">"
    var sign: Character = "-"
    var symbol: Character?
    var zero = false
    var width: Int?
    var comma = false
    var precision: Int?
    var trim = false
    var type: Character?

    init() {}

    /// `nil` when the text is no format.
    init?(_ text: String) {
        var rest = Array(text)[...]
        func isAlign(_ c: Character) -> Bool { "<>=^".contains(c) }
        if rest.count >= 2, isAlign(rest[rest.startIndex + 1]) {
            fill = rest.removeFirst()
            align = rest.removeFirst()
        } else if let first = rest.first, isAlign(first) {
            align = rest.removeFirst()
        }
        if let first = rest.first, "+-( ".contains(first) { sign = rest.removeFirst() }
        if let first = rest.first, "$#".contains(first) { symbol = rest.removeFirst() }
        if rest.first == "0" {
            zero = true
            rest.removeFirst()
        }
        func digits() -> Int? {
            let run = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(run.count)
            return run.count > 4 ? nil : Int(String(run))
        }
        width = digits()
        if rest.first == "," {
            comma = true
            rest.removeFirst()
        }
        if rest.first == "." {
            rest.removeFirst()
            guard let places = digits() else { return nil }
            precision = places
        }
        if rest.first == "~" {
            trim = true
            rest.removeFirst()
        }
        if let first = rest.first, "abcdefgnoprsxX%".contains(first) { type = rest.removeFirst() }
        guard rest.isEmpty else { return nil }
        if type == "n" {
            comma = true
            type = "g"
        }
        if zero || (fill == "0" && align == "=") {
            zero = true
            fill = "0"
            align = "="
        }
    }

    func text(_ value: Double) -> String { Decimals.format(value, self) }
}

/// The digits behind d3-format.
enum Decimals {
    static let minus = "\u{2212}"

    /// Coefficient digits and decimal exponent of `value`, as `toExponential` gives them.
    static func parts(_ value: Double, _ precision: Int?) -> (digits: String, exponent: Int)? {
        guard value.isFinite else { return nil }
        let text = precision.map { Real.printed(value, "e", precision: $0) } ?? shortest(value)
        let halves = text.split(separator: "e")
        guard halves.count == 2, let exponent = Int(halves[1]) else { return nil }
        return (halves[0].filter { $0 != "." && $0 != "-" }, exponent)
    }

    /// The shortest digits that read back as `value`, in exponential form.
    private static func shortest(_ value: Double) -> String {
        for precision in 0...17 {
            let text = Real.printed(value, "e", precision: precision)
            if Double(text) == value { return text }
        }
        return Real.printed(value, "e", precision: 17)
    }

    static func fixed(_ value: Double, _ places: Int) -> String {
        Real.printed(jsHalfUp(value, places), "f", precision: places)
    }

    /// C rounds an exact half to even, JavaScript's `toFixed` away from zero.
    private static func jsHalfUp(_ value: Double, _ places: Int) -> Double {
        let scaled = value * pow(10, Double(places))
        guard abs(scaled) < 1e15, scaled.rounded(.down) + 0.5 == scaled else { return value }
        return scaled.rounded(.toNearestOrAwayFromZero) / pow(10, Double(places))
    }

    /// JavaScript's `String(number)`.
    static func plain(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        if value == value.rounded(), abs(value) < 1e21 {
            return abs(value) < 9e18 ? String(Int64(value)) : Real.printed(value, "f", precision: 0)
        }
        guard let (digits, exponent) = parts(value, nil), exponent >= -7 else { return "\(value)" }
        return (value < 0 ? "-" : "") + placed(digits, exponent)
    }

    private static func placed(_ digits: String, _ exponent: Int) -> String {
        if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
        if digits.count <= exponent + 1 { return digits + String(repeating: "0", count: exponent + 1 - digits.count) }
        return digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
    }

    static func rounded(_ value: Double, _ precision: Int) -> String {
        guard let (digits, exponent) = parts(value, max(0, precision - 1)) else { return plain(value) }
        return placed(digits, exponent)
    }

    /// SI prefix form, and the prefix's exponent.
    static func prefixed(_ value: Double, _ precision: Int) -> (String, Int) {
        guard let (digits, exponent) = parts(value, max(0, precision - 1)) else { return (plain(value), 0) }
        let third = max(-8, min(8, Int((Double(exponent) / 3).rounded(.down)))) * 3
        let index = exponent - third + 1
        if index == digits.count { return (digits, third) }
        if index > digits.count { return (digits + String(repeating: "0", count: index - digits.count), third) }
        if index > 0 { return (digits.prefix(index) + "." + digits.dropFirst(index), third) }
        return (
            "0." + String(repeating: "0", count: -index)
                + rounded(value, max(1, precision + index - 1)).filter { $0 != "." }, third
        )
    }

    static func trimmed(_ text: String) -> String {
        guard let point = text.firstIndex(of: ".") else { return text }
        let tail = text.firstIndex { $0 == "e" } ?? text.endIndex
        var digits = text[..<tail]
        while digits.last == "0" { digits.removeLast() }
        if digits.endIndex == text.index(after: point), digits.last == "." { digits.removeLast() }
        return String(digits) + text[tail...]
    }

    static func grouped(_ integer: String) -> String {
        var result = ""
        for (index, digit) in integer.enumerated() {
            if index > 0, (integer.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }

    static func format(_ value: Double, _ spec: NumberFormat) -> String {
        var prefix = spec.symbol == "$" ? "$" : ""
        var suffix = spec.type == "%" || spec.type == "p" ? "%" : ""
        let magnitude = abs(value)
        var body = magnitudeText(magnitude, spec, suffix: &suffix)
        if spec.trim || spec.type == nil { body = spec.type == nil && spec.precision == nil ? body : trimmed(body) }
        let isZero = body.allSatisfy { !"123456789".contains($0) || $0 == "e" }
        let negative = value < 0 && !(isZero && spec.sign != "+")
        prefix =
            (negative
                ? (spec.sign == "(" ? "(" : minus) : (spec.sign == "+" || spec.sign == " " ? String(spec.sign) : ""))
            + prefix
        if negative, spec.sign == "(" { suffix += ")" }
        var tail = ""
        if let split = body.firstIndex(where: { !($0.isASCII && $0.isNumber) }) {
            tail = String(body[split...])
            body = String(body[..<split])
        }
        if spec.comma, !spec.zero { body = grouped(body) }
        body += tail
        let length = prefix.count + body.count + suffix.count
        let padding = String(repeating: spec.fill, count: max(0, (spec.width ?? 0) - length))
        if spec.comma, spec.zero { body = grouped(padding + body) }
        switch spec.align {
        case "<": return prefix + body + suffix + padding
        case "=": return prefix + (spec.comma && spec.zero ? "" : padding) + body + suffix
        case "^":
            let left = padding.prefix(padding.count / 2)
            return left + prefix + body + suffix + padding.dropFirst(left.count)
        default: return padding + prefix + body + suffix
        }
    }

    private static func magnitudeText(_ value: Double, _ spec: NumberFormat, suffix: inout String) -> String {
        guard value.isFinite else { return plain(value) }
        let precision = spec.precision ?? (spec.type == nil ? 12 : 6)
        switch spec.type {
        case "d": return Real.printed(value.rounded(.toNearestOrAwayFromZero), "f", precision: 0)
        case "e": return exponential(value, precision)
        case "f": return fixed(value, precision)
        case "%": return fixed(value * 100, precision)
        case "p": return rounded(value * 100, precision)
        case "r": return rounded(value, precision)
        case "s":
            let (text, exponent) = prefixed(value, precision)
            suffix = siPrefixes[exponent / 3 + 8] + suffix
            return text
        case "b": return value < 9e18 ? String(Int64(value.rounded()), radix: 2) : plain(value)
        case "o": return value < 9e18 ? String(Int64(value.rounded()), radix: 8) : plain(value)
        case "x": return value < 9e18 ? String(Int64(value.rounded()), radix: 16) : plain(value)
        case "X": return value < 9e18 ? String(Int64(value.rounded()), radix: 16, uppercase: true) : plain(value)
        case "c": return plain(value)
        case "g": return general(value, precision)
        default: return spec.precision == nil ? plain(value) : general(value, precision)
        }
    }

    private static func exponential(_ value: Double, _ precision: Int) -> String {
        let text = Real.printed(value, "e", precision: precision)
        let halves = text.split(separator: "e")
        guard halves.count == 2, let exponent = Int(halves[1]) else { return text }
        return "\(halves[0])e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }

    private static func general(_ value: Double, _ precision: Int) -> String {
        let significant = max(1, precision)
        guard let (digits, exponent) = parts(value, significant - 1) else { return plain(value) }
        return exponent < -6 || exponent >= significant ? exponential(value, significant - 1) : placed(digits, exponent)
    }

    /// The prefix of a power of ten that is a multiple of three.
    static func siPrefix(_ exponent: Int) -> String { siPrefixes[max(0, min(16, exponent / 3 + 8))] }

    private static let siPrefixes = [
        "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
    ]
}
