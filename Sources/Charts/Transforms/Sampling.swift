/// Points of a curve that together look like it: more where it bends. Source: vega-statistics `sampleCurve`.
enum Sampling {
    /// Half a degree.
    private static let least = 0.5 * Double.pi / 180

    static func points(
        of curve: (Double) -> Double, from low: Double, to high: Double, atLeast minimum: Int = 25,
        atMost maximum: Int = 200
    ) -> [(x: Double, y: Double)] {
        func point(_ x: Double) -> (x: Double, y: Double) { (x, curve(x)) }
        let span = high - low
        let most = max(minimum, maximum)
        func grid(_ index: Int) -> (x: Double, y: Double) { point(low + Double(index) / Double(minimum) * span) }
        var done = [point(low)]
        if minimum == most { return done + (1..<max(1, most)).map(grid) + [point(high)] }
        var next = [point(high)] + (1..<max(1, minimum)).reversed().map(grid)
        let (top, bottom) = (
            next.map(\.y).max().map { max($0, done[0].y) } ?? 0, next.map(\.y).min().map { min($0, done[0].y) } ?? 0
        )
        let (sx, sy) = (1 / span, 1 / (top - bottom))
        let stop = span / Double(most)
        var last = done[0]
        while let target = next.last {
            let middle = point((last.x + target.x) / 2)
            if middle.x - last.x >= stop, bend(last, middle, target, sx, sy) > least {
                next.append(middle)
            } else {
                last = target
                done.append(target)
                next.removeLast()
            }
        }
        return done
    }

    private static func bend(
        _ p: (x: Double, y: Double), _ q: (x: Double, y: Double), _ r: (x: Double, y: Double), _ sx: Double,
        _ sy: Double
    ) -> Double {
        abs(Real.atan2(sy * (r.y - p.y), sx * (r.x - p.x)) - Real.atan2(sy * (q.y - p.y), sx * (q.x - p.x)))
    }
}
