import Diagnostics
import Foundation
import Tables

/// What follows from a value and its base. Missing in, missing out.
enum Comparing {
    static func difference(_ value: Value, _ base: Value, _ metric: Metric) throws -> Value {
        try compute(value, base, metric) { $0.subtracting($1) }
    }

    /// Change through base; missing when the base is zero or below, against which there is no growth.
    static func growth(_ value: Value, _ base: Value, _ metric: Metric) throws -> Value {
        guard let against = base.exact, !against.isZero, !against.isNegative else { return .null }
        return try compute(value, base, metric) { $0.subtracting($1)?.divided(by: $1) }
    }

    /// Part through whole; missing when the whole is zero.
    static func ratio(_ part: Value, _ whole: Value, _ metric: Metric) throws -> Value {
        guard whole.exact?.isZero == false else { return .null }
        return try compute(part, whole, metric) { $0.divided(by: $1) }
    }

    /// The growth a year that leads from base to value in `years` (compound annual growth rate): (value ÷ base)^(1 ÷
    /// years) − 1. A root has no exact decimal form: it is rounded to 12 places, so that a growth that was 5.05 % each
    /// year is 5.05 %. Missing when the base is not above zero, or the value below.
    static func averageGrowth(_ value: Value, _ base: Value, years: Int, _ metric: Metric) throws -> Value {
        guard years > 0, let against = base.exact, !against.isZero, !against.isNegative,
            let reached = value.exact, !reached.isNegative
        else { return .null }
        if years == 1 { return try growth(value, base, metric) }
        guard case .exact(let quotient) = try ratio(value, base, metric) else { return .null }
        let root = pow(quotient.double, 1 / Double(years)) - 1
        guard let scaled = Int(exactly: (root * 1e12).rounded()) else { return .null }
        return .exact(Exact(Int128(scaled), scale: 12).normalized)
    }

    /// The sum of all that is there; missing when nothing is.
    static func sum(_ values: some Sequence<Value>, _ metric: Metric) throws -> Value {
        try values.reduce(.null) { sum, value in
            guard let part = value.exact else { return sum }
            guard let total = sum.exact else { return value }
            guard let next = total.adding(part) else { throw Diagnostics([.tooLarge(metric.id)]) }
            return .exact(next)
        }
    }

    private static func compute(
        _ value: Value, _ base: Value, _ metric: Metric, _ operation: (Exact, Exact) -> Exact?
    ) throws -> Value {
        guard let a = value.exact, let b = base.exact else { return .null }
        guard let result = operation(a, b) else { throw Diagnostics([.tooLarge(metric.id)]) }
        return .exact(result)
    }
}
