import Tables
import Testing

@Suite struct ExactTests {
    @Test(arguments: ["0", "12", "-0.50", "2168.65", "99999999999999999999999999999999999999"])
    func textIsKept(text: String) {
        #expect(Exact(text)?.description == text)
    }

    @Test(arguments: ["", "-", "1,234", "1.2.3", "１２", "1e5", " 1", "100000000000000000000000000000000000000000"])
    func notANumber(text: String) {
        #expect(Exact(text) == nil)
    }

    @Test func sumsAreExact() {
        #expect(Exact("0.1")?.adding(Exact("0.2")!) == Exact("0.3"))
        #expect(Exact(Int128.max, scale: 0).adding(1) == nil)
        #expect(Exact("2168.6")!.subtracting(Exact("2168.65")!)?.description == "-0.05")
    }

    @Test func quotientsRoundAsTheTrueOnesWould() {
        // 1/8 is a tie at two places, 0.1249999… is none.
        #expect(Exact(1).divided(by: 8)?.rounded(places: 2)?.description == "0.13")
        #expect(Exact(-1).divided(by: 8)?.rounded(places: 2)?.description == "-0.13")
        #expect(Exact(1).divided(by: 8)?.rounded(places: 2, .halfEven)?.description == "0.12")
        #expect(Exact(980798).divided(by: 10000)?.rounded(places: 2, .truncate)?.description == "98.07")
        #expect(Exact(1).divided(by: 0) == nil)
        #expect(Exact(2).divided(by: 3)?.rounded(places: 4)?.description == "0.6667")
    }

    /// Shares have 20 places: what is divided by them needs more digits than a number has.
    @Test func sharesAreDivided() throws {
        let third = try #require(Exact(1).divided(by: 3))
        #expect(Exact(0).divided(by: third) == 0)
        #expect(third.divided(by: third) == 1)
        #expect(Exact(1).divided(by: third)?.description == "3.00000000000000000003")
        #expect(Exact(-7).divided(by: third)?.description == "-21.00000000000000000021")
    }

    @Test(arguments: [
        ("12345678901234567890123", "7", "1763668414462081127160.4285714285"),
        ("99999999999999999999999999999999999999", "1", "99999999999999999999999999999999999999"),
        ("99999999999999999999999999999999999999", "0.5", nil), ("2", "0.00000000000000000000000000000000000001", nil),
    ])
    func largeQuotientsHaveFewerPlaces(a: String, b: String, quotient: String?) throws {
        let (a, b) = (try #require(Exact(a)), try #require(Exact(b)))
        #expect(a.divided(by: b)?.description == quotient)
    }

    @Test func scalesOnlyMoveThePoint() {
        for (s, t) in (0...38).flatMap({ s in (0...38).map { (s, $0) } }) {
            let quotient = Exact(391 * 1024, scale: s).divided(by: Exact(1024, scale: t))
            // 391 × 10^(t - s), of which 20 places are kept.
            #expect(quotient == Exact(391, scale: 0).shifted(by: t - s)?.rounded(places: 20, .truncate) ?? quotient)
            #expect((quotient == nil) == (t - s > 35))
        }
    }

    @Test func orderIgnoresTheScale() {
        #expect(Exact("1.0") == Exact(1))
        #expect(Exact("1.0")?.hashValue == Exact(1).hashValue)
        #expect(Exact("-2")! < Exact("-1.99")!)
        #expect(Exact(Int128.max, scale: 0) > Exact("0.00000000000000000001")!)
    }

    @Test func integersOnlyWhenWhole() {
        #expect(Exact("12.00")?.integer == 12)
        #expect(Exact("12.50")?.integer == nil)
    }
}
