import Tables

/// The columns that a metric has in a table.
enum ResultColumn: String, Hashable, Sendable {
    case value
    case previous, difference, growth, points
    case averageGrowth = "average_growth"
    case comparable
    case target, completion, remaining
    case share
    case previousShare = "share_previous"
    case shareChange = "share_change"
    case contribution
    case contributionRate = "contribution_rate"
    case population
    case movingAverage = "moving_average"
    case seasonalIndex = "seasonal_index"
    case robustScore = "robust_score"
    case rank
    case previousRank = "rank_previous"
    case rankChange = "rank_change"
    /// The keys of the figures that the columns before are numbers of.
    case figure
    case shareFigure = "share.figure"
    case contributionFigure = "contribution.figure"
    case trendFigure = "trend.figure"
    case rankFigure = "rank.figure"
    /// In each row, of all rows together whose values are as great or greater.
    case leadingFigure = "leading.figure"

    /// Those that a query asks for, in order.
    static func of(_ query: Query, _ metric: Metric) -> [ResultColumn] {
        var columns: [ResultColumn] = [.value]
        let hasBase = query.compare != nil && query.compare != .target
        if query.compare == .target { columns += [.target, .completion, .remaining] }
        if hasBase {
            columns += [.previous, .difference, .growth]
            if metric.unit == "%" { columns.append(.points) }
            if case .year = query.compare { columns.append(.averageGrowth) }
            if metric.mayDiffer(in: query) { columns.append(.comparable) }
        }
        if query.share != nil, metric.formula.addsUp {
            columns.append(.share)
            if hasBase { columns += [.previousShare, .shareChange] }
        }
        if query.contribution != nil, metric.formula.addsUp { columns += [.contribution, .contributionRate] }
        if query.showsPopulation { columns.append(.population) }
        if query.trend?.movingAverage != nil { columns.append(.movingAverage) }
        if query.trend?.seasonalIndex == true { columns.append(.seasonalIndex) }
        if query.trend?.robustScore == true { columns.append(.robustScore) }
        // The greatest rank is the last: a rank has no rank of its own.
        if query.rank != nil, !metric.formula.isRank {
            columns.append(.rank)
            if hasBase { columns += [.previousRank, .rankChange] }
        }
        return query.namesFigures ? columns + keys(of: columns, query, metric) : columns
    }

    private static func keys(of columns: [ResultColumn], _ query: Query, _ metric: Metric) -> [ResultColumn] {
        var keys: [ResultColumn] = []
        for key in columns.compactMap(\.key) where !keys.contains(key) { keys.append(key) }
        let isOfOneField = query.by.count == 1 && query.grain == nil
        let hasLeading = isOfOneField && query.share?.within == [] && columns.contains(.share)
        return keys + (hasLeading ? [.leadingFigure] : [])
    }

    /// Which column has the keys of this one's numbers; `nil` for texts, and for numbers that no figure has.
    var key: ResultColumn? {
        switch self {
        case .value, .previous, .difference, .growth, .points, .averageGrowth, .target, .completion, .remaining: .figure
        case .share, .previousShare, .shareChange: .shareFigure
        case .contribution, .contributionRate: .contributionFigure
        case .rank, .previousRank, .rankChange: .rankFigure
        case .movingAverage, .seasonalIndex, .robustScore: .trendFigure
        case .comparable, .population: nil
        case .figure, .shareFigure, .contributionFigure, .trendFigure, .rankFigure, .leadingFigure: nil
        }
    }

    /// Whether this is a change against the base.
    var isOfChange: Bool {
        switch self {
        case .difference, .growth, .points, .averageGrowth: true
        default: false
        }
    }

    var isKey: Bool {
        switch self {
        case .figure, .shareFigure, .contributionFigure, .trendFigure, .rankFigure, .leadingFigure: true
        default: false
        }
    }

    func name(_ metric: Metric) -> String { self == .value ? metric.id : "\(metric.id).\(rawValue)" }

    /// For people; says which metric only where a table has several.
    func title(_ metric: Metric, _ query: Query) -> String {
        let (against, lead) = query.compare?.words ?? ("", "")
        let sum = query.isCumulative ? "累计" : ""
        let own =
            switch self {
            case .value: sum
            case .previous: against + sum
            case .difference: "增减"
            case .growth: sum + lead + "增长率"
            case .points: "增减百分点"
            case .averageGrowth: "年均增长率"
            case .comparable: "可比口径"
            case .target: "年度任务"
            case .completion: "完成率"
            case .remaining: "尚差"
            case .share: "占比"
            case .previousShare: against + "占比"
            case .shareChange: "占比增减百分点"
            case .contribution: "拉动百分点"
            case .contributionRate: "贡献率"
            case .population: "统计范围"
            case .movingAverage: "\(query.trend?.movingAverage ?? 0)期移动平均"
            case .seasonalIndex: "季节指数"
            case .robustScore: "稳健z值"
            case .rank: "排名"
            case .previousRank: against + "排名"
            case .rankChange: "位次变化"
            case .figure, .shareFigure, .contributionFigure, .trendFigure, .rankFigure, .leadingFigure: "编号"
            }
        if self == .value { return own + metric.title }
        return query.metrics.count == 1 ? own : metric.title + own
    }

    func unit(_ metric: Metric) -> String? {
        switch self {
        case .value, .previous, .difference, .target, .remaining, .movingAverage: metric.unit
        case .growth, .averageGrowth, .completion, .share, .previousShare, .contributionRate: "%"
        case .points, .shareChange, .contribution: "百分点"
        case .rank, .previousRank, .rankChange: "位"
        case .comparable, .population, .seasonalIndex, .robustScore: nil
        case .figure, .shareFigure, .contributionFigure, .trendFigure, .rankFigure, .leadingFigure: nil
        }
    }

    var kind: Column.Kind {
        switch self {
        case .rank, .previousRank: .ordinal
        case .comparable, .population: .nominal
        default: isKey ? .nominal : .quantitative
        }
    }
}

extension Metric {
    /// Whether rows may be compared by other values than those shown: a table must say which are.
    func mayDiffer(in query: Query) -> Bool {
        !calibers.isEmpty || population.map { !query.by.contains(.field($0)) } ?? false
    }
}

extension Query.Comparison {
    /// What the base is called, and what stands before 增长率.
    fileprivate var words: (base: String, lead: String) {
        switch self {
        case .previousYear: ("上年同期", "同比")
        case .previousPeriod: ("上期", "环比")
        case .wholeYear: ("上年", "比上年")
        case .year(let year): ("\(year)年同期", "比\(year)年")
        case .target: ("", "")
        }
    }
}
