import Tables

extension Figure {
    /// Another figure that this one is held against: the whole that it is a part of, the mean that it should reach.
    public struct Against: Hashable, Sendable {
        public let key: String
        public let title: String
        public let unit: String?
        public let value: Value
        public let previous: Value
        /// What `difference` is taken of: `previous`, or of what is alike in both.
        public let base: Value
        public let difference: Value
        public let growth: Value
        /// Why it has no change.
        public let missing: Missing?

        public init(_ figure: Figure) {
            key = figure.key
            title = figure.title
            unit = figure.unit
            value = figure.value
            previous = figure.previous.value
            base = figure.previous.comparable?.base ?? figure.previous.value
            difference = figure.difference
            growth = figure.growth
            missing = figure.previous.missing
        }

        /// A sum of a table's rows.
        init(_ request: FigureRequest, _ metric: Metric, value: Value, previous: Value) throws {
            key = request.key
            title = metric.title
            unit = metric.unit
            self.value = value
            self.previous = previous
            base = previous
            difference = try Comparing.difference(value, previous, metric)
            growth = try Comparing.growth(value, previous, metric)
            missing = nil
        }
    }

    /// This figure held against another, under the key that asks for both.
    public func held(against other: Figure) -> Figure {
        var held = self
        held.against = Against(other)
        let ending = "against=" + FigureRequest.escaped(other.key)
        held.narrowing = narrowing.isEmpty ? ending : "\(narrowing),\(ending)"
        return held
    }

    /// This figure through the other (占比): 0.17 of the whole.
    public var ratio: Exact? { against.flatMap { Self.quotient(value, $0.value) } }

    /// The same of the bases.
    public var previousRatio: Exact? { against.flatMap { Self.quotient(previous.value, $0.previous) } }

    /// How the ratio has changed: 0.082 for 8.2 percentage points; `nil` where the two are not of the same months.
    public var ratioChange: Exact? {
        previous.missing == .monthsMissing || against?.missing == .monthsMissing
            ? nil : Self.less(ratio, previousRatio)
    }

    /// This figure less the other; `nil` where they are of different units.
    public var gap: Exact? {
        against.flatMap { $0.unit == unit ? Self.less(value.exact, $0.value.exact) : nil }
    }

    /// What this figure's change adds to the growth of the other (拉动).
    public var contribution: Exact? { against.flatMap { Self.quotient(difference, $0.base) } }

    /// This figure's part in the change of the other (贡献率).
    public var contributionRate: Exact? { against.flatMap { Self.quotient(difference, $0.difference) } }

    /// By how much this figure has grown faster than the other.
    public var pace: Exact? { against.flatMap { Self.less(growth.exact, $0.growth.exact) } }

    private static func quotient(_ part: Value, _ whole: Value) -> Exact? {
        guard let part = part.exact, let whole = whole.exact, !whole.isZero else { return nil }
        return part.divided(by: whole)
    }

    private static func less(_ a: Exact?, _ b: Exact?) -> Exact? { a.flatMap { a in b.flatMap(a.subtracting) } }
}
