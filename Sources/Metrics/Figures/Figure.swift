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
    /// What the value is computed from; empty for ranks, and where there are no such days.
    public let terms: [Term]
    /// The files read.
    public let sources: [Scan.Source]
    /// The same days of the year before.
    public let previous: Base
    /// `value − previous.value`
    public let difference: Value
    /// `difference ÷ previous.value`; missing when the base is missing, zero or negative.
    public let growth: Value
    /// Of a figure in `%`: the difference as a ratio, 0.011 for 1.1 percentage points.
    public let points: Value
    /// For ranks: how many were ranked together, so that 13 of 14 is 倒数第2.
    public let ranked: Int?

    /// What a figure is compared with.
    public struct Base: Hashable, Sendable {
        public let period: Period?
        public let value: Value
        public let rows: Int
        public let missing: Missing?
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
    }
}
