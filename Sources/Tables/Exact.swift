/// An exact decimal number: counts, money, areas, and the results of computing with them.
///
/// The value is `coefficient × 10^-scale`. Sums, differences and products are exact; a result that does not fit into
/// 38 digits is `nil`, never a wrong number. Division is carried to 20 decimal places, far beyond what is printed, so that
/// rounding once at print gives what rounding the true quotient would; a quotient too large for 20 places has 10 or none.
public struct Exact: Sendable {
    public let coefficient: Int128
    /// Digits after the point, 0…38. Kept as written, so that 2168.50 prints its zero where asked to.
    public let scale: Int

    public init(_ coefficient: Int128, scale: Int) {
        precondition((0...38).contains(scale), "a scale lies in 0...38")
        self.coefficient = coefficient
        self.scale = scale
    }

    public init(_ integer: Int) {
        self.init(Int128(integer), scale: 0)
    }

    public static let zero = Exact(0)

    /// Reads `-12.50`, `+3`, `.5`: ASCII digits with one point at most; `nil` for anything else or over 38 digits.
    public init?(_ text: some StringProtocol) {
        var coefficient: Int128 = 0
        var scale = 0
        var digits = 0
        var seenPoint = false
        var negative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: "+") where index == 0: break
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case 0x30...0x39:
                digits += 1
                scale += seenPoint ? 1 : 0
                let (tens, over) = coefficient.multipliedReportingOverflow(by: 10)
                let (sum, carry) = tens.addingReportingOverflow(Int128(byte - 0x30))
                guard !over, !carry, scale <= 38 else { return nil }
                coefficient = sum
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        self.init(negative ? -coefficient : coefficient, scale: scale)
    }

    public var isNegative: Bool { coefficient < 0 }
    public var isZero: Bool { coefficient == 0 }
    public var magnitude: Exact { Exact(coefficient < 0 ? -coefficient : coefficient, scale: scale) }

    /// The nearest binary double, for drawing and statistics only: never print from it.
    public var double: Double {
        scale <= 22 && coefficient.magnitude < (1 << 53)
            ? Double(coefficient) / Exact.doublePowers[scale]
            : Double(description) ?? .nan
    }

    /// The integer that this is, `nil` when it has a fraction or does not fit.
    public var integer: Int? {
        let trimmed = normalized
        return trimmed.scale == 0 ? Int(exactly: trimmed.coefficient) : nil
    }

    /// The same value without trailing zeros after the point.
    public var normalized: Exact {
        var (c, s) = (coefficient, scale)
        while s > 0, c % 10 == 0 {
            c /= 10
            s -= 1
        }
        return Exact(c, scale: s)
    }

    static func power(_ exponent: Int) -> Int128 { powers[exponent] }

    private static let powers: [Int128] = (0..<38).reduce(into: [1]) { list, _ in list.append(list[list.count - 1] * 10)
    }
    private static let doublePowers: [Double] = (0..<22).reduce(into: [1.0]) { list, _ in
        list.append(list[list.count - 1] * 10)
    }

    /// The coefficient at a finer scale, `nil` on overflow.
    func coefficient(atScale finer: Int) -> Int128? {
        let (product, over) = coefficient.multipliedReportingOverflow(by: Exact.power(finer - scale))
        return over ? nil : product
    }
}

extension Exact {
    public func adding(_ other: Exact) -> Exact? {
        let common = max(scale, other.scale)
        guard let a = coefficient(atScale: common), let b = other.coefficient(atScale: common) else { return nil }
        let (sum, over) = a.addingReportingOverflow(b)
        return over ? nil : Exact(sum, scale: common)
    }

    public func subtracting(_ other: Exact) -> Exact? { adding(other.negated) }

    public var negated: Exact { Exact(0 - coefficient, scale: scale) }

    public func multiplied(by other: Exact) -> Exact? {
        let (a, b) = (normalized, other.normalized)
        let (product, over) = a.coefficient.multipliedReportingOverflow(by: b.coefficient)
        return over || a.scale + b.scale > 38 ? nil : Exact(product, scale: a.scale + b.scale)
    }

