import Tables

/// The columns that a metric has in a table.
enum ResultColumn: Hashable, Sendable {
    case value, previous, difference, growth, points, share, rank, previousRank, rankChange

    /// Those that a query asks for, in order.
    static func of(_ query: Query, _ metric: Metric) -> [ResultColumn] {
        var columns: [ResultColumn] = [.value]
        if query.compare != nil {
            columns += [.previous, .difference, .growth]
            if metric.unit == "%" { columns.append(.points) }
        }
        if query.share != nil, metric.formula.addsUp { columns.append(.share) }
        if query.rank != nil {
            columns.append(.rank)
            if query.compare != nil { columns += [.previousRank, .rankChange] }
        }
        return columns
    }

    func name(_ metric: Metric) -> String { suffix.map { "\(metric.id).\($0)" } ?? metric.id }

    private var suffix: String? {
        switch self {
        case .value: nil
        case .previous: "previous"
        case .difference: "difference"
        case .growth: "growth"
        case .points: "points"
        case .share: "share"
        case .rank: "rank"
        case .previousRank: "rank_previous"
        case .rankChange: "rank_change"
        }
    }

    /// For people; says which metric only where a table has several.
    func title(_ metric: Metric, _ query: Query) -> String {
        let against = query.compare == .previousPeriod ? "上期" : "上年同期"
        let growth = query.compare == .previousPeriod ? "环比增长率" : "同比增长率"
        let own =
            switch self {
            case .value: ""
            case .previous: against
            case .difference: "增减"
            case .growth: growth
            case .points: "增减百分点"
            case .share: "占比"
            case .rank: "排名"
            case .previousRank: "\(against)排名"
            case .rankChange: "位次变化"
            }
        return self == .value ? metric.title : query.metrics.count == 1 ? own : metric.title + own
    }

    func unit(_ metric: Metric) -> String? {
        switch self {
        case .value, .previous, .difference: metric.unit
        case .growth, .share: "%"
        case .points: "百分点"
        case .rank, .previousRank, .rankChange: "位"
        }
    }

    var kind: Column.Kind {
        switch self {
        case .rank, .previousRank: .ordinal
        default: .quantitative
        }
    }
}
