import Diagnostics
import Expressions
import Ledgers
import Tables

/// The figures that the cells of a table print.
extension TableAssembly {
    /// Of every row and metric that a request can name, by itself, and as its share, its contribution and its rank are
    /// asked for; empty unless the query names figures.
    func figures(sources: [Scan.Source]) throws -> [Figure] {
        guard plan.query.namesFigures else { return [] }
        return try plan.metrics.indices.flatMap { index in
            let metric = plan.metrics[index].metric
            return try ResultColumn.of(plan.query, metric).filter(\.isKey).flatMap { column in
                column == .leadingFigure
                    ? try leadingFigures(index, sources: sources) : try figures(column, index, sources: sources)
            }
        }
    }

    private func figures(_ column: ResultColumn, _ index: Int, sources: [Scan.Source]) throws -> [Figure] {
        let places = column == .rankFigure ? standings(index) : []
        let wholes = try within(column).map { try sums(index, within: $0) }
        let trends = try column == .trendFigure ? trend(index).map { try self.trends(index, $0) } : nil
        return try keys.indices.compactMap { row -> Figure? in
            guard let request = request(column, of: keys[row], index) else { return nil }
            var figure = try figure(request, of: keys[row], index, sources: sources)
            figure.standing = places.isEmpty ? nil : places[row]
            figure.trend = trends?[row]
            if let against = request.against, let wholes {
                figure.against = try Figure.Against(
                    against, plan.metrics[index].metric, value: wholes.values[row], previous: wholes.previous[row])
            }
            return figure
        }
    }

    /// The columns in which rows are parts of one whole; `nil` for what has no whole.
    private func within(_ column: ResultColumn) -> [String]? {
        switch column {
        case .shareFigure: plan.query.share?.within
        case .contributionFigure: plan.query.contribution?.within
        default: nil
        }
    }

    private func sums(_ index: Int, within names: [String]) throws -> (values: [Value], previous: [Value]) {
        let (metric, compared) = (plan.metrics[index].metric, compared[index])
        return (
            try totals(of: keys.map { compared.current[$0].value }, within: names, metric),
            try totals(of: keys.map { compared.base[$0].value }, within: names, metric)
        )
    }

    /// The places of all rows.
    func standings(_ index: Int) -> [Figure.Standing?] {
        guard let rank = plan.query.rank else { return keys.map { _ in nil } }
        let now = ranks(of: keys.map { compared[index].current[$0].value })
        let before = ranks(of: keys.map { compared[index].base[$0].value })
        let lists = lists(within: rank.within)
        let counts = Dictionary(grouping: keys.indices.filter { !now[$0].isNull }) { lists[$0] }.mapValues(\.count)
        return keys.indices.map { row in
            now[row].exact.map {
                Figure.Standing(
                    rank: $0, ranked: counts[lists[row]] ?? 0,
                    previous: compared[index].pair(keys[row]).gaps.isEmpty ? before[row].exact : nil,
                    rule: rule(rank, index))
            }
        }
    }

    /// As a request says it.
    private func rule(_ rank: Query.Rank, _ index: Int) -> FigureRequest.Rank {
        let metric = plan.metrics[index].metric
        let among = plan.query.by.filter { !rank.within.contains($0.name) }
        let whole = plan.metrics[index].span.period
        let isUsual = whole == metric.period.span(in: plan.reportPeriod).period
        return FigureRequest.Rank(
            among: among, from: rank.from, ties: rank.ties,
            span: among.contains(where: \.isGrain) && !isUsual ? whole : nil)
    }

    /// As a request says it; `nil` for sums, whose series is none of figures.
    private func trend(_ index: Int) -> FigureRequest.Trend? {
        guard let grain = plan.query.grain?.grain, !plan.query.isCumulative else { return nil }
        let (metric, whole) = (plan.metrics[index].metric, plan.metrics[index].span.period)
        let isUsual = whole == metric.period.span(in: plan.reportPeriod).period
        return FigureRequest.Trend(grain, span: isUsual ? nil : whole, window: plan.query.trend?.movingAverage)
    }

