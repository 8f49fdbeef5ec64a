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
    /// Just these days, whatever days the metric is of; not beside `year`, `month`, `quarter` or `until`.
    public var days: Period?
    /// What `Figure.previous` is. `target` compares with no other days.
    public var compare: Query.Comparison
    /// Asks for `Figure.standing`: the rank among other groups.
    public var rank: Rank?
    /// Asks for `Figure.trend`: what the figure is within the series of all its periods.
    public var trend: Trend?
    /// Asks for `Figure.against`: another figure, such as the whole that this one is a part of.
    public var against: FigureRequest? {
        get { other.first }
        set { other = newValue.map { [$0] } ?? [] }
    }
    /// One at most; a value cannot hold one of its own kind but in a list.
    private var other: [FigureRequest] = []

    /// Among which groups a figure is ranked: those that differ from its own in some of its fields, and agree in the rest.
    public struct Rank: Hashable, Sendable {
        /// The fields that differ, and a grain where the figure's period is ranked among others.
        public var among: [Query.Key]
        public var from: RankRule.Side
        public var ties: Ties
        /// With a grain in `among`: the days that are cut into the periods ranked. Default: the metric's own.
        public var span: Period?
        /// Holds the rank against those of all earlier periods of this grain (较上期上升2位, 连续3个月第1) instead of the one in
        /// the figure's base. Values that are ranks themselves are then taken as they are.
        public var course: Grain?

        public init(
            among: [Query.Key], from: RankRule.Side = .top, ties: Ties = .competition, span: Period? = nil,
            course: Grain? = nil
        ) {
            self.among = among
            self.from = from
            self.ties = ties
            self.span = span
            self.course = course
        }
    }

    /// Of which series a figure is a period.
    public struct Trend: Hashable, Sendable {
        public var grain: Grain
        /// The days of the series. Default: the metric's own.
        public var span: Period?
        /// Over how many periods the moving average goes; `nil` for none.
        public var window: Int?

        public init(_ grain: Grain, span: Period? = nil, window: Int? = nil) {
            self.grain = grain
            self.span = span
            self.window = window
        }
    }

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
