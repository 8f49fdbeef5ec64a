import Tables
import Testing

@testable import Metrics

@Suite struct KendallTauTests {
    /// `scipy.stats.kendalltau(a, b).statistic`
    @Test(
        arguments: [
            ([1, 2, 3, 4, 5, 6], [2, 1, 3, 3, 6, 5], 0.6900655593423543),
            ([1, 1, 3, 4], [1, 2, 3, 4], 0.912870929175277),
            ([1, 2, 3], [1, 2, 3], 1), ([1, 2, 3], [3, 2, 1], -1),
        ] as [([Exact?], [Exact?], Double)])
    func agreesWithSciPy(a: [Exact?], b: [Exact?], expected: Double) throws {
        #expect(abs(try #require(kendallTau(a, b)) - expected) < 1e-12)
        #expect(kendallTau(a, b) == kendallTau(b, a))
    }

    @Test func namesThatAreInOneOnlyAreLeftOut() {
        #expect(kendallTau([1, nil, 2, 3], [1, 9, nil, 2]) == 1)
        #expect(kendallTau([1, nil], [1, 2]) == nil)
        #expect(kendallTau([1, 1], [1, 2]) == nil)
    }
}
