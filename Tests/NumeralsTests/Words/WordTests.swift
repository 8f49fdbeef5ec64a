import Numerals
import Testing

@Suite struct WordTests {
    @Test(arguments: [
        (0, "零"), (7, "七"), (10, "十"), (12, "十二"), (20, "二十"), (23, "二十三"), (100, "一百"), (105, "一百零五"),
        (110, "一百一十"), (115, "一百一十五"), (1005, "一千零五"), (1050, "一千零五十"), (9999, "九千九百九十九"),
        (10_000, "一万"), (12_000, "一万二千"), (10_010, "一万零一十"), (100_000, "十万"), (20_300_405, "二千零三十万零四百零五"),
    ])
    func readsNumbers(_ number: Int, _ expected: String) throws {
        #expect(try chineseNumeral(number) == expected)
    }

    @Test func refusesNumeralsOutOfRange() {
        for number in [-1, 100_000_000, Int.min] {
            #expect(throws: NumeralFault.outOfRange(number)) { try chineseNumeral(number) }
        }
    }

    @Test func numbersHeadings() throws {
        #expect(try HeadingNumber.allCases.map { try $0.text(12) } == ["十二、", "（十二）", "12.", "（12）", "十二是"])
        #expect(chineseDigits(2016) == "二〇一六")
    }

    @Test func placesRanks() throws {
        #expect(ordinal(1) == "第1")
        #expect(try ordinalFromBottom(13, of: 14) == "倒数第2")
        #expect(try placement(13, of: 14) == "第13位（倒数第2位）")
        #expect(try placement(14, of: 14) == "第14位（倒数第1位）")
        #expect(try placement(12, of: 14, unit: "名") == "第12名（倒数第3名）")
        #expect(try placement(11, of: 14) == "第11位")
        #expect(try placement(2, of: 3) == "第2位")
        #expect(try placement(1, of: 1) == "第1位")
        for rank in [0, 15] {
            #expect(throws: NumeralFault.noSuchRank(rank, of: 14)) { try placement(rank, of: 14) }
        }
    }

    @Test func lists() {
        #expect(listing(["甲", "乙", "丙"]) == "甲、乙和丙")
        #expect(listing(["甲", "乙", "丙"], last: "、") == "甲、乙、丙")
        #expect(listing(["甲", "乙"]) == "甲和乙")
        #expect(listing(["甲"]) == "甲")
        #expect(listing([]) == "")
    }
}
