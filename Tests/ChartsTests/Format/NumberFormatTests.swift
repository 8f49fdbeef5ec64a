import Testing

@testable import Charts

struct NumberFormatTests {
    @Test(arguments: [
        (",.0f", 17811.0, "17,811"), (".1%", 0.0863, "8.6%"), ("+.1f", 3.25, "+3.3"), ("s", 1500.0, "1.50000k"),
        (".2s", 1500.0, "1.5k"), ("d", 12.0, "12"), ("08.2f", 3.14159, "00003.14"), (".3r", 0.012345, "0.0123"),
        ("~s", 1500.0, "1.5k"), (".2f", -0.001, "0.00"), ("", 1234.5, "1234.5"), ("^9", 42.0, "   42    "),
        (",.1f", -1234.56, "\u{2212}1,234.6"), ("x", 255.0, "ff"),
    ])
    func printsLikeD3(format: String, value: Double, text: String) {
        #expect(NumberFormat(format)?.text(value) == text)
    }

    @Test func refusesWhatIsNoFormat() {
        #expect(NumberFormat("%Y") == nil)
    }
}
