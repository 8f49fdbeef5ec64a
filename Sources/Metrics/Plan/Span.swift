import Tables

/// The days that a metric is asked for.
enum Span: Hashable, Sendable {
    /// Every record, whenever.
    case all
    case days(Period)
    /// None: after the report's last day.
    case none

    /// With all days before it in the year of its first.
    var fromYearsBeginning: Span {
        guard case .days(let period) = self else { return self }
        return Period.year(period.first.year).flatMap { Period($0.first, through: period.last) }.map(Span.days) ?? self
    }

    var period: Period? {
        if case .days(let period) = self { period } else { nil }
    }
}

extension PeriodRule {
    /// The days of a report that covers `report`, which lies within one year.
    func span(in report: Period) -> Span {
        let year = report.last.year
        func span(_ period: Period?) -> Span { period.map(Span.days) ?? .none }
        switch self {
        case .snapshot: return .all
        case .year: return .days(report)
        case .previousYear: return span(.year(year - 1))
        case .wholeYear: return span(.year(year))
        case .month(let month): return span(Period.month(month, of: year)?.intersection(report))
        }
    }
}
