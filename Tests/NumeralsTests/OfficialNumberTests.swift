import Numerals
import Tables
import Testing

/// The rules of GB/T 15835-2011 and of office practice, each with what it forbids.
@Suite struct OfficialNumberTests {
    @Test func countsInMyriadsOnly() throws {
        #expect(try quantity(56_000, QuantityStyle(unit: "件")) == "5.6万件")
        #expect(try quantity(2_040_000_000, QuantityStyle(unit: "元")) == "20.4亿元")
        #expect(try quantity(345_000_000, QuantityStyle(unit: "元", places: 2)) == "3.45亿元")
        #expect(try quantity(160, QuantityStyle(unit: "条")) == "160条")
        #expect(MyriadScale.allCases.map(\.rawValue) == ["", "万", "亿"])
    }

    @Test func roundsTheDecimalOnce() throws {
        // 1.005 is 1.00499… as a binary double.
        #expect(try quantity(.of("1.005"), QuantityStyle(places: 2)) == "1.01")
        // Not 0.0445 → 0.045 → 0.05.
        #expect(try quantity(.of("0.0445"), QuantityStyle(places: 2)) == "0.04")
        #expect(try percentage(.of("0.980798"), PercentageStyle(places: 2)) == "98.08%")
        #expect(try percentage(.of("0.980798"), PercentageStyle(places: 2, rounding: .truncate)) == "98.07%")
        #expect(try percentage(.of("0.12345"), PercentageStyle(places: 2, rounding: .halfEven)) == "12.34%")
    }

    @Test func growthComesFromExactValues() throws {
        // 5.6万 over 5.2万 would be 7.7%; the ledger says 56037 over 51702.
        let growth = try #require(Exact(56_037 - 51_702).divided(by: 51_702))
        #expect(try growthPhrase(growth) == "增长8.4%")
    }

    @Test func aPureDecimalKeepsItsZero() throws {
        #expect(try quantity(.of("0.46"), QuantityStyle(unit: "公顷")) == "0.46公顷")
    }

    @Test func aRangeRepeatsItsUnit() throws {
        #expect(try quantityRange(900_000_000, 1_600_000_000, QuantityStyle(unit: "元")) == "9亿~16亿元")
        #expect(try percentageRange(.of("0.15"), .of("0.3"), PercentageStyle(keepsZeros: false)) == "15%~30%")
    }

    @Test(arguments: [
        ("0.58", Approximation.near, "近60%"), ("0.617", .exceed, "超过61%"), ("0.95", .atLeast, "95%以上"),
        ("0.598", .about, "约60%"), ("0.00395", .less, "不足0.4%"), ("0.617", .below, "62%以下"),
    ])
    func percentagesTakeWordsToo(_ ratio: String, _ word: Approximation, _ expected: String) throws {
        #expect(try percentage(.of(ratio), PercentageStyle(approximation: word)) == expected)
    }

    @Test func overStandsBeforeAMeasureWord() {
        #expect(throws: NumeralFault.wordNeedsMeasureWord(.over)) {
            try percentage(.of("0.617"), PercentageStyle(approximation: .over))
        }
    }

    @Test func decreasesUsePercent() throws {
        #expect(try growthPhrase(.of("-0.55")) == "下降55.0%")
        #expect(throws: NumeralFault.noMultiple(growth: .of("-0.55"))) { try growthMultiple(.of("-0.55")) }
        #expect(try growthMultiple(.of("1.2")) == "1.2倍")
        #expect(try timesBase(growth: .of("1.2")) == "2.2倍")
    }

    @Test func flatIsWhatPrintsAsNoChange() throws {
        #expect(try growthPhrase(.of("0.0004")) == "持平")
        #expect(try growthPhrase(.of("0.009")) == "基本持平")
        #expect(try growthPhrase(.of("0.009"), thresholds: GrowthThresholds(nearlyFlat: .of("0.005"))) == "增长0.9%")
    }

    @Test func tiesSkipAndTheLastAreNamedTwice() throws {
        #expect(try placement(13, of: 14) == "第13位（倒数第2位）")
        #expect(try ordinalFromBottom(13, of: 14) == "倒数第2")
    }
}
