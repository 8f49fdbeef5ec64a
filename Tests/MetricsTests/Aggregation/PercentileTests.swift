import Diagnostics
import Tables
import Testing

@testable import Metrics

/// Percentiles between two values are taken linearly, as Excel's PERCENTILE.INC and numpy do by default.
@Suite struct PercentileTests {
    private func tally(_ values: [Int64]) -> Tally {
        values.reduce(into: Tally()) { $0.add($1, times: 1) }
    }

    @Test(arguments: [
        ([1, 2, 3, 4], 50, "2.5"), ([1, 2, 3, 4], 90, "3.7"), ([4, 1, 3, 2], 25, "1.75"), ([1, 2, 3, 4], 1, "1.03"),
        ([7], 90, "7"), ([5, 5, 5, 9], 50, "5"), ([5, 5, 5, 9], 90, "7.8"), ([-3, 0], 50, "-1.5"),
        ([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 90, "90"),
    ])
    func liesBetweenTheValuesBesideIt(values: [Int64], percent: Int, expected: String) {
        #expect(tally(values).percentile(percent, scale: 0)?.normalized.description == expected)
    }

    @Test func ofNothingIsNothing() {
        #expect(Tally().percentile(90, scale: 0) == nil)
    }

    @Test func decimalsKeepTheirPoint() {
        #expect(tally([150, 250]).percentile(50, scale: 2) == Exact("2.00"))
    }

    @Test func valuesThatOccurOftenCountAsOften() {
        var often = Tally()
        often.add(1, times: 9)
        often.add(100, times: 1)
        #expect(often.percentile(90, scale: 0) == Exact("10.9"))
    }

    /// Whatever the workers got.
    @Test func mergingTalliesIsAddingTheirValues() {
        let values = (0..<100).map { Int64($0 * 37 % 23) }
        for cut in [0, 1, 50, 100] {
            var left = tally(Array(values[..<cut]))
            left.merge(tally(Array(values[cut...])))
            for percent in 1...99 {
                let position = Exact(Int128(99 * percent), scale: 2)
                let index = 99 * percent / 100
                let sorted = values.sorted()
                let step = sorted[min(99, index + 1)] - sorted[index]
                let expected = position.subtracting(Exact(index))?.multiplied(by: Exact(Int(step)))?
                    .adding(Exact(Int(sorted[index])))
                #expect(left.percentile(percent, scale: 0) == expected)
            }
        }
    }

    private static let yaml = """
        ledgers:
          cases: {resources: [c15, c16], time: 受理日期}
        metrics:
          cases.nine: {title: 九成办结用时, ledger: cases, measure: 'percentile(实际, 90)', unit: 天}
          cases.amount: {title: 金额中位, ledger: cases, measure: 'percentile(金额, 50)', unit: 元}
        """

    /// 公安局 took 4 and 6 days, and one case is open; 卫计委 3 and 7; 民政局 5. Amounts are in 万元, with one missing.
    @Test func ofARecordsFieldByGroup() throws {
        let project = try SmallProject(SmallProject.files)
        #expect(
            try project.rows(Query(["cases.nine", "cases.amount"], by: ["部门"]), Self.yaml) == [
                "部门|cases.nine|cases.amount", "公安局|5.8|2500", "卫计委|6.6|5000100", "民政局|5|",
            ])
    }

    @Test(arguments: ["percentile(实际)", "percentile(实际, 0)", "percentile(实际, 100)", "percentile(实际, 九十)"])
    func needsToSayWhich(measure: String) throws {
        let project = try SmallProject(SmallProject.files)
        let yaml = Self.yaml.replacing("percentile(实际, 90)", with: measure)
        let error = #expect(throws: Diagnostics.self) { try project.catalogue(yaml) }
        #expect(error?.all.map(\.code) == ["percentile"])
    }
}
