import Numerals
import Tables
import Testing

@Suite struct ComparisonTests {
    @Test(arguments: [
        ("0.963", 1, "96.3%"), ("0.6", 1, "60.0%"), ("1", 1, "100%"), ("0", 1, "0%"), ("0.99996", 1, "100.0%"),
        ("0.980798", 2, "98.08%"), ("1.083", 1, "108.3%"), ("-0.05", 1, "-5.0%"), ("0.5", 0, "50%"),
    ])
    func printsPercentages(_ ratio: String, _ places: Int, _ expected: String) throws {
        #expect(try percentage(.of(ratio), PercentageStyle(places: places)) == expected)
    }

    @Test func truncatesWhenSetTo() throws {
        #expect(try percentage(.of("0.980798"), PercentageStyle(places: 2, rounding: .truncate)) == "98.07%")
        #expect(try percentage(.of("0.6"), PercentageStyle(keepsZeros: false)) == "60%")
    }

    @Test(arguments: [
        ("0.086", "增长8.6%"), ("-0.123", "下降12.3%"), ("0", "持平"), ("0.0004", "持平"), ("-0.00049", "持平"),
        ("0.0005", "基本持平"), ("-0.01", "基本持平"), ("0.0101", "增长1.0%"), ("1.2", "增长120.0%"),
    ])
    func saysGrowth(_ growth: String, _ expected: String) throws {
        #expect(try growthPhrase(.of(growth)) == expected)
    }

    @Test func saysGrowthAsSet() throws {
        #expect(try growthPhrase(.of("0.005"), thresholds: GrowthThresholds(nearlyFlat: nil)) == "增长0.5%")
        #expect(try growthPhrase(.of("-0.2"), verbs: .amount) == "减少20.0%")
        #expect(throws: NumeralFault.noBase) { try growthPhrase(nil) }
    }

    @Test(arguments: [
        ("0.011", "提高1.1个百分点"), ("-0.004", "下降0.4个百分点"), ("0.0004", "持平"), ("0.05", "提高5个百分点"),
    ])
    func saysPoints(_ difference: String, _ expected: String) throws {
        #expect(try pointsPhrase(.of(difference)) == expected)
    }

    @Test func saysDifferences() throws {
        #expect(try differencePhrase(4600, QuantityStyle(unit: "件")) == "增加4600件")
        #expect(try differencePhrase(-12_000, QuantityStyle(unit: "件")) == "减少1.2万件")
        #expect(try differencePhrase(0, QuantityStyle(unit: "件")) == "持平")
        #expect(throws: NumeralFault.noBase) { try differencePhrase(nil) }
        #expect(throws: NumeralFault.noBase) { try pointsPhrase(nil) }
    }

    @Test func saysMultiplesOfGrowthOnly() throws {
        #expect(try growthMultiple(.of("1.2")) == "1.2倍")
        #expect(try timesBase(growth: .of("1.4")) == "2.4倍")
        #expect(try growthMultiple(1) == "1倍")
        for growth in [Exact.of("0.99"), -2] {
            #expect(throws: NumeralFault.noMultiple(growth: growth)) { try growthMultiple(growth) }
            #expect(throws: NumeralFault.noMultiple(growth: growth)) { try timesBase(growth: growth) }
        }
    }

    @Test(arguments: [
        ("0.3", Degree?.some(.large)), ("-0.35", .large), ("0.1", .clear), ("0.2999", .clear), ("0.0999", nil),
        ("0.03", .slight), ("-0.02", .slight), ("0", nil),
    ])
    func choosesAdverbs(_ growth: String, _ expected: Degree?) {
        #expect(Degree(of: .of(growth)) == expected)
    }

    @Test func refusesAdverbsBelowTheirThreshold() throws {
        #expect(try Degree.clear.word(for: .of("0.35")) == "明显")
        #expect(throws: NumeralFault.wrongDegree(.large, growth: .of("0.29"))) {
            try Degree.large.word(for: .of("0.29"))
        }
        #expect(throws: NumeralFault.wrongDegree(.slight, growth: 0)) { try Degree.slight.word(for: 0) }
    }
}
