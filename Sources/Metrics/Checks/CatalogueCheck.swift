import Diagnostics
import Expressions
import Tables

/// Something that must hold between the figures of a catalogue.
///
///     checks:
///       cases.results:
///         title: 办结、在办、退件合计等于办件量
///         sum: {total: cases.total, parts: [cases.completed, cases.pending, cases.returned]}
///         by: 受理部门
///       cases.rate: {title: 按时办结率不低于90%, bounds: {metric: cases.on_time_rate, min: 90%}}
///       monitoring.rank: {title: 公布的排名与得分相符, equal: [monitoring.published_rank, monitoring.rank], by: [month, 单位]}
///       cases.fresh: {title: 办件台账已登记到最近一周, fresh: {metric: cases.total, days: 7}}
public struct CatalogueCheck: Hashable, Sendable {
    public enum Rule: Hashable, Sendable {
        /// The parts sum to the total.
        case sum(total: String, parts: [String])
        /// Two metrics, of one ledger or of two, have one value: one ledger's total and another's, published and computed.
        case equal(String, String)
        /// Nothing lies below or above.
        case bounds(String, min: Exact?, max: Exact?)
        /// The last record of the period is not older than so many days, seen from the report's last day.
        case fresh(String, days: Int)
    }

    /// Unique among the checks.
    public let id: String
    /// What must hold, for people.
    public let title: String
    public let rule: Rule
    /// Each group is checked for itself; empty: the whole.
    public let by: [Query.Key]
    public let filters: [Expression]
    /// How far apart equal values may lie, in the metric's unit. Default 0.
    public let tolerance: Exact
    /// Where it stands in the catalogue.
    public let place: Place

    /// Ids of the metrics that it is about.
    public var metrics: [String] {
        switch rule {
        case .sum(let total, let parts): [total] + parts
        case .equal(let a, let b): [a, b]
        case .bounds(let metric, _, _), .fresh(let metric, _): [metric]
        }
    }
}
