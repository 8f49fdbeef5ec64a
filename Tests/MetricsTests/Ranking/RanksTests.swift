import Tables
import Testing

@testable import Metrics

@Suite struct RanksTests {
    @Test(arguments: [
        (Ties.competition, RankRule.Side.top, ["1", "2", "2", "4"]),
        (.dense, .top, ["1", "2", "2", "3"]),
        (.ordinal, .top, ["1", "2", "3", "4"]),
        (.fractional, .top, ["1", "2.5", "2.5", "4"]),
        (.competition, .bottom, ["4", "2", "2", "1"]),
        (.dense, .bottom, ["3", "2", "2", "1"]),
        (.ordinal, .bottom, ["4", "2", "3", "1"]),
        (.fractional, .bottom, ["4", "2.5", "2.5", "1"]),
    ])
    func equalValues(ties: Ties, side: RankRule.Side, expected: [String]) {
        let found = ranks(of: [9, 8, 8, 7], from: side, ties: ties)
        #expect(found.map { $0?.description } == expected)
    }

    @Test(arguments: Ties.allCases)
    func aMissingValueHasNoRankAndTakesNone(ties: Ties) {
        #expect(ranks(of: [nil, 5, nil, 6], ties: ties) == [nil, 2, nil, 1])
        #expect(ranks(of: [nil], ties: ties) == [nil])
        #expect(ranks(of: [], ties: ties).isEmpty)
    }

    /// Ordinal and fractional ranks of n values sum to n(n + 1)/2, however many are equal.
    @Test(arguments: [[3, 3, 3], [1, 2, 2, 5, 5, 5], [7]])
    func theSumOfRanksIsKept(values: [Int]) {
        let sum = Exact(values.count * (values.count + 1) / 2)
        for ties in [Ties.ordinal, .fractional] {
            let found = ranks(of: values.map { Exact($0) }, ties: ties).compactMap { $0 }
            #expect(found.reduce(Exact.zero) { $0.adding($1) ?? .zero } == sum)
        }
    }

    @Test func digitsAfterThePointAreNoDifference() throws {
        #expect(ranks(of: [Exact("9.50"), Exact("9.5")]) == [1, 1])
    }
}
