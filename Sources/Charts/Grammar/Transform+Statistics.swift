extension Transform {
    public struct Density: Hashable, Sendable {
        public var field: String
        public var groupby: [String] = []
        public var cumulative = false
        /// Numbers of values in place of shares.
        public var counts = false
        /// `nil` for Scott's rule.
        public var bandwidth: Double?
        public var extent: [Double]?
        public var minsteps = 25
        public var maxsteps = 200
        public var steps: Int?
        /// Whether all groups are sampled at the same places.
        public var isShared = true
        public var names = ["value", "density"]
    }

    public struct Fit: Hashable, Sendable {
        public var field: String
        public var on: String
        public var groupby: [String] = []
        var method = Regression.Method.linear
        public var order = 3
        public var extent: [Double]?
        /// Coefficients in place of a line.
        public var params = false
        public var names: [String]
    }

    public struct Loess: Hashable, Sendable {
        public var field: String
        public var on: String
        public var groupby: [String] = []
        public var bandwidth = 0.3
        public var names: [String]
    }

    public struct Quantile: Hashable, Sendable {
        public var field: String
        public var groupby: [String] = []
        public var probs: [Double]?
        public var step = 0.01
        public var names = ["prob", "value"]

        /// Half a step from the ends, a step apart.
        var steps: [Double] { Array(Swift.stride(from: step / 2, to: 1 - 1e-14, by: step)) }
    }
}
