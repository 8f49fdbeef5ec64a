import Ledgers
import Tables

/// One number of a report, with all that is needed to print, compare and trace it.
public struct Figure: Hashable, Sendable {
    public let id: String
    public let title: String
    /// `.null` when there is none; `missing` says why.
    public let value: Value
    public let missing: Missing?
    /// Measure word or unit; a value in `%` is a ratio.
    public let unit: String?
    /// The value in words as the metric prints it (5.6万件, 近800万元, 倒数第2); empty when there is no value.
    public let printed: String
    /// The ledger's name in the catalogue.
    public let ledger: String
    /// Records counted: those in the period that meet the filter; of a ratio, those of the denominator.
    public let rows: Int
    /// The days counted; `nil` for a snapshot.
    public let period: Period?
    /// The conditions as written, joined by `&&`; empty when every record counts.
    public let filter: String
    /// What the value is computed from; empty for ranks, where there are no such days, and of a table's cell.
    public internal(set) var terms: [Term] = []
    /// The files read.
    public let sources: [Scan.Source]
    /// What the figure is compared with: by default the same days of the year before.
    public let previous: Base
    /// `value − previous.value`, or of `previous.comparable` where that is there; missing where the two are not alike.
    public let difference: Value
    /// The difference through its base; missing when the base is missing, zero or negative.
    public let growth: Value
    /// Of a figure in `%`: the difference as a ratio, 0.011 for 1.1 percentage points.
    public let points: Value
    /// For ranks: how many were ranked together, so that 13 of 14 is 倒数第2.
    public let ranked: Int?
    /// What narrows the metric to this figure; empty for all of it. See `key`.
    public var narrowing: String = ""
    /// Records of the figure's days, whether or not they meet its conditions; `nil` for a snapshot, of which all are, and
    /// of a table's cell.
    public var recordsInPeriod: Int?
    /// Which comparison `previous` is.
    public var compare: Query.Comparison = .previousYear
    /// Of figures that start with their year and are no part of a metric, where the catalogue sets one.
    public var target: Target?
    /// Compared with an earlier year of one's choice: the growth of each year between that leads here.
    public var averageGrowth: Value = .null
    /// Where a rank is asked for: the figure's place among others.
    public var standing: Standing?
    /// Where a series is named: what the figure is within it.
    public var trend: Trend?
    /// Where another figure is named: what this one is held against.
    public var against: Against?

    /// What names the figure in documents and asks for it again: its id, and of a part how it is narrowed, as
    /// `FigureRequest(key:)` reads it.
    public var key: String { narrowing.isEmpty ? id : "\(id):\(narrowing)" }

    /// What a figure is compared with.
    public struct Base: Hashable, Sendable {
        public let period: Period?
        public let value: Value
        public let rows: Int
        /// Why there is no comparison, though there may be a value.
        public internal(set) var missing: Missing?
        /// The change of what is counted that lies between base and figure.
        public var caliber: Caliber?
        /// What the difference is taken of instead of figure and base (按可比口径).
        public var comparable: Comparable?
        /// The months that the ledger lacks, of the figure or its base.
        public var gaps: [Period] = []
    }

    /// A figure and its base, of what is alike in both.
    public struct Comparable: Hashable, Sendable {
        public let value: Value
        public let base: Value
        /// Units of the catalogue's `population` that are left out, because they are in one of both only.
        public let changes: UnitChanges
    }

    /// A measure that a figure is made of.
    public struct Term: Hashable, Sendable {
        public enum Role: String, Hashable, Sendable {
            /// The figure itself.
            case value
            /// Of a ratio; of a mean, the sum and the number of values.
            case numerator, denominator
        }

        public let role: Role
        /// As a catalogue writes it: `count`, `sum(投资额)`.
        public let measure: String
        /// The conditions of this measure alone, as written; empty when there are none.
        public let filter: String
        /// What the ledger's values are multiplied with to be in the metric's unit.
        public let factor: Exact
        public let value: Value
        public let rows: Int
        /// Of the figure's base.
        public let previous: Value
    }

    /// Why there is no number.
    public enum Missing: String, Hashable, Sendable {
        /// The ledger states how things are, and has no other year.
        case snapshot
        /// The ledger has no record at all in the period.
        case noRecords = "no-records"
        /// Records, but no value to compute from; or a ratio whose denominator is zero.
        case noValues = "no-values"
        /// The records asked for have more than one rank.
        case severalRanks = "several-ranks"
        /// Of a base: the ledger has records of those days, but none of this population (首次统计).
        case firstCounted = "first-counted"
        /// Of a comparison: what is counted changed in between, and the catalogue does not say what is counted alike.
        case caliberChanged = "caliber-changed"
        /// Of a comparison: the ledger lacks months of one side that it has of the other.
        case monthsMissing = "months-missing"
        /// Of a comparison with a whole year: the figure is of a part of its year.
        case unfinished
        /// Of a base: the figure is compared with a target, not with other days; or with nothing, as a table's cell.
        case noBase = "no-base"
    }
}
