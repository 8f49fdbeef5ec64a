import Tables

/// How much of a date is said. No leading zeros (GB/T 9704-2012, 7.3.5.4).
public enum DateStyle: String, Hashable, Sendable, CaseIterable {
    /// 2016年11月16日
    case full
    /// 11月16日
    case monthDay = "month-day"
    /// 2016年11月
    case yearMonth = "year-month"
    /// 11月
    case month
    /// 2016年
    case year
}

/// `2016年11月16日`.
public func dateText(_ day: Day, _ style: DateStyle = .full) -> String {
    let (year, month, date) = day.components
    return switch style {
    case .full: "\(year)年\(month)月\(date)日"
    case .monthDay: "\(month)月\(date)日"
    case .yearMonth: "\(year)年\(month)月"
    case .month: "\(month)月"
    case .year: "\(year)年"
    }
}

/// `2016年`, `2016年第三季度`, `2016年7月`, `2016年1—11月`, `2016年1月1日至11月15日`: whole grains by their name, whole
/// months of one year as a run of months, all else from day to day.
/// - Parameter withYear: whether the year is said; a period over two years always says both.
public func periodText(_ period: Period, withYear: Bool = true) -> String {
    let (first, last) = (period.first.components, period.last.components)
    guard first.year == last.year else { return "\(dateText(period.first))至\(dateText(period.last))" }
    let year = withYear ? "\(first.year)年" : ""
    switch period.grain {
    case .year: return withYear ? year : "全年"
    case .quarter: return year + "第\(["一", "二", "三", "四"][(first.month - 1) / 3])季度"
    case .month: return year + dateText(period.first, .month)
    case .day: return year + dateText(period.first, .monthDay)
    case nil: break
    }
    if first.day == 1, last.day == Day.count(ofMonth: last.month, year: last.year) {
        return year + "\(first.month)—\(last.month)月"
    }
    return year + "\(dateText(period.first, .monthDay))至\(dateText(period.last, .monthDay))"
}
