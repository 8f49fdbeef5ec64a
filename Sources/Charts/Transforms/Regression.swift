import Tables

/// A curve through points by least squares. Source: vega-statistics `regression`.
struct Regression {
    enum Method: String, Hashable, Sendable, CaseIterable { case linear, log, exp, pow, quad, poly }

    /// Coefficients from the constant on.
    let coefficients: [Double]
    let rSquared: Double
    private let curve: @Sendable (Double) -> Double

    func callAsFunction(_ x: Double) -> Double { curve(x) }

    /// `nil` where there are too few points to say anything.
    init?(_ method: Method, order: Int, _ xs: [Double], _ ys: [Double]) {
        guard !xs.isEmpty, xs.count == ys.count else { return nil }
        switch method {
        case .linear: (coefficients, curve) = Self.line(xs, ys)
        case .log:
            let (coefficients, line) = Self.line(xs.map(Real.log), ys)
            (self.coefficients, curve) = (coefficients, { line(Real.log($0)) })
        case .exp: (coefficients, curve) = Self.exponential(xs, ys)
        case .pow:
            let (coefficients, line) = Self.line(xs.map(Real.log), ys.map(Real.log))
            (self.coefficients, curve) = (
                [Real.exp(coefficients[0]), coefficients[1]], { Real.exp(line(Real.log($0))) }
            )
        case .quad:
            guard let fit = Self.polynomial(2, xs, ys) else { return nil }
            (coefficients, curve) = fit
        case .poly:
            guard let fit = Self.polynomial(order, xs, ys) else { return nil }
            (coefficients, curve) = fit
        }
        let mean = Statistics.mean(ys)
        let curve = curve
        let (residual, total) = zip(xs, ys).reduce((0.0, 0.0)) { sums, point in
            let (miss, away) = (point.1 - curve(point.0), point.1 - mean)
            return (sums.0 + miss * miss, sums.1 + away * away)
        }
        rSquared = total == 0 ? 1 : 1 - residual / total
    }

    typealias Fit = (coefficients: [Double], curve: @Sendable (Double) -> Double)

    /// Intercept and slope from means. Source: vega-statistics `ols`.
    static func ols(_ x: Double, _ y: Double, _ xy: Double, _ x2: Double) -> (intercept: Double, slope: Double) {
        let delta = x2 - x * x
        let slope = abs(delta) < 1e-24 ? 0 : (xy - x * y) / delta
        return (y - slope * x, slope)
    }

    private static func line(_ xs: [Double], _ ys: [Double]) -> Fit {
        let (mx, my) = (Statistics.mean(xs), Statistics.mean(ys))
        let products = Statistics.mean(zip(xs, ys).map { ($0 - mx) * ($1 - my) })
        let squares = Statistics.mean(xs.map { ($0 - mx) * ($0 - mx) })
        let slope = ols(0, 0, products, squares).slope
        return ([my - slope * mx, slope], { my + slope * ($0 - mx) })
    }

    /// Weighted by the values, so that large ones count as much as they look.
    private static func exponential(_ xs: [Double], _ ys: [Double]) -> Fit {
        let (mx, my) = (Statistics.mean(xs), Statistics.mean(ys))
        let centred = xs.map { $0 - mx }
        let logs = ys.map(Real.log)
        let points = Array(zip(zip(centred, ys), logs))
        let xy = Statistics.mean(points.map { $0.0.0 * $0.0.1 })
        let yl = Statistics.mean(points.map { $0.0.1 * $0.1 })
        let xyl = Statistics.mean(points.map { $0.0.0 * $0.0.1 * $0.1 })
        let x2y = Statistics.mean(points.map { $0.0.0 * $0.0.0 * $0.0.1 })
        let (c0, c1) = ols(xy / my, yl / my, xyl / my, x2y / my)
        return ([Real.exp(c0 - c1 * mx), c1], { Real.exp(c0 + c1 * ($0 - mx)) })
    }

