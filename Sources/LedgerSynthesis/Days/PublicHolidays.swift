/// Days off, weekend days included, of a public holiday.
struct PublicHoliday {
    let first: CivilDay
    let last: CivilDay
    /// The hall takes no application by any way, not even online.
    let isClosedThroughout: Bool

    init(_ year: Int, _ first: (Int, Int), _ last: (Int, Int), closedThroughout: Bool = false) {
        self.first = CivilDay(year, first.0, first.1)
        self.last = CivilDay(year, last.0, last.1)
        isClosedThroughout = closedThroughout
    }
}

/// Holidays and the weekend days worked in exchange, as the State Council announced them for 2015 and 2016
/// (国办发明电〔2014〕28号, 国发明电〔2015〕1号, 国办发明电〔2015〕18号).
enum PublicHolidays {
    static let all = [
        PublicHoliday(2015, (1, 1), (1, 3)),
        PublicHoliday(2015, (2, 18), (2, 24), closedThroughout: true),
        PublicHoliday(2015, (4, 4), (4, 6)),
        PublicHoliday(2015, (5, 1), (5, 3)),
        PublicHoliday(2015, (6, 20), (6, 22)),
        PublicHoliday(2015, (9, 3), (9, 5)),
        PublicHoliday(2015, (9, 26), (9, 27)),
        PublicHoliday(2015, (10, 1), (10, 7)),
        PublicHoliday(2016, (1, 1), (1, 3)),
        PublicHoliday(2016, (2, 7), (2, 13), closedThroughout: true),
        PublicHoliday(2016, (4, 2), (4, 4)),
        PublicHoliday(2016, (4, 30), (5, 2)),
        PublicHoliday(2016, (6, 9), (6, 11)),
        PublicHoliday(2016, (9, 15), (9, 17)),
        PublicHoliday(2016, (10, 1), (10, 7)),
    ]

    static let workedWeekendDays = [
        CivilDay(2015, 1, 4), CivilDay(2015, 2, 15), CivilDay(2015, 2, 28), CivilDay(2015, 9, 6),
        CivilDay(2015, 10, 10), CivilDay(2016, 2, 6), CivilDay(2016, 2, 14), CivilDay(2016, 6, 12),
        CivilDay(2016, 9, 18), CivilDay(2016, 10, 8), CivilDay(2016, 10, 9),
    ]
}
