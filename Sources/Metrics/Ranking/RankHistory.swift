import Tables

/// The ranks of names over all periods that are known, without gaps.
public struct RankHistory: Sendable {
    public let periods: [Period]
    /// By `periods`.
    private let values: [[Key: Value]]
    private let ranks: [[Key: Exact]]
    /// The keys of the figures that the values are, where the query names them.
    private let figures: [Period: [Key: String]]
    /// The first days of periods in which something names nobody, and is not ranked; once for each such group.
    public let nameless: [Day]

    /// Whose rank it is.
    public struct Key: Hashable, Sendable {
        /// Values of the fields whose values are ranked apart.
        public let list: [String]
        public let name: [String]

        public init(list: [String] = [], name: [String]) {
            self.list = list
            self.name = name
        }
    }

    /// - Parameters:
    ///   - table: a query's result by `grain`, `names` and `lists`, from the beginning.
    ///   - metric: with a rank for its formula its values are the ranks.
    public init(
        _ table: Table, of metric: Metric, grain: Grain, names: [String], lists: [String],
        from side: RankRule.Side = .top, ties: Ties = .competition
    ) {
        var values: [Period: [Key: Value]] = [:]
        var figures: [Period: [Key: String]] = [:]
        var nameless: [Day] = []
        let named = table[metric.id].flatMap { table.figures(of: $0) }
        func columns(_ names: [String]) -> [[Value]] { names.map { table[$0]?.values ?? [] } }
        let (name, list) = (columns(names), columns(lists))
        let (days, found) = (table[grain.rawValue]?.values ?? [], table[metric.id]?.values ?? [])
        for row in 0..<table.rowCount {
            guard let day = days[row].day else { continue }
            guard !name.contains(where: { $0[row].isNull }) else {
                nameless.append(day)
                continue
            }
            let key = Key(list: list.map { $0[row].description }, name: name.map { $0[row].description })
            values[Period(grain, containing: day), default: [:]][key] = found[row]
            figures[Period(grain, containing: day), default: [:]][key] = named?[row].text
        }
        let whole = values.keys.min().flatMap { first in
            values.keys.max().flatMap { Period(first.first, through: $0.last) }
        }
        periods = whole?.cut(by: grain) ?? []
        self.figures = figures
        self.values = periods.map { values[$0] ?? [:] }
        ranks = self.values.map { values in
            metric.formula.isRank
                ? values.compactMapValues(\.exact) : Self.ranks(values, from: side, ties: ties)
        }
        self.nameless = nameless
    }

    private static func ranks(_ values: [Key: Value], from side: RankRule.Side, ties: Ties) -> [Key: Exact] {
        var found: [Key: Exact] = [:]
        for keys in Dictionary(grouping: values.keys, by: \.list).values {
            // Ordinal ranks of equal values go by name.
            let keys = keys.sorted { $0.name.map(ByteText.init).lexicographicallyPrecedes($1.name.map(ByteText.init)) }
            let list = Metrics.ranks(of: keys.map { values[$0]?.exact }, from: side, ties: ties)
            for (key, rank) in zip(keys, list) { found[key] = rank }
        }
        return found
    }

    /// All that occur in some of the periods.
    public func keys(from first: Int, through last: Int) -> Set<Key> { Set(values[first...last].flatMap(\.keys)) }

    public func value(of key: Key, in period: Int) -> Value { values[period][key] ?? .null }

    /// The key of the figure that a value is, by `Query.namesFigures`.
    public func figure(of key: Key, in period: Int) -> String? { figures[periods[period]]?[key] }

    public func ranks(in period: Int) -> [Key: Exact] { ranks[period] }

    /// The ranks of a name in some of the periods, with those before.
    public func course(of key: Key, from first: Int, through last: Int) -> RankCourse {
        RankCourse(earlier: ranks[..<first].map { $0[key] }, ranks: ranks[first...last].map { $0[key] })
    }

    /// The rank from which 倒数第1 is counted: of dense ranks the greatest, else as many as there are names.
    public func lastRank(ofList list: [String], in period: Int, _ ties: Ties) -> Int {
        let greatest = ranks[period].filter { $0.key.list == list }.values.max()?.integer
        return ties == .dense ? greatest ?? 0 : count(ofList: list, in: period)
    }

    /// How many are ranked in a list.
    public func count(ofList list: [String], in period: Int) -> Int { ranks[period].keys.count { $0.list == list } }
}

extension Formula {
    public var isRank: Bool {
        if case .rank = self { true } else { false }
    }
}
