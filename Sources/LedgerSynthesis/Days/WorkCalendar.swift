/// Which days of 2015 and 2016 are worked, and how many lie between two days.
struct WorkCalendar {
    enum Kind {
        case working, weekend, holiday
        /// A holiday on which nothing at all comes in.
        case closed
    }

    /// Ends early in 2017, so that the due days of late 2016 lie inside.
    static let firstDay = CivilDay(2015, 1, 1)
    static let lastDay = CivilDay(2017, 3, 31)

    private let kinds: [Kind]
    /// Working days up to each day, that day included.
    private let worked: [Int]
    private let workingDays: [CivilDay]

    init() {
        let days = (Self.firstDay.number...Self.lastDay.number).map(CivilDay.init(number:))
        kinds = days.map(Self.kind)
        workingDays = days.filter { Self.kind(of: $0) == .working }
        var count = 0
        worked = kinds.map { kind in
            if kind == .working { count += 1 }
            return count
        }
    }

    func kind(on day: CivilDay) -> Kind { kinds[day.number - Self.firstDay.number] }

    /// Working days after `first`, up to `last` and with it: 0 for the same day.
    func workingDays(after first: CivilDay, through last: CivilDay) -> Int {
        worked[last.number - Self.firstDay.number] - worked[first.number - Self.firstDay.number]
    }

    /// The `count`-th working day after a day. 0 is the day itself, or the next working day when it is not worked.
    func day(_ count: Int, workingDaysAfter day: CivilDay) -> CivilDay {
        if count == 0, kind(on: day) == .working { return day }
        return workingDays[worked[day.number - Self.firstDay.number] + max(count, 1) - 1]
    }

    func workingDays(from first: CivilDay, through last: CivilDay) -> [CivilDay] {
        workingDays.filter { $0 >= first && $0 <= last }
    }

    private static func kind(of day: CivilDay) -> Kind {
        if PublicHolidays.workedWeekendDays.contains(day) { return .working }
        if let holiday = PublicHolidays.all.first(where: { day >= $0.first && day <= $0.last }) {
            return holiday.isClosedThroughout || day == holiday.first ? .closed : .holiday
        }
        return day.weekday >= 5 ? .weekend : .working
    }
}
