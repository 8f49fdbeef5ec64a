import Tables
import Testing

@testable import Metrics

@Suite struct ComparingTests {
    private let metric = Metric(
        id: "cases.total", title: "办件量", description: nil, unit: "件", ledger: "cases",
        formula: .measure(Measure(kind: .count, factor: 1, field: nil)), filters: [], time: nil, period: .year,
        print: PrintStyle())

    @Test func growthIsChangeThroughBase() throws {
        #expect(try Comparing.growth(.integer(543), .integer(500), metric) == .exact(Exact(86, scale: 3)))
        #expect(try Comparing.difference(.integer(543), .integer(500), metric) == .integer(43))
    }

    /// A third in both years, and a third after a half: shares have 20 places, as precise as the growth is then.
    @Test(arguments: [(1, 3, 1, 3, "0"), (1, 3, 1, 2, "-0.33333333333333333334"), (2, 3, 1, 3, "1")])
    func sharesGrow(part: Int, whole: Int, before: Int, of wholeBefore: Int, expected: String) throws {
        let share = try Comparing.ratio(.integer(part), .integer(whole), metric)
        let base = try Comparing.ratio(.integer(before), .integer(wholeBefore), metric)
        #expect(try Comparing.growth(share, base, metric).description == expected)
    }

    @Test(arguments: [Value.null, .integer(0), .integer(-5)])
    func withoutAPositiveBaseThereIsNoGrowth(base: Value) throws {
        #expect(try Comparing.growth(.integer(5), base, metric) == .null)
    }

    @Test func missingInMissingOut() throws {
        #expect(try Comparing.growth(.null, .integer(5), metric) == .null)
        #expect(try Comparing.difference(.null, .integer(5), metric) == .null)
        #expect(try Comparing.difference(.integer(5), .null, metric) == .null)
    }
}