    /// What asks for the numbers that a column names, of one row; `nil` where no request means them.
    func request(_ column: ResultColumn, of key: GroupKey, _ index: Int) -> FigureRequest? {
        var request = request(of: key, index)
        switch column {
        case .rankFigure:
            // Sums of several periods are ranked among those of the same days alone.
            guard let rank = plan.query.rank.map({ rule($0, index) }),
                !plan.query.isCumulative || !rank.among.contains(where: \.isGrain)
            else { return nil }
            request?.rank = rank
        case .trendFigure:
            guard let trend = trend(index) else { return nil }
            request?.trend = trend
        case .shareFigure, .contributionFigure:
            guard let whole = within(column).flatMap({ whole(of: key, index, within: $0) }) else { return nil }
            // Where units or calibers differ, the rows' changes are not those of the whole.
            guard column == .shareFigure || !plan.metrics[index].metric.mayDiffer(in: plan.query) else { return nil }
            request?.against = whole
        default: break
        }
        return request
    }

    /// What asks for the figure of a row; `nil` where no request means its days.
    private func request(of key: GroupKey, _ index: Int) -> FigureRequest? {
        request(plan.keys.indices.map { $0 }, of: key, summedDays(of: key, index), index)
    }

    /// What asks for all rows together that agree with one in `names`; `nil` where no request means them.
    private func whole(of key: GroupKey, _ index: Int, within names: [String]) -> FigureRequest? {
        let kept = plan.keys.indices.filter { names.contains(plan.keys[$0].name) }
        guard let grain = plan.query.grain, !names.contains(grain.grain.rawValue) else {
            return request(kept, of: key, summedDays(of: key, index), index)
        }
        // Sums of several periods have no sum; nor are the periods before each the one before all.
        guard !plan.query.isCumulative, plan.query.compare != .previousPeriod else { return nil }
        return request(kept, of: key, plan.metrics[index].span.period, index)
    }

    /// - Parameter positions: of the fields that are given.
    private func request(_ positions: [Int], of key: GroupKey, _ days: Period?, _ index: Int) -> FigureRequest? {
        let metric = plan.metrics[index].metric
        let fields = positions.filter { Grain(rawValue: plan.keys[$0].name) == nil }
        let request = FigureRequest(
            metric.id,
            values: Dictionary(fields.map { (plan.keys[$0].name, key[$0].value) }) { first, _ in first },
            where: plan.query.filters, compare: plan.query.compare ?? .previousYear)
        guard let days else { return plan.metrics[index].span == .all ? request : nil }
        return request.naming(days, of: metric, in: plan.reportPeriod)
    }

    private func figure(_ request: FigureRequest, of key: GroupKey, _ index: Int, sources: [Scan.Source]) throws
        -> Figure
    {
        let (metric, compared) = (plan.metrics[index].metric, compared[index])
        let days = summedDays(of: key, index)
        let own = request.values.sorted { ByteText($0.key) < ByteText($1.key) }.map {
            Condition($0.key, is: $0.value, at: Place())
        }
        var figure = try Figure(
            compared, of: key, days: days, filter: (plan.metrics[index].conditions + own).source,
            sources: read(sources, metric),
            previous: isCompared(index)
                ? Figure.Base(compared, of: key, period: days.flatMap(request.compare.base))
                : Figure.Base(period: nil, value: .null, rows: 0, missing: .noBase),
            narrowing: request.narrowing, compare: request.compare)
        if plan.query.compare == .target { figure.target = try metric.target(of: figure.value, in: days) }
        return figure
    }

    private func read(_ sources: [Scan.Source], _ metric: Metric) -> [Scan.Source] {
        let resources = catalogue.ledger(metric.ledger)?.resources ?? []
        return sources.filter { resources.contains($0.resource) }
    }

    private func isCompared(_ index: Int) -> Bool { plan.metrics[index].comparison?.bases.isEmpty == false }

    /// The days whose records are in a row.
    private func summedDays(of key: GroupKey, _ index: Int) -> Period? {
        guard let days = days(of: key, index) else { return nil }
        guard plan.query.isCumulative else { return days }
        return Period.year(days.last.year).flatMap { Period($0.first, through: days.last) }
    }
}

