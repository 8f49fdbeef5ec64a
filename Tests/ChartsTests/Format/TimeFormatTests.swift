import Testing

@testable import Charts

struct TimeFormatTests {
    /// 2016-07-04T09:05:00, a Monday.
    private let time = 1_467_623_100_000.0

    @Test(arguments: [
        ("%Y-%m-%d %H:%M", "2016-07-04 09:05"), ("%b %e, %y", "Jul  4, 16"), ("%A %p %I", "Monday AM 09"),
        ("%j %U %V", "186 27 27"),
        ("%-m/%-d", "7/4"), ("Q%q", "Q3"),
    ])
    func printsLikeD3(pattern: String, text: String) {
        #expect(TimeFormat(pattern).text(time) == text)
    }

    @Test func speaksChinese() {
        #expect(TimeFormat("%Y年%b %a", names: .chinese).text(time) == "2016年7月 周一")
    }

    @Test(arguments: [
        ("2016-07-04", 1_467_590_400_000.0), ("Jul 4 2016", 1_467_590_400_000), ("2016/7/4 09:05", 1_467_623_100_000),
        ("4 July 2016", 1_467_590_400_000),
    ])
    func readsDatesOfManyForms(text: String, time: Double) {
        #expect(DateParsing.parse(text) == time)
    }
}
