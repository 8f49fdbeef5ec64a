import Diagnostics
import Metrics
import Tables

/// Who is ranked by what, in which periods.
public struct RankingRequest: Hashable, Sendable {
    /// Id or title of a metric; or the name or title of a ledger that has one metric with `rank`.
    public var metric: String
    /// The field whose values are ranked; `nil`: the one that the ledger's `rank` is `of`.
    public var by: String?
    public var grain: Grain
    /// `2016-07`: the first and the last month. Default: the report's year up to its last day.
    public var from: String?
    public var to: String?
    /// A field whose values are ranked apart.
    public var within: String?
    /// Values of `by`.
    public var highlight: [String]
    /// Default: competition.
    public var ties: Ties?
    /// The least value is first.
    public var fromBottom: Bool
    /// How many ranks at either end are counted over the periods (前3、后3).
    public var edge: Int

    public init(
        _ metric: String, by: String? = nil, grain: Grain = .month, from: String? = nil, to: String? = nil,
        within: String? = nil, highlight: [String] = [], ties: Ties? = nil, fromBottom: Bool = false,
        edge: Int = 3
    ) {
        self.metric = metric
        self.by = by
        self.grain = grain
        self.from = from
        self.to = to
        self.within = within
        self.highlight = highlight
        self.ties = ties
        self.fromBottom = fromBottom
        self.edge = edge
    }

    /// The days that are shown.
    /// - Throws: a `Diagnostic` for what is no month, and for months in the wrong order.
    func days(in report: Period) throws -> Period {
        let first = try from.map { Period(grain, containing: try firstDay(ofMonth: $0, named: "--from")).first }
        let last = try to.map { Period(grain, containing: try firstDay(ofMonth: $0, named: "--to")).last }
        guard let days = Period(first ?? report.first, through: last ?? report.last) else {
            throw Diagnostic.monthsReversed()
        }
        return days
    }
}

/// The first day of a month written `2016-07`.
/// - Parameter name: the key or option that it stands in.
/// - Throws: a `Diagnostic` for another text.
func firstDay(ofMonth text: String, named name: String) throws -> Day {
    guard let day = Day(iso: text + "-01") else { throw Diagnostic.notAMonth(text, option: name) }
    return day
}
