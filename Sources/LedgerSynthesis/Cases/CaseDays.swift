/// How many cases come in on which day.
struct CaseDays {
    /// Monday to Friday, of a hundred.
    private static let weekdays = [120, 108, 100, 98, 86]
    /// January to December, of a hundred.
    private static let months = [94, 92, 111, 104, 100, 99, 103, 96, 109, 104, 101, 93]

    let calendar: WorkCalendar

    /// A department's day in proportion to its others.
    func weight(of day: CivilDay, for department: StationedDepartment) -> Int {
        if day < department.stationedOn { return 0 }
        switch calendar.kind(on: day) {
        case .closed: return 0
        case .holiday: return 60
        case .weekend: return 150
        case .working:
            let weekday = min(day.weekday, Self.weekdays.count - 1)
            return Self.weekdays[weekday] * season(of: day, for: department)
        }
    }

    private func season(of day: CivilDay, for department: StationedDepartment) -> Int {
        let date = day.date
        let month = Self.months[date.month - 1]
        if department.name == "市场监督管理局", date.year == 2016, date.month == 6 { return month * 3 }
        // A department new in the hall is found by and by.
        if department.stationedOn > CivilDay(2016, 1, 1) {
            return month * min(date.month - 1, 6) / 6
        }
        return month
    }
}
