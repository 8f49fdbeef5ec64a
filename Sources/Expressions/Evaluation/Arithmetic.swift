import Diagnostics
import Tables

/// Strict arithmetic on two cells, neither null.
struct Arithmetic {
    let operation: Node.BinaryOperator
    let place: Place

    /// Ten thousand years.
    private static let farthestDays = 3_652_500

    func compute(_ a: Value, _ b: Value) throws -> Value {
        switch (a, b) {
        case (.exact(let x), .exact(let y)): return try exact(x, y)
        case (.text(let x), .text(let y)) where operation == .add:
            guard x.utf8.count + y.utf8.count <= Expression.Limits.size else { throw Diagnostic.tooLarge(at: place) }
            return .text(x + y)
        case (.day(let x), .day(let y)) where operation == .subtract: return .integer(Int(x.number - y.number))
        case (.day(let day), .exact(let days)) where operation == .add || operation == .subtract:
            guard let count = days.integer else { throw mismatch(a, b) }
            guard count.magnitude <= Arithmetic.farthestDays else { throw Diagnostic.tooLarge(at: place) }
            return .day(day.adding(days: operation == .add ? count : -count))
        default:
            guard let x = a.double, let y = b.double else { throw mismatch(a, b) }
            return .real(try real(x, y))
        }
    }

    private func mismatch(_ a: Value, _ b: Value) -> Diagnostic {
        .wrongOperands(operation.rawValue, a.kindName, b.kindName, at: place)
    }

    private func exact(_ x: Exact, _ y: Exact) throws -> Value {
        if y.isZero, operation == .divide || operation == .remainder { throw Diagnostic.divisionByZero(at: place) }
        let result: Exact?
        switch operation {
        case .add: result = x.adding(y)
        case .subtract: result = x.subtracting(y)
        case .multiply: result = x.multiplied(by: y)
        case .divide: result = x.divided(by: y)
        case .remainder: result = x.remainder(dividingBy: y)
        case .power:
            // 1.08 ** 20 has 40 decimal places: what has no exact form in 38 digits is a double.
            guard let exponent = y.integer, let power = x.power(exponent) else {
                return .real(try real(x.double, y.double))
            }
            result = power
        default: result = nil
        }
        guard let result else { throw Diagnostic.tooLarge(at: place) }
        return .exact(result)
    }

    private func real(_ x: Double, _ y: Double) throws -> Double {
        if y == 0, operation == .divide || operation == .remainder { throw Diagnostic.divisionByZero(at: place) }
        let result = Real.compute(operation, x, y)
        guard result.isFinite || !x.isFinite || !y.isFinite else { throw Diagnostic.tooLarge(at: place) }
        return result
    }
}

extension Exact {
    /// What is left of this after as many whole `divisor` as fit, with this one's sign, as `%` in JavaScript.
    func remainder(dividingBy divisor: Exact) -> Exact? {
        guard !divisor.isZero else { return nil }
        let scale = max(scale, divisor.scale)
        guard let a = rounded(places: scale), let b = divisor.rounded(places: scale) else { return nil }
        return Exact(a.coefficient % b.coefficient, scale: scale)
    }

    /// `nil` when the power does not fit, or for zero to a negative power.
    /// - Complexity: O(log exponent)
    func power(_ exponent: Int) -> Exact? {
        guard exponent.magnitude <= 1000 || magnitude <= 1 else { return nil }
        var result = Exact(1)
        var base = normalized
        var rest = exponent.magnitude
        while rest > 0 {
            if rest & 1 == 1 {
                guard let next = result.multiplied(by: base) else { return nil }
                result = next
            }
            rest >>= 1
            if rest > 0 {
                guard let square = base.multiplied(by: base) else { return nil }
                base = square
            }
        }
        return exponent < 0 ? Exact(1).divided(by: result) : result
    }
}
