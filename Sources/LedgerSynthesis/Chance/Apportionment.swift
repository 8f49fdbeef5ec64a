/// Divides a whole into whole parts in proportion to the weights, by largest remainders: the parts sum to the whole.
///
/// Equal remainders go to the earlier part. Weights must not all be 0.
func apportion(_ whole: Int, by weights: [Int]) -> [Int] {
    let sum = max(1, weights.reduce(0, +))
    var parts = weights.map { whole * $0 / sum }
    let remainders = weights.map { whole * $0 % sum }
    let missing = whole - parts.reduce(0, +)
    let first = remainders.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }.prefix(missing)
    for index in first { parts[index] += 1 }
    return parts
}
