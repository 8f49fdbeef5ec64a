import Foundation
import Tables

/// Whether a series goes one way: the Mann–Kendall test, with the Theil–Sen slope.
///
/// It asks only of each two values which is greater, so that no single month and no shape of the course decides. For at most
/// 10 different values the probability is exact (all orders counted), else by the normal approximation with corrections for
/// ties and continuity.
///
/// H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945); M. G. Kendall, "Rank Correlation Methods"
/// (1975); R. O. Gilbert, "Statistical Methods for Environmental Pollution Monitoring" (1987), 16.4; P. K. Sen, JASA 63
/// (1968).
public struct MannKendall: Hashable, Sendable {
    /// Pairs that rise less those that fall, over time.
    public let s: Int
    /// Of `s` when there is no trend, corrected for ties.
    public let variance: Double
    /// `s`, one nearer to zero, through its standard deviation.
    public let z: Double
    /// The probability of an `s` so far from zero when there is no trend, in either direction.
    public let p: Double
    /// `s` through the number of pairs: 1 when every value is above those before.
    public let tau: Double
    /// The median slope of all pairs, a step (Theil–Sen).
    public let slope: Double

    public enum Direction: String, Hashable, Sendable { case rising, falling, none }

    /// - Parameter level: how improbable the course must be without a trend; default 0.05.
    public func direction(level: Double = 0.05) -> Direction {
        p >= level || s == 0 ? .none : s > 0 ? .rising : .falling
    }

    /// - Parameter values: one a step of time; missing ones are left out, and keep their step.
    /// - Returns: `nil` with fewer than four values, of which no course is improbable.
    /// - Complexity: O(n² log n)
    public init?(_ values: [Exact?]) {
        let known = values.enumerated().compactMap { step, value in value.map { (step: step, value: $0) } }
        guard known.count >= 4 else { return nil }
        var s = 0
        var slopes: [Double] = []
        for (later, b) in known.enumerated() {
            for a in known[..<later] {
                s += b.value == a.value ? 0 : b.value > a.value ? 1 : -1
                slopes.append((b.value.double - a.value.double) / Double(b.step - a.step))
            }
        }
        let n = known.count
        let ties = Dictionary(grouping: known, by: \.value).values.map(\.count)
        func term(_ count: Int) -> Int { count * (count - 1) * (2 * count + 5) }
        variance = Double(term(n) - ties.reduce(0) { $0 + term($1) }) / 18
        self.s = s
        z = s == 0 ? 0 : Double(s - s.signum()) / variance.squareRoot()
        tau = Double(s) / (Double(n) * Double(n - 1) / 2)
        slope = median(slopes) ?? 0
        p =
            n <= 10 && ties.count == n
            ? MannKendall.exactProbability(s, of: n) : erfc(abs(z) / 2.0.squareRoot())
    }

    /// Of all orders of `n` different values, the part whose pairs are at least as one-sided as `s`.
    private static func exactProbability(_ s: Int, of n: Int) -> Double {
        // Orders by their number of falling pairs (Mahonian numbers), one value after another put in.
        var orders = [1]
        for size in 2...n {
            orders = (0...(size * (size - 1) / 2)).map { falls in
                (max(0, falls - size + 1)...falls).reduce(0) { $0 + (orders.indices.contains($1) ? orders[$1] : 0) }
            }
        }
        let pairs = n * (n - 1) / 2
        let extreme = orders.enumerated().reduce(0) { sum, entry in
            abs(pairs - 2 * entry.offset) >= abs(s) ? sum + entry.element : sum
        }
        return Double(extreme) / Double(orders.reduce(0, +))
    }
}

/// The middle value, or the mean of the two middle ones; `nil` of none.
func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
