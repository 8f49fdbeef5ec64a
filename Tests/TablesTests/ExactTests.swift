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
