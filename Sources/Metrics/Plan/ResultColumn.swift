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
    case figure

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
        if query.rank != nil {
            columns.append(.rank)
            if hasBase { columns += [.previousRank, .rankChange] }
        }
        if query.namesFigures { columns.append(.figure) }
        return columns
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
            case .figure: "编号"
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
        case .comparable, .population, .seasonalIndex, .robustScore, .figure: nil
        }
    }

    var kind: Column.Kind {
        switch self {
        case .rank, .previousRank: .ordinal
        case .comparable, .population, .figure: .nominal
        default: .quantitative
        }
    }
}

extension Metric {
    /// Whether rows may be compared by other values than those shown: a table must say which are.
    fileprivate func mayDiffer(in query: Query) -> Bool {
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
