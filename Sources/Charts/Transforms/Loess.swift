import Tables

/// A smooth line through points, each of its points by the nearest ones. Source: vega-statistics `loess` (Cleveland, 1979).
enum Loess {
    private static let rounds = 2
    private static let tiny = 1e-12

    /// - Parameter bandwidth: the share of points that count for one place.
    static func smoothed(_ points: [(x: Double, y: Double)], bandwidth: Double) -> [(x: Double, y: Double)] {
        let sorted = points.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }.map(\.element)
        let count = sorted.count
        guard count > 1 else { return sorted }
        let (mx, my) = (Statistics.mean(sorted.map(\.x)), Statistics.mean(sorted.map(\.y)))
        let xs = sorted.map { $0.x - mx }, ys = sorted.map { $0.y - my }
        let near = min(count, max(2, Int(bandwidth * Double(count))))
        var smooth = [Double](repeating: 0, count: count)
        var weights = [Double](repeating: 1, count: count)
        for round in 0...rounds {
            var (low, high) = (0, near - 1)
            for index in 0..<count {
                smooth[index] = local(xs, ys, weights, at: xs[index], low, high)
                advance(xs, index + 1, &low, &high)
            }
            if round == rounds { break }
            let residuals = zip(ys, smooth).map { abs($0 - $1) }
            guard let median = Statistics.quantile(residuals.sorted(), 0.5), median >= tiny else { break }
            weights = residuals.map { residual in
                let share = residual / (6 * median)
                let weight = 1 - share * share
                return share >= 1 ? tiny : weight * weight
            }
        }
        return averaged(xs.map { $0 + mx }, smooth.map { $0 + my })
    }

    /// The weighted line through the neighbours, at `x`.
    private static func local(
        _ xs: [Double], _ ys: [Double], _ weights: [Double], at x: Double, _ low: Int, _ high: Int
    )
        -> Double
    {
        let far = x - xs[low] > xs[high] - x ? xs[low] : xs[high]
        let reach = abs(far - x)
        var (sum, sx, sy, sxy, sx2) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for index in low...high {
            let share = abs(x - xs[index]) / (reach == 0 ? 1 : reach)
            let cube = 1 - share * share * share
            let weight = cube * cube * cube * weights[index]
            sum += weight
            sx += xs[index] * weight
            sy += ys[index] * weight
            sxy += xs[index] * ys[index] * weight
            sx2 += xs[index] * xs[index] * weight
        }
        let (intercept, slope) = Regression.ols(sx / sum, sy / sum, sxy / sum, sx2 / sum)
        return intercept + slope * x
    }

    private static func advance(_ xs: [Double], _ index: Int, _ low: inout Int, _ high: inout Int) {
        var right = high + 1
        guard right < xs.count, index < xs.count else { return }
        while index > low, right < xs.count, xs[right] - xs[index] <= xs[index] - xs[low] {
            low += 1
            high = right
            right += 1
        }
    }

    /// One point for each place.
    private static func averaged(_ xs: [Double], _ ys: [Double]) -> [(x: Double, y: Double)] {
        var result: [(x: Double, y: Double)] = []
        var count = 0.0
        for (x, y) in zip(xs, ys) {
            if let last = result.last, last.x == x {
                count += 1
                result[result.count - 1].y += (y - last.y) / count
            } else {
                count = 1
                result.append((x, y))
            }
        }
        return result
    }
}

extension Table {
    func smoothed(_ loess: Transform.Loess) -> Table {
        let xs = values(loess.on).map { Cells.number($0) ?? Cells.coerced($0) }
        let ys = values(loess.field).map { Cells.number($0) ?? Cells.coerced($0) }
        let isTime = self[loess.on]?.kind == .temporal
        var rows: [Int] = []
        var (px, py): ([Value], [Value]) = ([], [])
        for group in groups(by: loess.groupby) {
            let points = group.compactMap { row in xs[row].flatMap { x in ys[row].map { (x: x, y: $0) } } }
                .filter { $0.x.isFinite && $0.y.isFinite }
            guard let first = group.first else { continue }
            let line = Charts.Loess.smoothed(points, bandwidth: loess.bandwidth)
            rows += repeatElement(first, count: line.count)
            px += line.map { isTime ? Cells.instant($0.x) : .real($0.x) }
            py += line.map { .real($0.y) }
        }
        return picked(rows, loess.groupby, [(loess.names[0], px), (loess.names[1], py)])
    }
}
