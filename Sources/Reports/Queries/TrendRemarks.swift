import Diagnostics
import Metrics
import Numerals
import Tables

extension Project {
    /// What there is to say of the course of each metric of an answer: trend, record, streak, periods out of line.
    ///
    /// Said of tables with a grain and no other groups; a last period that is not whole is left out.
    /// - Throws: `Diagnostics` for a catalogue that cannot be read.
    public func trendRemarks(on table: Table, of query: Query) throws -> [Localized] {
        guard let report = settings.period(of: settings.year) else { return [] }
        let catalogue = try catalogue()
        return query.metrics.compactMap(catalogue.metric).flatMap { metric -> [Localized] in
            guard let series = TimeSeries(table, metric.id, within: query.period ?? report) else { return [] }
            return series.remarks.map {
                Localized(zh: "\(metric.title)：\($0.zh)", en: "\(metric.id): \($0.en)")
            }
        }
    }
}

extension TimeSeries {
    fileprivate var remarks: [Localized] {
        var remarks: [Localized] = []
        if let test = MannKendall(values) {
            let p = digits(test.p, places: 3)
            let slope = digits(test.slope, places: 4)
            let (zh, en) =
                switch test.direction() {
                case .rising: ("呈上升趋势", "rising")
                case .falling: ("呈下降趋势", "falling")
                case .none: ("没有明显的升降趋势", "no trend")
                }
            remarks.append(
                Localized(
                    zh: "\(zh)（Mann–Kendall p=\(p)，Theil–Sen 每期\(slope)）",
                    en: "\(en) (Mann–Kendall p=\(p), Theil–Sen \(slope) a period)"
                ))
        }
        if let record = SeriesRecord(values), let last = periods.last {
            let start = periods[record.start]
            remarks.append(
                record.kind == .high
                    ? Localized(zh: "\(last)为\(start)以来最高", en: "\(last) is the highest since \(start)")
                    : Localized(zh: "\(last)为\(start)以来最低", en: "\(last) is the lowest since \(start)"))
        }
        let streak = courseStreak(values)
        if abs(streak) > 1 {
            remarks.append(
                Localized(
                    zh: "连续\(abs(streak))期\(streak > 0 ? "上升" : "下降")",
                    en: "\(streak > 0 ? "rising" : "falling") for \(abs(streak)) periods"))
        }
        let scores = robustScores(values)
        let apart = outOfLine(values).map { "\(periods[$0])（\(digits(scores[$0] ?? 0, places: 1))）" }
        if !apart.isEmpty {
            remarks.append(
                Localized(
                    zh: "异常的时期（稳健z值）：\(apart.joined(separator: "、"))",
                    en: "out of line (robust z): \(apart.joined(separator: ", "))"))
        }
        return remarks
    }

    private func digits(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
        guard let scaled = Int128(exactly: (value * scale).rounded()) else { return String(value) }
        return Exact(scaled, scale: places).normalized.description
    }
}
