import Tables
import Testing

@Suite struct DayTests {
    @Test func daysCountFromTheEpoch() throws {
        #expect(Day(iso: "1970-01-01")?.number == 0)
        #expect(Day(iso: "2016-11-16")?.number == 17121)
        #expect(Day(iso: "1969-12-31")?.number == -1)
        #expect(Day(iso: "2016-07-04")?.weekday == 1)
    }

    @Test(arguments: ["2015-02-29", "2016-13-01", "2016-00-10", "2016-1-1", "2016/01/01", "2016-04-31", "２０１６-01-01"])
    func noSuchDay(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func componentsInvertTheCount() throws {
        for number in stride(from: Int32(-200_000), to: 200_000, by: 37) {
            let (year, month, day) = Day(number: number).components
            #expect(Day(year: year, month: month, day: day)?.number == number)
        }
    }
}

@Suite struct PeriodTests {
    func period(_ first: String, _ last: String) throws -> Period {
        let (first, last) = (try #require(Day(iso: first)), try #require(Day(iso: last)))
        return try #require(Period(first, through: last))
    }

    @Test func likeForLikeKeepsTheDays() throws {
        #expect(try period("2016-01-01", "2016-11-15").shifted(years: -1) == period("2015-01-01", "2015-11-15"))
        #expect(try period("2016-02-01", "2016-02-29").shifted(years: -1) == period("2015-02-01", "2015-02-28"))
        #expect(try period("2015-02-01", "2015-02-28").shifted(years: 1) == period("2016-02-01", "2016-02-29"))
    }

    @Test func previousPeriodHasTheSameGrain() throws {
        #expect(try #require(Period.month(1, of: 2016)).previous == Period.month(12, of: 2015))
        #expect(try period("2016-01-08", "2016-01-14").previous == period("2016-01-01", "2016-01-07"))
    }

    @Test func piecesCoverThePeriodOnce() throws {
        let year = try period("2016-01-01", "2016-11-15")
        let months = year.cut(by: .month)
        #expect(months.count == 11)
        #expect(months.last == (try period("2016-11-01", "2016-11-15")))
        #expect(months.map(\.days).reduce(0, +) == year.days)
    }

    @Test func printsAsISO() throws {
        #expect(Period.year(2016)?.description == "2016")
        #expect(Period.month(7, of: 2016)?.description == "2016-07")
        #expect(try period("2016-07-01", "2016-09-30").description == "2016-Q3")
        #expect(try period("2016-01-01", "2016-11-15").description == "2016-01-01/2016-11-15")
    }
}
