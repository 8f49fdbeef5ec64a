import Numerals
import Tables
import Testing

/// The law of the module: what is printed of a value reads back to bounds that hold the value.
@Suite struct ReadingBackTests {
    /// Values of every magnitude up to 10¹², whole and with up to four decimals, in a fixed pseudo-random order.
    private static let values: [Exact] = {
        var state: UInt64 = 2016
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 20)
        }
        return (0..<400).map { index in
            let digits = index % 12 + 1
            let bound = (0..<digits).reduce(1) { power, _ in power * 10 }
            return Exact(Int128(next() % bound), scale: index % 3 == 0 ? min(index % 5, digits) : 0)
        }
    }()
    private static let roundings: [Exact.Rounding] = [.halfUp, .halfEven, .truncate]

    private func isReadBack(_ text: String, _ value: Exact, _ options: ScanOptions) throws {
        let found = try #require(ScannedNumber(text, options), "\(text) is one number")
        #expect(found.admits(value), "\(text) admits \(value)")
    }

    @Test(arguments: Approximation.allCases)
    func approximateQuantities(_ word: Approximation) throws {
        var printed = 0
        for value in Self.values {
            for (places, least) in [(nil, 1), (0, 0), (1, 1), (2, 1)] as [(Int?, Int)] {
                let style = QuantityStyle(unit: "件", places: places, approximation: word)
                guard let text = try? quantity(value, style) else { continue }
                printed += 1
                try isReadBack(text, value, ScanOptions(leastScaledPlaces: least))
            }
        }
        #expect(printed > 400)
    }

    @Test(arguments: roundings)
    func everyRounding(_ rounding: Exact.Rounding) throws {
        let options = ScanOptions(roundings: [rounding])
        for value in Self.values {
            for scale in [nil, MyriadScale.wan, .yi] {
                let style = QuantityStyle(unit: "元", scale: scale, places: 2, keepsZeros: true, rounding: rounding)
                try isReadBack(try quantity(value, style), value, options)
                try isReadBack(try quantity(value.negated, style), value.negated, options)
            }
            guard let ratio = value.divided(by: 10_000_000) else { continue }
            let style = PercentageStyle(places: 2, rounding: rounding)
            try isReadBack(try percentage(ratio, style), ratio, options)
            try isReadBack(try percentage(ratio.negated, style), ratio.negated, options)
        }
    }

    @Test func anyRoundingIsReadWhenAllAreAllowed() throws {
        let all = ScanOptions(roundings: Set(Self.roundings))
        #expect(try #require(ScannedNumber("98.07%", all)).admits(.of("0.980798")))
        #expect(try #require(ScannedNumber("98.08%", all)).admits(.of("0.980798")))
        #expect(try #require(ScannedNumber("98.07%")).admits(.of("0.980798")) == false)
    }

    @Test(arguments: Approximation.allCases)
    func approximatePercentages(_ word: Approximation) throws {
        for value in Self.values {
            let style = PercentageStyle(approximation: word)
            guard let ratio = value.divided(by: 1_000_000), let text = try? percentage(ratio, style) else { continue }
            try isReadBack(text, ratio, ScanOptions())
        }
    }

    @Test func changes() throws {
        for value in Self.values {
            guard let magnitude = value.divided(by: 1_000_000_000) else { continue }
            for change in [magnitude, magnitude.negated] {
                for text in [try growthPhrase(change), try pointsPhrase(change)] {
                    let found = try #require(scanNumbers(in: text).first, "\(text)")
                    #expect(found.changeBounds.contains(change), "\(text) admits \(change)")
                }
                let difference = try differencePhrase(change.shifted(by: 6), QuantityStyle(unit: "件"))
                let found = try #require(scanNumbers(in: difference).first)
                let amount = try #require(change.shifted(by: 6))
                #expect(found.kind == .flat || found.changeBounds.contains(amount), "\(difference) admits \(amount)")
            }
            if let text = try? growthMultiple(magnitude) { try isReadBack(text, magnitude, ScanOptions()) }
        }
    }

    @Test func ranks() throws {
        for count in 1...20 {
            for rank in 1...count {
                let found = scanNumbers(in: try placement(rank, of: count))
                #expect(found.first?.stated == Exact(rank))
                #expect(found.count == 1 || found.last?.stated == Exact(count - rank + 1))
            }
        }
    }

    @Test func comparisonsInOnePrecision() throws {
        let values: [Exact] = [31_046, 12_137, 21_894]
        for (printed, value) in zip(try quantities(values, QuantityStyle(unit: "条")), values) {
            try isReadBack(printed.text, value, ScanOptions())
        }
        let range = try #require(ScannedNumber(try quantityRange(900_000_001, 1_599_999_999, QuantityStyle(unit: "元"))))
        #expect(range.bounds.contains(900_000_001) && range.bounds.contains(1_599_999_999))
    }

    @Test func lists() {
        for items in [["甲"], ["甲", "乙"], ["甲", "乙", "丙"], []] {
            #expect(readListing(listing(items)) == items)
        }
        let names = ["公安局", "民政局", "卫生和计划生育局"]
        #expect(listing(names) == "公安局、民政局、卫生和计划生育局")
        #expect(readListing(listing(names), count: 3) == names)
        #expect(readListing("甲、乙", last: "、") == ["甲", "乙"])
    }
}
