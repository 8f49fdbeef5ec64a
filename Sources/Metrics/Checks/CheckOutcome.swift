import Tables

/// What a check came to.
public struct CheckOutcome: Hashable, Sendable {
    public let check: CatalogueCheck
    /// By metric id.
    public let metrics: [String: Metric]
    /// How many groups were held against the rule; none where the ledgers have no such records.
    public let checked: Int
    public let failures: [Failure]

    public var isPassed: Bool { failures.isEmpty }

    /// A group that does not keep the rule.
    public struct Failure: Hashable, Sendable {
        public enum Fault: Hashable, Sendable {
            case sum(total: Exact, parts: Exact)
            case unequal(Exact, Exact)
            case below(Exact, min: Exact)
            case above(Exact, max: Exact)
            /// The last day with a record; `nil` when there is none.
            case stale(Day?)
            /// A metric has a value here, but this one has none.
            case missing(String)
        }

        /// The group in words; empty for the whole.
        public let group: String
        public let fault: Fault
    }
}
