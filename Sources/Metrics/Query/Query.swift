import Expressions
import Tables

/// A question to the metrics layer: which metrics, of which groups, of which days.
///
///     Query(["cases.total"], by: ["受理部门"], compare: .previousYear, order: [.init("cases.total", .descending)], limit: 10)
///
/// All metrics of a query are about ledgers that have its fields. Two equal queries are answered once.
public struct Query: Hashable, Sendable {
    /// Ids or titles. Not empty.
    public var metrics: [String]
    /// Fields, and one grain of time at most; the group columns of the result in this order.
    public var by: [Key]
    /// Further conditions; all must hold.
    public var filters: [Expression]
    /// Default: each metric's own period of the report.
    public var period: Period?
    public var compare: Comparison?
    /// Adds `<id>.share` to the metrics that add up (`count`, `sum`): the part of the total over all rows, or of the rows
    /// that agree in `within`.
    ///
    /// When comparing, also `<id>.share_previous` and `<id>.share_change`.
    public var share: Share?
    /// Adds `<id>.contribution` (拉动, the part's change through the total of the bases) and `<id>.contribution_rate`
    /// (贡献率, the part's change through the total's) to the metrics that add up.
    public var contribution: Share?
    /// With a grain of day, month or quarter: each row is of all days from the year's beginning to its end.
    public var isCumulative: Bool
    /// Adds `<id>.population`: 首次统计 where the groups of the base are known, but not this one; 本期无记录 for a group
    /// of the base that is gone.
    public var showsPopulation: Bool
    /// With a grain: adds what each row is within the series of its group, of whole periods.
    public var trend: Trend?
    /// Adds `<id>.rank` and, when comparing, `<id>.rank_previous` and `<id>.rank_change`.
    public var rank: Rank?
    /// Adds `<id>.figure`: what names the figure in the row, as `Figure.key`; for shares, contributions and ranks
    /// `<id>.share.figure` and so on. `Table.figures(of:)` finds those of a column, `Results.figures(in:)` has the figures.
    /// Empty where no request can name one, as of a row without a day.
    public var namesFigures: Bool
    /// By columns of the result. Default: the keys, time ascending, texts by their UTF-8 bytes, missing ones last.
    public var order: [Order]
    /// Keeps the first rows after ordering; shares and ranks are of all rows.
    public var limit: Int?

    public init(
        _ metrics: [String], by: [Key] = [], where filters: [Expression] = [], period: Period? = nil,
        compare: Comparison? = nil, share: Share? = nil, contribution: Share? = nil, isCumulative: Bool = false,
        showsPopulation: Bool = false, trend: Trend? = nil, rank: Rank? = nil, namesFigures: Bool = false,
        order: [Order] = [], limit: Int? = nil
    ) {
        self.metrics = metrics
        self.by = by
        self.filters = filters
        self.period = period
        self.compare = compare
        self.share = share
        self.contribution = contribution
        self.isCumulative = isCumulative
        self.showsPopulation = showsPopulation
        self.trend = trend
        self.rank = rank
        self.namesFigures = namesFigures
        self.order = order
        self.limit = limit
    }

    /// What groups are made by.
    public enum Key: Hashable, Sendable, ExpressibleByStringLiteral {
        case field(String)
        case grain(Grain)

        /// `day`, `month`, `quarter` and `year` are grains, every other name is a field.
        public init(_ name: String) {
            self = Grain(rawValue: name).map(Key.grain) ?? .field(name)
        }

        public init(stringLiteral name: String) { self.init(name) }

        /// The name of the column in the result.
        public var name: String {
            switch self {
            case .field(let name): name
            case .grain(let grain): grain.rawValue
            }
        }
    }

    public struct Share: Hashable, Sendable {
        /// Names of group columns; empty: of the total.
        public var within: [String]

        public init(within: [String] = []) { self.within = within }
    }

    public struct Trend: Hashable, Sendable {
        /// Adds `<id>.moving_average` of so many periods.
        public var movingAverage: Int?
        /// Adds `<id>.seasonal_index`, for which two years of values are needed.
        public var seasonalIndex: Bool
        /// Adds `<id>.robust_score`: above 3.5 a period is out of line.
        public var robustScore: Bool

        public init(movingAverage: Int? = nil, seasonalIndex: Bool = false, robustScore: Bool = false) {
            self.movingAverage = movingAverage
            self.seasonalIndex = seasonalIndex
            self.robustScore = robustScore
        }
    }

    /// Ranks of the rows by each metric; rows without a value have none.
    public struct Rank: Hashable, Sendable {
        public var from: RankRule.Side
        /// Default: competition.
        public var ties: Ties
        /// Names of group columns; rows that agree in them are ranked together. Empty: all rows.
        public var within: [String]

        public init(from: RankRule.Side = .top, ties: Ties = .competition, within: [String] = []) {
            self.from = from
            self.ties = ties
            self.within = within
        }
    }

    public struct Order: Hashable, Sendable {
        public enum Direction: String, Hashable, Sendable { case ascending, descending }

        /// A column of the result.
        public var column: String
        public var direction: Direction

        public init(_ column: String, _ direction: Direction = .ascending) {
            self.column = column
            self.direction = direction
        }
    }
}
