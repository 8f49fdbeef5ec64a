import Testing

@testable import LedgerSynthesis

struct CivilDayTests {
    @Test func countsFromTheFirstOfJanuary1970() {
        #expect(CivilDay(1970, 1, 1).number == 0)
        #expect(CivilDay(2000, 2, 29).number == 11_016)
        #expect(CivilDay(2016, 11, 16).iso == "2016-11-16")
    }

    @Test func weekdaysStartOnMonday() {
        #expect(CivilDay(2016, 7, 4).weekday == 0)
        #expect(CivilDay(2016, 10, 9).weekday == 6)
    }

    @Test func dateAndNumberAreInverse() {
        for number in CivilDay(2014, 12, 30).number...CivilDay(2017, 1, 2).number {
            let (year, month, day) = CivilDay(number: number).date
            #expect(CivilDay(year, month, day).number == number)
        }
    }
}
