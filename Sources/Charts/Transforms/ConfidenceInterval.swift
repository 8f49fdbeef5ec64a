/// Between which ends the mean lies with 95% confidence. Source: vega-statistics `bootstrapCI`, with chance that is the
/// same each time, so that a chart is.
enum ConfidenceInterval {
    private static let samples = 1000
    /// Means of more values than this are normally distributed, and need not be drawn.
    private static let mostDrawn = 20_000

    static func mean(_ values: [Double]) -> (low: Double, high: Double)? {
        guard values.count > 1 else { return values.first.map { ($0, $0) } }
        guard values.count <= mostDrawn else {
            let mean = Statistics.mean(values), error = Statistics.value(.stderr, values) ?? 0
            return (mean - 1.959964 * error, mean + 1.959964 * error)
        }
        var random = SplitMix(state: 20_160_101)
        let means = (0..<samples).map { _ in
            var sum = 0.0
            for _ in values.indices { sum += values[random.next(below: values.count)] }
            return sum / Double(values.count)
        }.sorted()
        guard let low = Statistics.quantile(means, 0.025), let high = Statistics.quantile(means, 0.975) else {
            return nil
        }
        return (low, high)
    }

    /// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
    private struct SplitMix {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((z ^ (z >> 31)).multipliedFullWidth(by: UInt64(bound)).high)
        }
    }
}
