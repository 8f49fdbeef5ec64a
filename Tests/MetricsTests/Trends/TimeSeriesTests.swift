import Diagnostics
import Tables
import Testing

@testable import Metrics

@Suite struct TimeSeriesTests {
    private let project: SmallProject

    init() throws { project = try SmallProject(SmallProject.files) }

    @Test func aPeriodThatIsCutShortIsLeftOut() throws {
        var plan = try project.plan(SmallProject.yaml)
        let handle = try plan.add(Query(["cases.total"], by: ["month"]))
        let series = try #require(
            TimeSeries(try ScanEngine().run(plan)[handle], "cases.total", within: plan.reportPeriod))
        #expect(series.periods.map(\.description).first == "2016-01")
        #expect(series.periods.map(\.description).last == "2016-10")
        #expect(series.values == [2, 3, nil, nil, nil, nil, nil, nil, nil, nil])
        #expect(series.season == 12)
        #expect(series.seasonalIndices == nil)
    }

    @Test func trendsAreColumnsOfAQuery() throws {
        let rows = try project.rows(
            Query(
                ["cases.total"], by: ["month"], trend: .init(movingAverage: 2, seasonalIndex: true, robustScore: true)))
        #expect(
            rows == [
                "month|cases.total|cases.total.moving_average|cases.total.seasonal_index|cases.total.robust_score",
                "2016-01-01|2|||", "2016-02-01|3|2.5||", "2016-11-01|1|||",
            ])
    }

    @Test func withoutAGrainThereIsNoTrend() throws {
        var plan = try project.plan(SmallProject.yaml)
        let error = #expect(throws: Diagnostics.self) {
            _ = try plan.add(Query(["cases.total"], trend: .init(movingAverage: 3)))
        }
        #expect(error?.all.map(\.code) == ["trend-without-grain"])
    }

    /// Three years of quarters, each 100, 200, 300, 400 of its year's level: statsmodels' `seasonal_decompose(…,
    /// model="multiplicative", period=4).seasonal` of a series without a trend is the quarter through the mean.
    @Test func seasonsStandAtTheirPlaceInTheYear() throws {
        let days = (0..<12).compactMap { Day(year: 2014 + $0 / 4, month: $0 % 4 * 3 + 1, day: 1) }
        let table = Table([
            Column("quarter", kind: .temporal, values: days.map(Value.day)),
            Column("a", kind: .quantitative, values: (0..<12).map { .integer(($0 % 4 + 1) * 100) }),
        ])
        let span = try #require(Day(year: 2016, month: 12, day: 31).flatMap { Period(days[0], through: $0) })
        let series = try #require(TimeSeries(table, "a", within: span))
        let index = try #require(series.seasonalIndices)
        #expect(zip(index.prefix(4), [0.4, 0.8, 1.2, 1.6]).allSatisfy { abs($0 - $1) < 1e-12 })
        let late = try #require(TimeSeries(table.rows(1..<12), "a", within: span))
        #expect(abs((late.seasonalIndices?.first ?? 0) - 0.8) < 1e-12)
    }
}
