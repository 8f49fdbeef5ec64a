import Trees

/// A step of a view's data before anything is drawn.
public enum Transform: Hashable, Sendable {
    case filter(Predicate)
    case calculate(Formula, as: String)
    case aggregate([FieldAggregate], groupby: [String])
    case joinaggregate([FieldAggregate], groupby: [String])
    case window(Window)
    case stack(Stack)
    case timeUnit(TimeUnit, field: String, as: String)
    case bin(BinParameters, field: String, as: [String])
    case fold([String], as: [String])
    case pivot(Pivot)
    case flatten([String], as: [String])
    case impute(Imputation)
    case lookup(Lookup)
    case density(Density)
    case regression(Fit)
    case loess(Loess)
    case quantile(Quantile)
    /// The least and the greatest number of a column, as a list that expressions call by a name.
    case extent(String, as: String)

    public struct FieldAggregate: Hashable, Sendable {
        /// The field of an aggregate that gives all fields of a row.
        static let wholeRow = "*"

        public var aggregate: Aggregate
        public var field: String?
        public var name: String

        public init(_ aggregate: Aggregate, field: String?, as name: String) {
            self.aggregate = aggregate
            self.field = field
            self.name = name
        }
    }

    public struct Window: Hashable, Sendable {
        public struct Function: Hashable, Sendable {
            public enum Operation: String, Hashable, Sendable, CaseIterable {
                case rowNumber = "row_number"
                case rank
                case denseRank = "dense_rank"
                case percentRank = "percent_rank"
                case cumeDist = "cume_dist"
                case ntile, lag, lead
                case firstValue = "first_value"
                case lastValue = "last_value"
                case nthValue = "nth_value"
            }

            public enum Kind: Hashable, Sendable {
                case window(Operation)
                case aggregate(Aggregate.Operation)
            }

            public var kind: Kind
            public var field: String?
            public var parameter: Int?
            public var name: String
        }

        public var functions: [Function]
        /// Rows before and after; `nil` is without end.
        public var frame: (before: Int?, after: Int?) {
            get { (before, after) }
            set { (before, after) = newValue }
        }
        var before: Int?
        var after: Int?
        public var ignorePeers: Bool
        public var groupby: [String]
        public var sort: [SortField]
    }

    public struct Stack: Hashable, Sendable {
        public var field: String
        public var groupby: [String]
        public var offset: Stacking
        public var sort: [SortField]
        public var start: String
        public var end: String
        /// The height around whose middle the stacks lie; `nil` for that of the tallest.
        var tallest: Double?
    }

    public struct Pivot: Hashable, Sendable {
        public var pivot: String
        public var value: String
        public var groupby: [String]
        public var operation: Aggregate.Operation
        public var limit: Int
    }

    public struct Imputation: Hashable, Sendable {
        public enum Method: String, Hashable, Sendable, CaseIterable { case value, mean, median, max, min }

        public var field: String
        public var key: String
        public var keyvals: [Tree]
        public var groupby: [String]
        public var method: Method
        public var value: Tree?
        var before: Int?
        var after: Int?
    }

    public struct Lookup: Hashable, Sendable {
        public var lookup: String
        public var data: DataSource
        public var key: String
        public var fields: [String]
        public var names: [String]
        public var fallback: Tree?
    }
}
