import Numerals
import Tables
import Testing

@Suite struct PeriodReadingTests {
    @Test(arguments: [
        ("2016年", "2016"), ("2016年度", "2016"), ("2016年11月16日", "2016-11-16"), ("2016-11-16", "2016-11-16"),
        ("2016年11月", "2016-11"), ("2016年1—11月", "2016-01-01/2016-11-30"), ("2016年第三季度", "2016-Q3"),
        ("2016年三季度", "2016-Q3"), ("2016年上半年", "2016-01-01/2016-06-30"), ("11月15日", "2015-11-15"),
        ("11月", "2015-11"), ("1—11月", "2015-01-01/2015-11-30"), ("第四季度", "2015-Q4"), ("下半年", "2015-07-01/2015-12-31"),
        ("全年", "2015"), ("5月至12月", "2015-05-01/2015-12-31"), ("2016年1月1日至11月15日", "2016-01-01/2016-11-15"),
        ("11月1日至15日", "2015-11-01/2015-11-15"), ("2015年11月1日至2016年1月31日", "2015-11-01/2016-01-31"),
        ("2014年至2016年", "2014-01-01/2016-12-31"),
    ])
    func readsWhatIsWritten(_ text: String, _ expected: String) {
        #expect(Period(written: text, year: 2015)?.description == expected)
    }

    @Test(arguments: ["", "3年", "15日", "3个月", "2016-02-30", "11—1月", "2月30日", "13月", "2016年底", "十一月"])
    func readsNothingElse(_ text: String) {
        #expect(Period(written: text, year: 2016) == nil)
    }

    @Test func aDateWithoutAYearNeedsOne() {
        #expect(Period(written: "11月15日") == nil)
        #expect(Period(written: "全年") == nil)
    }

    /// Whatever is printed of a period reads back to it, with its year or with the year known.
    @Test func readsBackWhatIsPrinted() throws {
        let start = try #require(Day(year: 2015, month: 1, day: 1))
        for offset in stride(from: 0, to: 730, by: 13) {
            for length in [0, 1, 27, 30, 58, 89, 180, 318, 364, 500] {
                let first = start.adding(days: offset)
                let period = try #require(Period(first, through: first.adding(days: length)))
                #expect(Period(written: periodText(period)) == period)
                #expect(Period(written: periodText(period, withYear: false), year: first.year) == period)
            }
        }
        for grain in Grain.allCases {
            let period = Period(grain, containing: start.adding(days: 250))
            #expect(Period(written: periodText(period)) == period)
            #expect(Period(written: periodText(period, withYear: false), year: 2015) == period)
        }
    }

    @Test func datesOfATextHaveTheirDays() {
        let found = scanNumbers(in: "2016年1—9月办件3件，截至11月15日", ScanOptions(year: 2016))
        #expect(found.map(\.period?.description) == ["2016-01-01/2016-09-30", nil, "2016-11-15"])
    }
}
