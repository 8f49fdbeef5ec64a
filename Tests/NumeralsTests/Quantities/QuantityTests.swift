import Numerals
import Tables
import Testing

@Suite struct QuantityTests {
    @Test(arguments: [
        ("56000", "件", "5.6万件"), ("55500", "件", "5.6万件"), ("55499", "件", "5.5万件"), ("160", "条", "160条"),
        ("2040000000", "元", "20.4亿元"), ("40000", "元", "4万元"), ("2168.65", "亩", "2168.65亩"),
        ("2168.50", "亩", "2168.5亩"), ("0.46", "公顷", "0.46公顷"), ("0", "件", "0件"), ("9999", "件", "9999件"),
        ("10000", "件", "1万件"), ("99949999", "件", "9995万件"), ("99999999", "件", "1亿件"),
        ("100000000", "元", "1亿元"), ("1234567890123", "元", "12345.7亿元"), ("-56000", "件", "-5.6万件"),
        ("9999.96", "亩", "9999.96亩"), ("0.1253", "公顷", "0.1253公顷"), ("7.33333333333333333333", "亩", "7.33亩"),
    ])
    func printsByDefault(_ value: String, _ unit: String, _ expected: String) throws {
        #expect(try quantity(.of(value), QuantityStyle(unit: unit)) == expected)
    }

    @Test(arguments: [
        ("7600000", Approximation.near, "元", "近800万元"), ("7999999", .near, "元", "近800万元"),
        ("7390001", .near, "元", "近740万元"), ("96", .near, "人", "近100人"), ("55900", .near, "件", "近5.6万件"),
        ("11001", .over, "条", "1.1万余条"), ("11999", .over, "条", "1.1万余条"), ("163", .over, "条", "160余条"),
        ("1163", .over, "条", "1100余条"), ("2040000001", .more, "元", "20.4亿多元"),
        ("2049999999", .more, "元", "20.4亿多元"), ("60001", .exceed, "件", "超过6万件"),
        ("60001", .surpass, "件", "突破6万件"), ("60001", .beyond, "件", "逾6万件"), ("59999", .less, "件", "不足6万件"),
        ("59999", .below, "件", "6万件以下"), ("60000", .atLeast, "件", "6万件以上"), ("60001", .atLeast, "件", "6万件以上"),
        ("60400", .about, "件", "约6万件"), ("59600", .around, "件", "6万件左右"), ("56010", .about, "件", "约56000件"),
        ("120000001", .about, "元", "约12000万元"), ("2036.42", .about, "亩", "约2000亩"),
    ])
    func printsApproximations(_ value: String, _ word: Approximation, _ unit: String, _ expected: String) throws {
        #expect(try quantity(.of(value), QuantityStyle(unit: unit, approximation: word)) == expected)
    }

