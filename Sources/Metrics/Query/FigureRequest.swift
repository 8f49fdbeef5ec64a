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

    public init(
        _ metric: String, values: [String: Value] = [:], where filters: [Expression] = [], year: Int? = nil,
        month: Int? = nil
    ) {
        self.metric = metric
        self.values = values
        self.filters = filters
        self.year = year
        self.month = month
    }
}
