import Testing

@testable import LedgerSynthesis

struct WorkCalendarTests {
    let calendar = WorkCalendar()

    /// Weekdays less holidays on them, with the weekend days worked in exchange: 261 - 17 + 5 and 261 - 17 + 6.
    @Test(arguments: [(2015, 249), (2016, 250)])
    func yearsHaveTheirWorkingDays(year: Int, count: Int) {
        #expect(calendar.workingDays(from: CivilDay(year, 1, 1), through: CivilDay(year, 12, 31)).count == count)
    }

    @Test func knowsHolidaysAndDaysWorkedInExchange() {
        #expect(calendar.kind(on: CivilDay(2016, 1, 1)) == .closed)
        #expect(calendar.kind(on: CivilDay(2016, 2, 9)) == .closed)
        #expect(calendar.kind(on: CivilDay(2016, 10, 4)) == .holiday)
        #expect(calendar.kind(on: CivilDay(2016, 10, 8)) == .working)
        #expect(calendar.kind(on: CivilDay(2016, 11, 13)) == .weekend)
    }

    @Test func countsWorkingDaysBetweenDays() {
        let friday = CivilDay(2016, 9, 30)
        #expect(calendar.day(0, workingDaysAfter: friday) == friday)
        #expect(calendar.day(1, workingDaysAfter: friday) == CivilDay(2016, 10, 8))
        #expect(calendar.day(0, workingDaysAfter: CivilDay(2016, 10, 1)) == CivilDay(2016, 10, 8))
        #expect(calendar.workingDays(after: friday, through: CivilDay(2016, 10, 10)) == 3)
        #expect(calendar.workingDays(after: friday, through: friday) == 0)
    }
}
