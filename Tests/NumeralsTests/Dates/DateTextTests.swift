import Numerals
import Tables
import Testing

@Suite struct DateTextTests {
    @Test func printsDays() throws {
        let day = try #require(Day(year: 2016, month: 1, day: 6))
        #expect(DateStyle.allCases.map { dateText(day, $0) } == ["2016年1月6日", "1月6日", "2016年1月", "1月", "2016年"])
    }

    @Test(arguments: [
        ("2016-01-01", "2016-12-31", "2016年", "全年"), ("2016-07-01", "2016-09-30", "2016年第三季度", "第三季度"),
        ("2016-07-01", "2016-07-31", "2016年7月", "7月"), ("2016-07-04", "2016-07-04", "2016年7月4日", "7月4日"),
        ("2016-01-01", "2016-11-30", "2016年1—11月", "1—11月"),
        ("2016-01-01", "2016-11-15", "2016年1月1日至11月15日", "1月1日至11月15日"),
        ("2016-01-02", "2016-02-29", "2016年1月2日至2月29日", "1月2日至2月29日"),
        ("2015-11-01", "2016-01-31", "2015年11月1日至2016年1月31日", "2015年11月1日至2016年1月31日"),
    ])
    func printsPeriods(_ first: String, _ last: String, _ withYear: String, _ without: String) throws {
        let first = try #require(Day(iso: first))
        let last = try #require(Day(iso: last))
        let period = try #require(Period(first, through: last))
        #expect(periodText(period) == withYear)
        #expect(periodText(period, withYear: false) == without)
    }
}
