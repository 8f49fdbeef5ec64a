import Expressions
import Tables

extension FunctionTable {
    /// Vega's functions of distributions. Source: vega-statistics.
    static let distributions: FunctionTable = {
        var table = FunctionTable()
        func add(
            _ name: String, _ signature: Signature, _ compute: @escaping @Sendable (Double, Double, Double) -> Double
        ) {
            table = table.adding(name, signature) { arguments in
                let first = arguments.has(1) ? try arguments.real(1) : 0
                let second = arguments.has(2) ? try arguments.real(2) : 1
                return .value(.real(compute(try arguments.real(0), first, second)))
            }
        }
        add("cumulativeNormal", "value mean? stdev?") { Normal.cumulative(($0 - $1) / $2) }
        add("densityNormal", "value mean? stdev?") { Normal.density(($0 - $1) / $2) / $2 }
        add("quantileNormal", "probability mean? stdev?") { $1 + $2 * Normal.quantile($0) }
        add("cumulativeLogNormal", "value mean? stdev?") { $0 > 0 ? Normal.cumulative((Real.log($0) - $1) / $2) : 0 }
        add("densityLogNormal", "value mean? stdev?") {
            $0 > 0 ? Normal.density((Real.log($0) - $1) / $2) / ($2 * $0) : 0
        }
        add("quantileLogNormal", "probability mean? stdev?") { Real.exp($1 + $2 * Normal.quantile($0)) }
        for (name, compute) in uniform {
            table = table.adding(name, "value low? high?") { arguments in
                // With one bound the other is zero.
                let first = arguments.has(1) ? try arguments.real(1) : 1
                let (low, high) = arguments.has(2) ? (first, try arguments.real(2)) : (0, first)
                return .value(.real(compute(try arguments.real(0), low, high)))
            }
        }
        return table
    }()

    private static let uniform: [(String, @Sendable (Double, Double, Double) -> Double)] = [
        ("cumulativeUniform", { $0 < $1 ? 0 : $0 > $2 ? 1 : ($0 - $1) / ($2 - $1) }),
        ("densityUniform", { $0 >= $1 && $0 <= $2 ? 1 / ($2 - $1) : 0 }),
        ("quantileUniform", { $0 >= 0 && $0 <= 1 ? $1 + $0 * ($2 - $1) : .nan }),
    ]
}

/// The standard normal distribution.
enum Normal {
    static func cumulative(_ x: Double) -> Double { Real.erfc(-x / 2.0.squareRoot()) / 2 }

    static func density(_ x: Double) -> Double { Real.exp(-x * x / 2) / (2 * Double.pi).squareRoot() }

    /// By halving and Newton's steps, to the last digits.
    static func quantile(_ p: Double) -> Double {
        guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
        var (low, high) = (-40.0, 40.0)
        var x = 0.0
        for _ in 0..<200 {
            let error = cumulative(x) - p
            if error > 0 { high = x } else { low = x }
            let slope = density(x)
            let next = slope > 0 ? x - error / slope : .nan
            let better = next > low && next < high ? next : (low + high) / 2
            if abs(better - x) <= 1e-15 * max(1, abs(x)) { return better }
            x = better
        }
        return x
    }
}