    @Test(arguments: [
        ("8000000", Approximation.near), ("7400000", .near), ("11000", .over), ("20", .more), ("60000", .exceed),
        ("60000", .surpass),
        ("60000", .beyond), ("60000", .less), ("60000", .below), ("60000", .about), ("5", .around), ("0", .over),
        ("0", .near), ("0", .atLeast),
    ])
    func refusesBrokenPromises(_ value: String, _ word: Approximation) {
        let value = Exact.of(value)
        #expect(throws: NumeralFault.brokenPromise(word, value: value, printed: value)) {
            try quantity(value, QuantityStyle(approximation: word))
        }
    }

    @Test func keepsPlacesThatAreAskedFor() throws {
        let wan = QuantityStyle(unit: "件", scale: .wan, places: 2, keepsZeros: true)
        #expect(try quantity(56_000, wan) == "5.60万件")
        #expect(try quantity(900, wan) == "0.09万件")
        #expect(try quantity(163, QuantityStyle(unit: "件", places: -1)) == "160件")
        #expect(try quantity(56_432, QuantityStyle(scale: MyriadScale.none)) == "56432")
        #expect(try quantity(7_999_999, QuantityStyle(unit: "元", places: 1, approximation: .near)) == "近800万元")
        #expect(try quantity(11_234, QuantityStyle(places: 2, approximation: .over)) == "1.12万余")
    }

    @Test func keepsPromisesByTheirTolerances() throws {
        let strict = Approximation.Tolerances(near: .of("0.99"), about: .of("0.01"))
        #expect(
            try quantity(7_850_000, QuantityStyle(approximation: .near, tolerances: strict)) == "近790万")
        let far = QuantityStyle(places: 0, approximation: .near)
        #expect(throws: NumeralFault.brokenPromise(.near, value: 11_000, printed: 20_000)) {
            try quantity(11_000, far)
        }
    }

    @Test func refusesDecimalsAfterAbout() {
        #expect(throws: NumeralFault.approximateDecimals(.about, value: .of("56010"))) {
            try quantity(56_010, QuantityStyle(scale: .wan, approximation: .about))
        }
        #expect(throws: NumeralFault.approximateNegative(.near, value: -96)) {
            try quantity(-96, QuantityStyle(approximation: .near))
        }
    }

    @Test(arguments: [
        (Exact.Rounding.halfUp, "0.25", "0.3"), (.halfUp, "0.35", "0.4"), (.halfEven, "0.25", "0.2"),
        (.halfEven, "0.35", "0.4"), (.truncate, "0.39", "0.3"), (.halfUp, "1.005", "1.0"),
    ])
    func roundsTheDecimalValue(_ rounding: Exact.Rounding, _ value: String, _ expected: String) throws {
        #expect(
            try quantity(.of(value), QuantityStyle(places: 1, keepsZeros: true, rounding: rounding)) == expected)
    }

    @Test func refusesWhatDoesNotFit() {
        let huge = Exact(.max, scale: 0)
        #expect(throws: NumeralFault.tooLarge(huge)) { try quantity(huge, QuantityStyle(places: 30)) }
        #expect(throws: NumeralFault.tooLarge(1)) { try quantity(1, QuantityStyle(places: .max)) }
        #expect(throws: NumeralFault.self) { try quantity(huge, QuantityStyle(places: .min + 9)) }
    }

    @Test func knowsWhatTheDigitsSay() throws {
        let style = QuantityStyle(unit: "件")
        let parts = try [24_400, 24_400].map { try PrintedQuantity($0, style) }
        #expect(parts.map(\.value) == [24_000, 24_000])
        #expect(PrintedQuantity.addUp(parts, to: try PrintedQuantity(48_000, style)))
        #expect(!PrintedQuantity.addUp(parts, to: try PrintedQuantity(48_800, style)))
    }

    @Test func repeatsTheUnitInARange() throws {
        #expect(try quantityRange(900_000_000, 1_600_000_000, QuantityStyle(unit: "元")) == "9亿~16亿元")
        #expect(try quantityRange(50_000_000, 200_000_000) == "0.5亿~2亿")
        #expect(try quantityRange(15, 30, QuantityStyle(unit: "件")) == "15~30件")
        #expect(try percentageRange(.of("0.15"), .of("0.3"), PercentageStyle(keepsZeros: false)) == "15%~30%")
    }

    @Test func printsAComparisonInOnePrecision() throws {
        let style = QuantityStyle(unit: "条")
        #expect(try quantities([31_000, 10_000, 22_400], style).map(\.text) == ["3.1万条", "1.0万条", "2.2万条"])
        #expect(try quantities([31_000, 160], style).map(\.text) == ["31000条", "160条"])
        #expect(try quantities([.of("5.25"), 3], QuantityStyle(unit: "亩")).map(\.text) == ["5.25亩", "3.00亩"])
        #expect(try quantities([.of("5.25"), 3], QuantityStyle(places: 1)).map(\.text) == ["5.3", "3.0"])
        #expect(try quantities([], style).isEmpty)
    }

    @Test func sharesOneScale() {
        #expect(MyriadScale(sharedBy: [31_000, 12_000, 160]) == .none)
        #expect(MyriadScale(sharedBy: [31_000, 12_000, 0]) == .wan)
        #expect(MyriadScale(sharedBy: [2_000_000_000, 10_000_000]) == .yi)
        #expect(MyriadScale(sharedBy: [2_000_000_000, 9_999_999]) == .wan)
        #expect(MyriadScale(sharedBy: []) == .none)
        #expect(MyriadScale(forAxis: 0...9999) == .none)
        #expect(MyriadScale(forAxis: -20_000...100) == .wan)
        #expect(MyriadScale(forAxis: 0...1e8) == .yi)
        #expect(MyriadScale.wan.title(of: "件") == "万件")
    }
}
