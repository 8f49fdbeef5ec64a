/// How many disclosures are published on which day.
struct DisclosureDays {
    /// January to December, of a hundred: the year's end is busy with accounts and plans.
    private static let months2015 = [96, 72, 104, 98, 97, 103, 92, 94, 101, 93, 108, 142]
    /// In July and August 2016 a campaign to publish more was run.
    private static let months2016 = [92, 70, 98, 93, 95, 102, 168, 157, 116, 94, 102, 100]

    let calendar: WorkCalendar

    func weight(of day: CivilDay) -> Int {
        let date = day.date
        let month = (date.year == 2016 ? Self.months2016 : Self.months2015)[date.month - 1]
        switch calendar.kind(on: day) {
        case .working: return month * 100
        case .weekend: return month * 9
        case .holiday: return month * 4
        case .closed: return month
        }
    }
}
