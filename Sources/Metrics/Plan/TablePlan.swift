import Diagnostics
import Ledgers
import Tables

/// A query that has been checked, as cuts of aggregations.
struct TablePlan: Sendable {
    let query: Query
    let keys: [Key]
    let metrics: [MetricPlan]
    /// Of the plan.
    let reportPeriod: Period

    struct Key: Sendable {
        let name: String
        let title: String
        let kind: Column.Kind
        let unit: String?
    }

    struct MetricPlan: Sendable {
        let metric: Metric
        let current: Lowered
        /// The days that rows are of; what is summed up begins with their year.
        let span: Span
        let comparison: ComparisonPlan?
        /// What every record that counts meets, whatever its group.
        let conditions: [Condition]
    }

    /// What a table is compared with, and how its keys become the table's.
    struct BasePlan: Sendable {
        let lowered: Lowered
        let shift: Shift
    }

    enum Shift: Hashable, Sendable {
        case none
        /// The day at this position of the key, years later.
        case years(Int, at: Int)
        /// The day at this position, one grain later.
        case next(Grain, at: Int)
        /// This day at this position, which the base does not have.
        case insert(Day, at: Int)
    }
}

extension TablePlan.Shift {
    func callAsFunction(_ key: GroupKey) -> GroupKey {
        var key = key
        switch self {
        case .none: break
        case .years(let years, let position):
            if case .day(let day) = key[position] { key[position] = .day(day.inYear(day.year + years)) }
        case .next(let grain, let position):
            if case .day(let day) = key[position] {
                key[position] = .day(Period(grain, containing: day).last.adding(days: 1))
            }
        case .insert(let day, let position): key.insert(.day(day), at: position)
        }
        return key
    }
}
