import Tables

extension Figure {
    /// What a figure is within the series of all periods of its kind.
    public struct Trend: Hashable, Sendable {
        /// With the `window - 1` before it; `nil` where one is missing, or none is asked for.
        public let movingAverage: Exact?
        /// See ``seasonalIndex(_:season:start:)``.
        public let seasonalIndex: Exact?
        /// See ``robustScores(_:)``.
        public let robustScore: Exact?
        /// What the moving average is of, in order.
        public let averaged: [Exact]
        public let rule: FigureRequest.Trend
    }
}

extension Figure.Trend {
    /// Of the row that a plan means; `nil` where the series does not have it.
    init?(_ plan: TrendPlan, answers: Answers, catalogue: Catalogue) throws {
        let assembly = try TableAssembly(plan.table, catalogue: catalogue, answers: answers)
        let row = assembly.keys.firstIndex { key in zip(key, plan.row).allSatisfy { $0.value == $1 } }
        guard let row else { return nil }
        self = try assembly.trends(0, plan.trend)[row]
    }
}

extension TableAssembly {
    /// By row, all that a trend may ask for.
    func trends(_ index: Int, _ trend: FigureRequest.Trend) throws -> [Figure.Trend] {
        let values = keys.map { compared[index].current[$0].value }
        let window = trend.window ?? 0
        let averages = try series(values, index, movingAverages(window))
        let indices = try series(values, index, seasonalIndices)
        let scores = try series(values, index, robust)
        var averaged = [[Exact]](repeating: [], count: keys.count)
        for rows in bySeries {
            for (place, row) in rows.enumerated() where !averages[row].isNull {
                averaged[row] = rows[...place].suffix(window).compactMap { values[$0].exact }
            }
        }
        return keys.indices.map { row in
            Figure.Trend(
                movingAverage: averages[row].exact, seasonalIndex: indices[row].exact, robustScore: scores[row].exact,
                averaged: averaged[row], rule: trend)
        }
    }

    /// The rows of each group in the order of time.
    private var bySeries: [[Int]] {
        guard let position = plan.query.grain?.position else { return [] }
        let groups = lists(within: plan.query.by.filter { !$0.isGrain }.map(\.name))
        let days = keys.map { $0[position].value.day?.number ?? .min }
        return Dictionary(grouping: keys.indices) { groups[$0] }.values.map { $0.sorted { days[$0] < days[$1] } }
    }
}
