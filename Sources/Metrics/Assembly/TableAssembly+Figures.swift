import Diagnostics
import Ledgers
import Tables

/// The figures that the cells of a table print.
extension TableAssembly {
    /// Of every row and metric that a request can name; empty unless the query names figures.
    func figures(sources: [Scan.Source]) throws -> [Figure] {
        guard plan.query.namesFigures else { return [] }
        return try plan.metrics.indices.flatMap { index in
            try keys.compactMap { key in
                try request(of: key, index).map { try figure($0, of: key, index, sources: sources) }
            }
        }
    }

    /// What asks for the figure of a row; `nil` where no request means its days.
    func request(of key: GroupKey, _ index: Int) -> FigureRequest? {
        let metric = plan.metrics[index].metric
        let fields = zip(plan.keys, key).filter { Grain(rawValue: $0.0.name) == nil }
        let request = FigureRequest(
            metric.id, values: Dictionary(fields.map { ($0.0.name, $0.1.value) }) { first, _ in first },
            where: plan.query.filters, compare: plan.query.compare ?? .previousYear)
        guard let days = summedDays(of: key, index) else { return plan.metrics[index].span == .all ? request : nil }
        return request.naming(days, of: metric, in: plan.reportPeriod)
    }

    private func figure(_ request: FigureRequest, of key: GroupKey, _ index: Int, sources: [Scan.Source]) throws
        -> Figure
    {
        let (metric, compared) = (plan.metrics[index].metric, compared[index])
        let days = summedDays(of: key, index)
        let resources = catalogue.ledger(metric.ledger)?.resources ?? []
        let own = request.values.sorted { ByteText($0.key) < ByteText($1.key) }.map {
            Condition($0.key, is: $0.value, at: Place())
        }
        let isCompared = plan.metrics[index].comparison?.bases.isEmpty == false
        return try Figure(
            compared, of: key, days: days, filter: (plan.metrics[index].conditions + own).source,
            sources: sources.filter { resources.contains($0.resource) },
            previous: isCompared
                ? Figure.Base(compared, of: key, period: days.flatMap(request.compare.base))
                : Figure.Base(period: nil, value: .null, rows: 0, missing: .noBase),
            narrowing: request.narrowing, compare: request.compare)
    }

    /// The days whose records are in a row.
    private func summedDays(of key: GroupKey, _ index: Int) -> Period? {
        guard let days = days(of: key, index) else { return nil }
        guard plan.query.isCumulative else { return days }
        return Period.year(days.last.year).flatMap { Period($0.first, through: days.last) }
    }
}

extension FigureRequest {
    /// This request of just these days; `nil` when no year, quarter, month or first months are they.
    fileprivate func naming(_ days: Period, of metric: Metric, in report: Period) -> FigureRequest? {
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
        return nil
    }
}
