import Numerals
import Testing

@Suite struct ChineseNumeralParseTests {
    @Test func readsBackWhatIsPrinted() throws {
        for number in Array(0...1200) + [1999, 2005, 9999, 10_000, 10_010, 20_300_405, 99_999_999] {
            #expect(parseChineseNumeral(try chineseNumeral(number)) == number)
        }
    }

    @Test(arguments: [
        ("二〇一六", 2016), ("两百", 200), ("十", 10), ("一十二", 12), ("", nil), ("一千千", nil), ("十百", nil), ("万", nil),
        ("甲", nil),
        ("一百二百", nil), ("三万四万", nil),
    ])
    func reads(_ text: String, _ expected: Int?) {
        #expect(parseChineseNumeral(text) == expected)
    }
}
