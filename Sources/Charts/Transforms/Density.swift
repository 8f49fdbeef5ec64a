import Tables

/// How densely values lie, as a sum of bells around them. Source: vega-statistics `kde`; bandwidth by Scott's rule
/// (Multivariate Density Estimation, 1992).
struct KernelDensity {
    let values: [Double]
    let bandwidth: Double

    /// - Parameter missing: how many values are missing. They count as zeros, as in Vega, but not for the bandwidth.
    init(_ values: [Double], missing: Int = 0, bandwidth: Double? = nil) {
        self.values = values + repeatElement(0, count: missing)
        self.bandwidth = bandwidth.flatMap { $0 > 0 ? $0 : nil } ?? Self.bandwidth(of: values, missing: missing)
    }

    static func bandwidth(of values: [Double], missing: Int = 0) -> Double {
        let sorted = values.sorted()
        let deviation = Statistics.value(.stdev, values) ?? 0
        let low = Statistics.quantile(sorted, 0.25) ?? 0, high = Statistics.quantile(sorted, 0.75) ?? 0
        let spread = min(deviation, (high - low) / 1.34)
        let width = spread != 0 ? spread : deviation != 0 ? deviation : low != 0 ? abs(low) : 1
        return 1.06 * width * pow(Double(max(1, values.count + missing)), -0.2)
    }

    func density(at x: Double) -> Double {
        values.reduce(0) { $0 + Normal.density((x - $1) / bandwidth) } / bandwidth / Double(values.count)
    }

    /// The share of values up to `x`.
    func cumulative(at x: Double) -> Double {
        values.reduce(0) { $0 + Normal.cumulative((x - $1) / bandwidth) } / Double(values.count)
    }
}

extension Table {
    /// Points along the density of each group's values. Source: vega-transforms `KDE`.
    func density(_ density: Transform.Density) -> Table {
        let cells = values(density.field)
        let numbers = cells.map { Cells.number($0) ?? Cells.coerced($0) }
        let groups = groups(by: density.groupby)
        func finite(_ rows: [Int]) -> [Double] { rows.compactMap { numbers[$0] }.filter(\.isFinite) }
        func extent(_ numbers: [Double]) -> (Double, Double)? {
            numbers.min().flatMap { low in numbers.max().map { (low, $0) } }
        }
        var (fewest, most) = (density.steps ?? density.minsteps, density.steps ?? density.maxsteps)
        var common = density.extent.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
        if density.isShared {
            common = common ?? extent(finite(Array(0..<rowCount)))
            fewest = most
        }
        var rows: [Int] = []
        var (xs, ys): ([Value], [Value]) = ([], [])
        for group in groups {
            let values = finite(group)
            guard let first = group.first, let (low, high) = common ?? extent(values), !values.isEmpty else { continue }
            let missing = group.count { cells[$0].isNull }
            let kernel = KernelDensity(values, missing: missing, bandwidth: density.bandwidth)
            let scale = density.counts ? Double(kernel.values.count) : 1
            let points = Sampling.points(
                of: density.cumulative ? kernel.cumulative : kernel.density, from: low, to: high, atLeast: fewest,
                atMost: most)
            rows += repeatElement(first, count: points.count)
            xs += points.map { .real($0.x) }
            ys += points.map { .real($0.y * scale) }
        }
        return picked(rows, density.groupby, [(density.names[0], xs), (density.names[1], ys)])
    }

    /// The columns `names` of the given rows, and new columns beside them.
    func picked(_ rows: [Int], _ names: [String], _ added: [(name: String, values: [Value])]) -> Table {
        let kept = names.compactMap { name in
            self[name].map { column in
                Column(
                    name, title: column.title, kind: column.kind, unit: column.unit,
                    values: rows.map { column.values[$0] })
            }
        }
        return added.reduce(Table(kept)) { $0.with($1.name, .quantitative, $1.values) }
    }
}
