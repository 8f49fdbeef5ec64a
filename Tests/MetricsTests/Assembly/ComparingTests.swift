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