    /// The quotient to 20 decimal places, truncated; to 10 or none where so many digits stand before the point that 38 do not
    /// hold them all. `nil` for a zero divisor, or for a quotient of more than 38 digits before the point.
    public func divided(by other: Exact) -> Exact? {
        guard other.coefficient != 0 else { return nil }
        let (a, b) = (normalized, other.normalized)
        for places in [20, 10, 0] {
            if let quotient = a.quotient(b, places: places) { return quotient.normalized }
        }
        return nil
    }

    /// `nil` on overflow.
    private func quotient(_ other: Exact, places: Int) -> Exact? {
        let (dividend, divisor) = (coefficient.magnitude, other.coefficient.magnitude)
        let shift = places - scale + other.scale
        guard let magnitude = Exact.shiftedQuotient(dividend, by: shift, through: divisor),
            let value = Int128(exactly: magnitude)
        else { return nil }
        return Exact(isNegative != other.isNegative ? -value : value, scale: places)
    }

    /// `dividend × 10^shift ÷ divisor`, truncated; `nil` on overflow. A shift of more digits than a number has is made in two
    /// steps, as by hand: what the first leaves over is divided with the digits of the second.
    private static func shiftedQuotient(_ dividend: UInt128, by shift: Int, through divisor: UInt128) -> UInt128? {
        if shift < 0 { return shift < -38 ? 0 : dividend / UInt128(power(-shift)) / divisor }
        let first = min(shift, 38)
        let full = dividend.multipliedFullWidth(by: UInt128(power(first)))
        guard full.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth(full)
        guard first < shift else { return quotient }
        guard let rest = shiftedQuotient(remainder, by: shift - first, through: divisor) else { return nil }
        let (shifted, over) = quotient.multipliedReportingOverflow(by: UInt128(power(shift - first)))
        let (sum, carry) = shifted.addingReportingOverflow(rest)
        return over || carry ? nil : sum
    }
}

extension Exact {
    /// How a digit that must go is treated. Bulletins differ; half up (away from zero) is the default of GB/T 8170 in
    /// its everyday reading and of this project.
    public enum Rounding: String, Hashable, Sendable {
        case halfUp = "half-up"
        case halfEven = "half-even"
        case truncate
    }

    /// This value with exactly `places` digits after the point; `nil` on overflow.
    public func rounded(places: Int, _ rounding: Rounding = .halfUp) -> Exact? {
        if places >= scale { return coefficient(atScale: places).map { Exact($0, scale: places) } }
        let divisor = Exact.power(scale - places)
        let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: divisor)
        // Against divisor/2, not 2·remainder, which could overflow; every divisor is even.
        let rest = remainder.magnitude
        let half = (divisor / 2).magnitude
        let up =
            switch rounding {
            case .truncate: false
            case .halfUp: rest >= half
            case .halfEven: rest > half || (rest == half && quotient % 2 != 0)
            }
        return Exact(quotient + (up ? (coefficient < 0 ? -1 : 1) : 0), scale: places)
    }
}

extension Exact: Hashable, Comparable {
    public static func == (a: Exact, b: Exact) -> Bool {
        let (x, y) = (a.normalized, b.normalized)
        return x.coefficient == y.coefficient && x.scale == y.scale
    }

    public func hash(into hasher: inout Hasher) {
        let n = normalized
        hasher.combine(n.coefficient)
        hasher.combine(n.scale)
    }

    public static func < (a: Exact, b: Exact) -> Bool {
        if a.isNegative != b.isNegative { return a.isNegative }
        let common = max(a.scale, b.scale)
        // A coefficient that overflows at the common scale belongs to the value of greater magnitude.
        switch (a.coefficient(atScale: common), b.coefficient(atScale: common)) {
        case (let x?, let y?): return x < y
        case (nil, _): return a.isNegative
        case (_, nil): return !b.isNegative
        }
    }
}

extension Exact: CustomStringConvertible, ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }

    /// Plain digits with the scale's zeros: `2168.65`, `-0.50`, `12`.
    public var description: String {
        var digits = String(coefficient.magnitude)
        if scale > 0 {
            digits = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
        }
        return (coefficient < 0 ? "-" : "") + digits
    }
}
