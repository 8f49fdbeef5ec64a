import Expressions
import Tables

/// One number asked for by name, perhaps narrowed: `cases.total` of a department in July.
public struct FigureRequest: Hashable, Sendable {
    /// Id or title.
    public var metric: String
    /// Field → value that must be equal: `["受理部门": .text("公安局")]`.
    public var values: [String: Value]
    /// Further conditions; all must hold.
    public var filters: [Expression]
    /// Another year than the report's, taken whole; the report's own year ends with its last day.
    public var year: Int?
    /// One month, 1…12, of that year.
    public var month: Int?
    /// One quarter, 1…4, of that year; not beside `month`.
    public var quarter: Int?
    /// From the year's beginning to the end of this month, 1…12 (1—9月); not beside `month` or `quarter`.
    public var until: Int?
    /// What `Figure.previous` is. `target` compares with no other days.
    public var compare: Query.Comparison

    public init(
        _ metric: String, values: [String: Value] = [:], where filters: [Expression] = [], year: Int? = nil,
        month: Int? = nil, quarter: Int? = nil, until: Int? = nil, compare: Query.Comparison = .previousYear
    ) {
        self.metric = metric
        self.values = values
        self.filters = filters
        self.year = year
        self.month = month
        self.quarter = quarter
        self.until = until
        self.compare = compare
    }
}
