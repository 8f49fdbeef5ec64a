import Tables
import Testing

@testable import Documents

@Suite struct ChineseDateTests {
    @Test func writesAndReads() {
        #expect(ChineseDate.text(Day(number: 17121)) == "2016年11月16日")
        for number in stride(from: Int32(10_000), to: 20_000, by: 97) {
            #expect(ChineseDate.day(ChineseDate.text(Day(number: number))) == Day(number: number))
        }
    }

    @Test(arguments: ["2016年02月03日", "2016年2月30日", "2016年2月", "2016-02-03", "16年2月3日 ", "年月日"])
    func readsNothingElse(text: String) {
        #expect(ChineseDate.day(text) == nil)
    }
}
