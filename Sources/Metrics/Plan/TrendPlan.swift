import Diagnostics
import Ledgers
import Tables

/// The series that a figure is a period of, and which of its rows the figure is.
struct TrendPlan: Sendable {
    let trend: FigureRequest.Trend
    let table: TablePlan
    /// By `table.keys`.
    let row: [Value]
    /// All records of the series.
    let list: Lowered

    /// - Parameters:
    ///   - asking: for the figure.
    ///   - days: of the figure; `nil` for a snapshot, which is of no period.
    /// - Throws: `Diagnostics` for what cannot be asked of the ledger.
    init(
        _ trend: FigureRequest.Trend, of request: FigureRequest, asking: Asking, days: Period?, at place: Place,
        catalogue: Catalogue, reportPeriod: Period, into list: inout AggregationList
    ) throws {
        let (metric, ledger) = (asking.metric, asking.ledger)
        guard let days, let span = trend.span ?? metric.period.span(in: reportPeriod).period else {
            throw Diagnostics([.grainWithoutTime(metric.id, at: place)])
        }
        let fields = request.values.keys.sorted { ByteText($0) < ByteText($1) }
        row =
            [.day(Period(trend.grain, containing: days.first).first)]
            + fields.compactMap { field in request.values[field].map { ledger[field]?.kind.reading($0) ?? $0 } }
        let query = Query(
            [metric.id], by: [.grain(trend.grain)] + fields.map(Query.Key.field), where: request.filters,
            period: span,
            trend: Query.Trend(
                movingAverage: trend.window, seasonalIndex: trend.grain == .month || trend.grain == .quarter,
                robustScore: true))
        self.list = asking.lower(over: .days(span), into: &list)
        var lowering = QueryLowering(catalogue: catalogue, reportPeriod: reportPeriod, query: query, place: place)
        table = try lowering.lower(into: &list)
        self.trend = trend
    }
}
