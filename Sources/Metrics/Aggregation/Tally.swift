import Tables

/// Values and how often each occurs: memory grows with the different values.
struct Tally: Hashable, Sendable {
    private var counts: [Int64: Int] = [:]
    private(set) var total = 0

    mutating func add(_ value: Int64, times: Int) {
        counts[value, default: 0] += times
        total += times
    }

    mutating func merge(_ other: Tally) {
        counts.merge(other.counts, uniquingKeysWith: +)
        total += other.total
    }

    /// Every value as often as it occurs, ascending.
    var sorted: [Int64] {
        counts.sorted { $0.key < $1.key }.flatMap { repeatElement($0.key, count: $0.value) }
    }

    /// The value at `percent` of the way through the sorted values, between two of them linearly; `nil` without values.
    /// - Parameter scale: of the values.
    func percentile(_ percent: Int, scale: Int) -> Exact? {
        guard total > 0 else { return nil }
        let (index, hundredths) = ((total - 1) * percent).quotientAndRemainder(dividingBy: 100)
        let (low, high) = bounds(index)
        guard hundredths > 0, low < high else { return Exact(Int128(low), scale: scale) }
        let (x, y) = (Int128(low), Int128(high))
        return Exact(x * 100 + (y - x) * Int128(hundredths), scale: scale + 2)
    }

    /// The values at `index` and just behind it.
    private func bounds(_ index: Int) -> (Int64, Int64) {
        var passed = 0
        var low: Int64?
        var last: Int64 = 0
        for (value, times) in counts.sorted(by: { $0.key < $1.key }) {
            passed += times
            last = value
            if low == nil, passed > index { low = value }
            if let low, passed > index + 1 { return (low, value) }
        }
        return (low ?? last, last)
    }
}