/// The figures of the greatest rows together (前三位合计), of tables that are grouped by one field and have shares.
extension TableAssembly {
    /// So many rows at most have names that a request can list.
    private static let most = 20

    /// Each row with those whose values are as great or greater, the greatest first; those without a value last.
    private func descending(_ index: Int) -> [Int] {
        let values = keys.map { compared[index].current[$0].value.exact }
        return keys.indices.filter { values[$0] != nil }.sorted { a, b in
            guard let x = values[a], let y = values[b], x != y else { return a < b }
            return x > y
        }
    }

    /// By row.
    func leadingRequests(_ index: Int) -> [FigureRequest?] {
        var requests = [FigureRequest?](repeating: nil, count: keys.count)
        let metric = plan.metrics[index].metric
        guard let field = plan.keys.first?.name, !metric.mayDiffer(in: plan.query) else { return requests }
        var names: [String] = []
        for row in descending(index).prefix(Self.most) {
            guard let name = keys[row][0].value.literal else { break }
            names.append(name)
            guard let condition = try? Expression("\(Names.reference(field)) in [\(names.joined(separator: ", "))]"),
                var request = whole(of: keys[row], index, within: [])
            else { break }
            request.against = request
            request.filters.append(condition)
            requests[row] = request
        }
        return requests
    }

    private func leadingFigures(_ index: Int, sources: [Scan.Source]) throws -> [Figure] {
        let (metric, compared) = (plan.metrics[index].metric, compared[index])
        let whole = try sums(index, within: [])
        let requests = leadingRequests(index)
        var rows: [Int] = []
        return try descending(index).prefix(Self.most).compactMap { row -> Figure? in
            rows.append(row)
            guard let request = requests[row], let condition = request.filters.last else { return nil }
            let (now, before) = (rows.map { compared.current[keys[$0]] }, rows.map { compared.base[keys[$0]] })
            let value = try Comparing.sum(now.map(\.value), metric)
            let base = try Comparing.sum(before.map(\.value), metric)
            let days = summedDays(of: keys[row], index)
            var figure = Figure(
                id: metric.id, title: metric.title, value: value, missing: nil, unit: metric.unit,
                printed: metric.printed(value), ledger: metric.ledger, rows: now.reduce(0) { $0 + $1.rows },
                period: days, filter: (plan.metrics[index].conditions + [Condition(condition)]).source,
                sources: read(sources, metric),
                previous: Figure.Base(
                    period: isCompared(index) ? days.flatMap(request.compare.base) : nil, value: base,
                    rows: before.reduce(0) { $0 + $1.rows }, missing: base.isNull ? .noBase : nil),
                difference: try Comparing.difference(value, base, metric),
                growth: try Comparing.growth(value, base, metric), points: .null, ranked: nil,
                narrowing: request.narrowing, compare: request.compare)
            figure.against = try request.against.map {
                try Figure.Against($0, metric, value: whole.values[row], previous: whole.previous[row])
            }
            return figure
        }
    }
}

extension Value {
    /// As an expression writes it; `nil` for what it has no literal of.
    fileprivate var literal: String? {
        switch self {
        case .text(let text): Names.literal(text)
        case .exact, .boolean: description
        case .null, .real, .day, .instant: nil
        }
    }
}

extension FigureRequest {
    /// This request of just these days: of its metric's own, of a year, month, quarter or first months where it can be
    /// said so.
    fileprivate func naming(_ days: Period, of metric: Metric, in report: Period) -> FigureRequest {
        let parts: [(inout FigureRequest) -> Void] = [
            { _ in }, { $0.month = days.last.month }, { $0.quarter = (days.last.month + 2) / 3 },
            { $0.until = days.last.month },
        ]
        for year in [nil, days.last.year] {
            for narrow in parts {
                var request = self
                request.year = year
                narrow(&request)
                var findings: [Diagnostic] = []
                let span = FigurePlan.span(request, metric, report, at: Place(), findings: &findings)
                if span == .days(days) { return request }
            }
        }
        var request = self
        request.days = days
        return request
    }
}
