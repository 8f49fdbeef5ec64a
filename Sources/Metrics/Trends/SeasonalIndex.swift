import Tables

/// How much of an average month (or quarter) each one has: 1.2 is 20 % above the year's level.
///
/// The ratio-to-moving-average method of classical multiplicative decomposition: each value through the centred moving
/// average of a whole season, averaged by place in the season, and scaled to a mean of 1. A description, no exact value.
///
/// R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd ed., 3.4; as `seasonal_decompose(…,
/// model="multiplicative")` of statsmodels.
/// - Parameters:
///   - values: one after another, the first at the first place of a season or, with `start`, at that one.
///   - season: 12 for months, 4 for quarters.
///   - start: the place in the season of the first value, from 0.
/// - Returns: by place in the season; `nil` when some place has no ratio, for which two whole seasons are needed.
public func seasonalIndex(_ values: [Exact?], season: Int, start: Int = 0) -> [Double]? {
    guard season > 1 else { return nil }
    var ratios = Array(repeating: [Double](), count: season)
    for (index, level) in centredMovingAverage(values, window: season).enumerated() {
        guard let level, let value = values[index], !level.isZero else { continue }
        ratios[(start + index) % season].append(value.double / level.double)
    }
    guard ratios.allSatisfy({ !$0.isEmpty }) else { return nil }
    let means = ratios.map { $0.reduce(0, +) / Double($0.count) }
    let overall = means.reduce(0, +) / Double(season)
    return overall == 0 ? nil : means.map { $0 / overall }
}
