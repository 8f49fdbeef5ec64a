import Tables

/// How alike two rankings of the same names are: 1 in the same order, −1 in the opposite one (Kendall's τ-b).
///
/// Pairs in one order less those in the other, through the geometric mean of the pairs that are not tied in each.
///
/// M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945); as `scipy.stats.kendalltau`.
/// - Parameters: values or ranks of the same names in one order; a name that is missing in one is left out.
/// - Returns: `nil` with fewer than two names in both, or where all are tied in one.
/// - Complexity: O(n²)
public func kendallTau(_ a: [Exact?], _ b: [Exact?]) -> Double? {
    let pairs = zip(a, b).compactMap { first, second in first.flatMap { x in second.map { (x, $0) } } }
    func sign(_ x: Exact, _ y: Exact) -> Int { x == y ? 0 : x < y ? 1 : -1 }
    var (sum, first, second) = (0, 0, 0)
    for (index, one) in pairs.enumerated() {
        for other in pairs[..<index] {
            let (x, y) = (sign(one.0, other.0), sign(one.1, other.1))
            sum += x * y
            first += x * x
            second += y * y
        }
    }
    guard first > 0, second > 0 else { return nil }
    return Double(sum) / (Double(first) * Double(second)).squareRoot()
}
