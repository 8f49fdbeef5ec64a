import Tables

extension Figure {
    /// What a figure is to reach in its year (年度任务), and how far it is.
    public struct Target: Hashable, Sendable {
        /// Exact, in the figure's unit.
        public let value: Exact
        /// The figure through the target: 1.083 is 完成年度任务的108.3%; missing without a value or for a target of zero.
        public let completion: Value
        /// The target less the figure: positive while something is left (尚差).
        public let remaining: Value
        /// The part of the year's days that has gone by (时序进度): 320 of 366 on 15 November 2016.
        public let elapsed: Exact
        /// `completion − elapsed`: positive when ahead of time (快于时序进度).
        public let ahead: Value
    }
}

extension Metric {
    /// The target of the year that `period` belongs to; `nil` when the period does not start with the year, or the
    /// catalogue sets none.
    func target(of value: Value, in period: Period?) throws -> Figure.Target? {
        guard let period, let year = Period.year(period.last.year), period.first == year.first,
            let target = targets[period.last.year],
            let elapsed = Exact(period.days).divided(by: Exact(year.days))
        else { return nil }
        let completion = try Comparing.ratio(value, .exact(target), self)
        return Figure.Target(
            value: target, completion: completion, remaining: try Comparing.difference(.exact(target), value, self),
            elapsed: elapsed, ahead: try Comparing.difference(completion, .exact(elapsed), self))
    }
}
