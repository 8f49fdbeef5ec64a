import Testing

@testable import LedgerSynthesis

struct DigitsTests {
    @Test func padsWithZeros() {
        #expect(digits(42, width: 4) == Array("0042".utf8))
        #expect(digits(0, width: 2) == Array("00".utf8))
        #expect(padded(7, to: 3) == "007")
    }

    @Test func hundredthsHaveTwoPlaces() {
        #expect(hundredths(20_431_852) == "204318.52")
        #expect(hundredths(105) == "1.05")
    }
}
