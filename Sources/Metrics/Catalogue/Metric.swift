import Expressions
import Tables

/// Something that is measured: a count, a sum, a rate, a rank.
public struct Metric: Hashable, Sendable {
    /// Unique, in words separated by dots: `cases.on_time_rate`.
    public let id: String
    /// For people: 按时办结率. A table's header, a chart's axis.
    public let title: String
    public let description: String?
    /// Measure word or unit (件, 元, `%`); a metric in `%` holds ratios: 0.963, never 96.3.
    public let unit: String?
    /// The ledger's name in the catalogue.
    public let ledger: String
    public let formula: Formula
    /// Which records count, beyond the conditions of the formula's own measures; all must hold.
    public let filters: [Expression]
    /// Instead of the ledger's time field; `nil` when that one holds.
    public let time: String?
    public let period: PeriodRule
    public var print: PrintStyle
    /// What is to be reached, by year, in the metric's unit: a ratio for `%`.
    public var targets: [Int: Exact] = [:]
    /// When what is counted changed.
    public var calibers: [Caliber] = []
    /// The field that names the units whose coming and going is no growth; `nil` when it does not matter.
    public var population: String?
    /// Other words for it in people's texts: 受理申请, 办理事项. An audit finds it by them.
    public var aliases: [String] = []
}

/// How a metric comes from records.
public enum Formula: Hashable, Sendable {
    case measure(Measure)
    /// Numerator through denominator, each with its own condition.
    case ratio(Term, Term)
    case rank(RankRule)

    /// A measure over the records that meet `filters`.
    public struct Term: Hashable, Sendable {
        public let measure: Measure
        public let filters: [Expression]
    }
}

/// What is computed from the records of a group.
public struct Measure: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The number of records.
        case count
        /// The number of different values, missing ones not counted. Exact: holds every different value in memory.
        case countDistinct = "count_distinct"
        case sum, mean
        /// The middle value, or the middle of the two middle ones. Exact: holds every different value in memory.
        case median
        /// The value that `percent` of a hundred values do not exceed; between two values linearly, as Excel's PERCENTILE.INC
        /// and type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996. Exact, as the median.
        case percentile
        case min, max
    }

    public let kind: Kind
    /// What the values of `field` are multiplied with to be in the metric's unit (10 000 for 万元 → 元).
    public let factor: Exact
    /// `nil` for `count` only.
    public let field: String?
    /// Of `percentile`: 1…99.
    public let percent: Int

    init(kind: Kind, factor: Exact, field: String?, percent: Int = 50) {
        self.kind = kind
        self.factor = factor
        self.field = field
        self.percent = percent
    }
}

/// The competition rank ("1224": ties share a rank, the next is skipped) of the selected records in their group.
public struct RankRule: Hashable, Sendable {
    public enum Side: String, Hashable, Sendable, CaseIterable {
        /// The greatest value is first.
        case top
        /// The least value is first.
        case bottom
    }

    /// The field whose values are ranked.
    public let by: String
    /// The fields that make a list: records with equal values are ranked together.
    public let within: [String]
    public let from: Side
    /// Which records are in the lists; the metric's own `filters` say whose rank is asked. Empty: all.
    public let among: [Expression]
    /// The field that names who is ranked; `nil` when the catalogue does not say.
    public var of: String?
}

/// Which days of a report a metric is about.
public enum PeriodRule: Hashable, Sendable {
    /// The report's year up to its last day: the default for ledgers with a time field.
    case year
    /// The whole year before the report's.
    case previousYear
    /// The whole year of the report, beyond its last day: what was arranged.
    case wholeYear
    /// One month of the report's year, 1…12, up to the report's last day.
    case month(Int)
    /// Every record, whenever: how things stand.
    case snapshot
}
