/// Labels that hang below the pieces of a bar, each beside the line that leads to its piece: right of it from the first
/// piece on, left of it from some piece on, so that no line runs through a text.
struct BarLabels {
    /// Left ends of the texts.
    let starts: [Double]
    /// 0 is the row next to the bar.
    let levels: [Int]

    private static let gap = 5.0

    /// The way with the fewest rows; `nil` where every way has a line through a text or a text beyond the bar.
    /// - Parameter middles: where the lines are, ascending.
    /// - Complexity: O(*n*³) for *n* pieces
    init?(_ middles: [Double], _ widths: [Double], width: Double) {
        let ways = (0...middles.count).reversed().compactMap { split -> (starts: [Double], levels: [Int])? in
            let starts = middles.indices.map {
                $0 < split ? middles[$0] + Self.gap : middles[$0] - Self.gap - widths[$0]
            }
            guard zip(starts, widths).allSatisfy({ $0 >= 0 && $0 + $1 <= width }) else { return nil }
            return Self.levels(middles, starts, widths).map { (starts, $0) }
        }
        guard let best = ways.min(by: { ($0.levels.max() ?? 0) < ($1.levels.max() ?? 0) }) else { return nil }
        (starts, levels) = best
    }

    /// A text lies below the lines that it crosses. `nil` where that would put two below each other.
    private static func levels(_ middles: [Double], _ starts: [Double], _ widths: [Double]) -> [Int]? {
        func span(_ index: Int) -> ClosedRange<Double> { starts[index] - gap...starts[index] + widths[index] + gap }
        var above = middles.indices.map { index in
            Set(middles.indices.filter { $0 != index && span(index).contains(middles[$0]) })
        }
        // Two texts that meet without a line between them lie in different rows, too.
        for (later, earlier) in middles.indices.flatMap({ later in (0..<later).map { (later, $0) } })
        where span(later).overlaps(span(earlier)) && !above[earlier].contains(later) {
            above[later].insert(earlier)
        }
        var levels: [Int?] = middles.map { _ in nil }
        for level in middles.indices {
            let ready = middles.indices.filter { index in
                levels[index] == nil && above[index].allSatisfy { (levels[$0] ?? level) < level }
            }
            for index in ready { levels[index] = level }
        }
        let known = levels.compactMap { $0 }
        return known.count == middles.count ? known : nil
    }
}
