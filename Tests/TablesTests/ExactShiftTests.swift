import Tables
import Testing

@Suite struct ExactShiftTests {
    @Test(arguments: [
        ("12.5", 1, "125"), ("12.5", 2, "1250"), ("12.5", -2, "0.125"), ("-3", 4, "-30000"), ("0.00", 9, "0"),
        ("1", -38, "0.00000000000000000000000000000000000001"),
    ])
    func shifts(_ value: String, _ exponent: Int, _ expected: String) throws {
        #expect(try #require(Exact(value)).shifted(by: exponent)?.description == expected)
    }

    @Test func refusesWhatDoesNotFit() {
        #expect(Exact(12).shifted(by: 38) == nil)
        #expect(Exact(12).shifted(by: -39) == nil)
        #expect(Exact(1).shifted(by: Int.max) == nil)
        #expect(Exact(1).shifted(by: Int.min) == nil)
    }
}
