import Diagnostics
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

    private static func compute(
        _ value: Value, _ base: Value, _ metric: Metric, _ operation: (Exact, Exact) -> Exact?
    ) throws -> Value {
        guard let a = value.exact, let b = base.exact else { return .null }
        guard let result = operation(a, b) else { throw Diagnostics([.tooLarge(metric.id)]) }
        return .exact(result)
    }
}
