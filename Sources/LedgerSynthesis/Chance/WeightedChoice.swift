/// A choice among positions `0..<weights.count`, each as likely as its weight.
struct WeightedChoice {
    private let cumulative: [Int]

    init(_ weights: [Int]) {
        var sum = 0
        cumulative = weights.map { weight in
            sum += weight
            return sum
        }
    }

    /// - Complexity: O(log weights)
    func draw(from random: inout SplitMix64) -> Int {
        let wanted = random.below(cumulative.last ?? 0)
        var low = 0
        var high = cumulative.count - 1
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > wanted { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