    /// By the normal equations over centred and scaled places, which keeps them well conditioned.
    private static func polynomial(_ order: Int, _ xs: [Double], _ ys: [Double]) -> Fit? {
        if order <= 0 {
            let mean = Statistics.mean(ys)
            return ([mean], { _ in mean })
        }
        if order == 1 { return line(xs, ys) }
        let (mx, my) = (Statistics.mean(xs), Statistics.mean(ys))
        let reach = xs.map { abs($0 - mx) }.max() ?? 1
        let scale = reach == 0 ? 1 : reach
        let us = xs.map { ($0 - mx) / scale }
        let size = order + 1
        var powers = [Double](repeating: 0, count: 2 * order + 1)
        var right = [Double](repeating: 0, count: size)
        for (u, y) in zip(us, ys) {
            var power = 1.0
            for exponent in 0...(2 * order) {
                powers[exponent] += power
                if exponent < size { right[exponent] += power * (y - my) }
                power *= u
            }
        }
        let rows = (0..<size).map { row in (0..<size).map { powers[row + $0] } + [right[row]] }
        guard let solved = solved(rows) else { return nil }
        let curve: @Sendable (Double) -> Double = { x in
            let u = (x - mx) / scale
            return solved.reversed().reduce(0) { $0 * u + $1 } + my
        }
        return (expanded(solved, around: mx, scale: scale, plus: my), curve)
    }

    /// Gaussian elimination with pivots.
    private static func solved(_ matrix: [[Double]]) -> [Double]? {
        var rows = matrix
        let size = rows.count
        for column in 0..<size {
            guard let pivot = (column..<size).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
                rows[pivot][column] != 0
            else { return nil }
            rows.swapAt(column, pivot)
            for row in (column + 1)..<max(column + 1, size) {
                let factor = rows[row][column] / rows[column][column]
                for entry in column...size { rows[row][entry] -= factor * rows[column][entry] }
            }
        }
        var result = [Double](repeating: 0, count: size)
        for row in (0..<size).reversed() {
            let known = ((row + 1)..<max(row + 1, size)).reduce(0) { $0 + rows[row][$1] * result[$1] }
            result[row] = (rows[row][size] - known) / rows[row][row]
        }
        return result
    }

    /// Coefficients of x from those of (x − mean) / scale.
    private static func expanded(_ centred: [Double], around mean: Double, scale: Double, plus constant: Double)
        -> [Double]
    {
        var result = [Double](repeating: 0, count: centred.count)
        var power = [1.0]
        for coefficient in centred {
            for (index, term) in power.enumerated() { result[index] += coefficient * term }
            // Times (x − mean) / scale.
            var next = [Double](repeating: 0, count: power.count + 1)
            for (index, term) in power.enumerated() {
                next[index + 1] += term / scale
                next[index] -= term * mean / scale
            }
            power = Array(next.prefix(centred.count))
        }
        result[0] += constant
        return result
    }
}

extension Table {
    /// A trend line, or its coefficients, for each group. Source: vega-transforms `Regression`.
    func regressed(_ regression: Transform.Fit) -> Table {
        let xs = values(regression.on).map { Cells.number($0) ?? Cells.coerced($0) }
        let ys = values(regression.field).map { Cells.number($0) ?? Cells.coerced($0) }
        var rows: [Int] = []
        var (px, py): ([Value], [Value]) = ([], [])
        var fits: [Regression] = []
        for group in groups(by: regression.groupby) {
            let points = group.compactMap { row in xs[row].flatMap { x in ys[row].map { (x, $0) } } }
                .filter { $0.0.isFinite && $0.1.isFinite }
            guard let first = group.first, let low = points.map(\.0).min(), let high = points.map(\.0).max(),
                let fit = Regression(
                    regression.method, order: regression.order, points.map(\.0), points.map(\.1))
            else { continue }
            if regression.params {
                rows.append(first)
                fits.append(fit)
                continue
            }
            let extent = regression.extent.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil } ?? (low, high)
            let line =
                regression.method == .linear
                ? [(x: extent.0, y: fit(extent.0)), (x: extent.1, y: fit(extent.1))]
                : Sampling.points(of: fit.callAsFunction, from: extent.0, to: extent.1)
            rows += repeatElement(first, count: line.count)
            px += line.map { .real($0.x) }
            py += line.map { .real($0.y) }
        }
        guard regression.params else {
            let isTime = self[regression.on]?.kind == .temporal
            let places = isTime ? px.map { Cells.number($0).map(Cells.instant) ?? .null } : px
            return picked(rows, regression.groupby, [(regression.names[0], places), (regression.names[1], py)])
        }
        let most = fits.map(\.coefficients.count).max() ?? 0
        let coefficients = (0..<most).map { index in
            (
                name: "coef[\(index)]",
                values: fits.map {
                    index < $0.coefficients.count ? Value.real($0.coefficients[index]) : .null
                }
            )
        }
        return picked(rows, regression.groupby, coefficients + [("rSquared", fits.map { .real($0.rSquared) })])
    }
}
