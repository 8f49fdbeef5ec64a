import Tables

/// The values of one column over whole periods that follow one another: what trends, records and streaks are computed of.
///
/// A period that the days of the question cut short is left out: half a month is no month.
public struct TimeSeries: Hashable, Sendable {
    public let grain: Grain
    /// Without gaps, from the first row to the last whole period.
    public let periods: [Period]
    /// By `periods`; `nil` where the table has no row or no value.
    public let values: [Exact?]

    /// - Parameters:
    ///   - table: a query's result with a grain.
    ///   - days: the days that the query asked for.
    ///   - rows: those of one group; default: all.
    /// - Returns: `nil` when the table has no such column, no grain, two rows of one period, or no whole period.
    public init?(_ table: Table, _ column: String, within days: Period, rows: [Int]? = nil) {
        guard let time = table.columns.first(where: { Grain(rawValue: $0.name) != nil && $0.kind == .temporal }),
            let grain = Grain(rawValue: time.name), let cells = table[column]
        else { return nil }
        var found: [Period: Exact] = [:]
        var seen: Set<Period> = []
        for row in rows ?? Array(0..<table.rowCount) {
            guard let day = time.values[row].day else { continue }
            let period = Period(grain, containing: day)
            guard seen.insert(period).inserted else { return nil }
            guard days.contains(period.first), days.contains(period.last) else { continue }
            found[period] = cells.values[row].exact
        }
        guard let first = seen.filter({ days.contains($0.first) && days.contains($0.last) }).min(),
            let span = Period(first.first, through: days.last)
        else { return nil }
        self.grain = grain
        periods = span.cut(by: grain).filter { $0 == Period(grain, containing: $0.first) }
        values = periods.map { found[$0] }
    }

    /// How many periods a season has: 12 months, 4 quarters; `nil` for days and years.
    public var season: Int? {
        switch grain {
        case .month: 12
        case .quarter: 4
        case .day, .year: nil
        }
    }

    /// The seasonal index of each period, by its place in the year; `nil` with fewer than two years of values.
    public var seasonalIndices: [Double]? {
        guard let season, let first = periods.first else { return nil }
        let start = (first.first.month - 1) / (12 / season)
        guard let index = seasonalIndex(values, season: season, start: start) else { return nil }
        return periods.indices.map { index[(start + $0) % season] }
    }
}
