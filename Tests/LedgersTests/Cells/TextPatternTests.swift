import Testing

@testable import Ledgers

@Suite struct TextPatternTests {
    @Test(arguments: [
        ("[A-Z]\\d{2}", "A12", TextPattern.Verdict.matches), ("[A-Z]\\d{2}", "A123", .fails), ("甲|乙丙", "乙丙", .matches),
        ("甲|乙丙", "乙", .fails), (".", "𠀀", .matches), ("(?!合计$).*", "合计", .fails), ("(?!合计$).*", "合计数", .matches),
        ("\\d+", "１２", .matches),
    ])
    func theWholeTextMatches(pattern: String, text: String, expected: TextPattern.Verdict) throws {
        #expect(try #require(TextPattern(pattern)).match(text) == expected)
    }

    @Test(arguments: ["(", "[", "", "a{2,1}", "\\C", String(repeating: "a", count: 1001)])
    func whatIsNoPatternIsRefused(pattern: String) {
        #expect(TextPattern(pattern) == nil)
    }

    @Test(arguments: ["(a+)+", "(a|aa)+", "(.*)*b", "((a*)*)*"])
    func backtrackingIsBounded(pattern: String) throws {
        let text = String(repeating: "a", count: 5000) + "!"
        let compiled = try #require(TextPattern(pattern))
        for _ in 0..<1000 { #expect(compiled.match(text) != .matches) }
    }
}
