/// The names most like a mistyped one, for "did you mean" in errors.
///
/// Likeness is the optimal string alignment distance (Damerau–Levenshtein with adjacent transpositions); names farther
/// than a third of the longer length are left out, so that an unlike name is never offered. A name that contains the
/// wanted one, or lies inside it, counts as near.
/// - Complexity: O(candidates × |name|²)
public func nearestNames(to name: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(name.lowercased())
    let scored = candidates.compactMap { candidate -> (Double, String)? in
        let other = Array(candidate.lowercased())
        let longer = max(wanted.count, other.count)
        guard longer > 0 else { return nil }
        let contained = !wanted.isEmpty && !other.isEmpty && (candidate.contains(name) || name.contains(candidate))
        let distance = Double(alignmentDistance(wanted, other)) / Double(longer)
        guard contained || distance <= 1.0 / 3 else { return nil }
        return (contained ? min(distance, 0.34) : distance, candidate)
    }
    return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(limit).map(\.1)
}

extension Localized {
    /// A remedy for a mistyped name: the nearest of `known`, or all of them when none is near.
    public static func offering(_ known: [String], near name: String) -> Localized {
        let near = nearestNames(to: name, among: known)
        let names = near.isEmpty ? known : near
        return Localized(
            zh: (near.isEmpty ? "可用：" : "是否想写：") + names.joined(separator: "、"),
            en: (near.isEmpty ? "there are: " : "did you mean: ") + names.joined(separator: ", "))
    }
}

private func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
        var row = [i] + [Int](repeating: 0, count: b.count)
        for j in 1...b.count {
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                row[j] = min(row[j], beforeLast[j - 2] + 1)
            }
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
