import Diagnostics
import Tables
import Testing

@testable import Metrics

@Suite struct QueryComparisonTests {
    private let project: SmallProject

    init() throws { project = try SmallProject(SmallProject.files) }

    private static let yaml = SmallProject.yaml.replacing(
        "cases.total: {title: 办件量, ledger: cases, measure: count, unit: 件}",
        with: "cases.total: {title: 办件量, ledger: cases, measure: count, unit: 件, target: {2016: 8}}")

    @Test(arguments: [
        ("previous_year", Query.Comparison.previousYear), ("previous_period", .previousPeriod),
        ("whole_year", .wholeYear), ("target", .target), ("2010", .year(2010)), ("last_year", nil), ("16", nil),
    ])
    func comparisonsAreWritten(text: String, expected: Query.Comparison?) {
        #expect(Query.Comparison(written: text) == expected)
        #expect(expected == nil || expected?.written == text)
    }

    @Test func sumsUpToEachMonthAgainstTheSameMonthsOfLastYear() throws {
        // 2016: 2 in January, 3 in February, 1 in November. 2015: 1, 2, and none up to 15 November.
        #expect(
            try project.rows(Query(["办件量"], by: ["month"], compare: .previousYear, isCumulative: true)) == [
                "month|cases.total|cases.total.previous|cases.total.difference|cases.total.growth",
                "2016-01-01|2|1|1|1", "2016-02-01|5|3|2|0.66666666666666666666", "2016-11-01|6|3|3|1",
            ])
    }

    @Test func aSumBeginsWithTheYearWhicheverMonthsAreShown() throws {
        let february = Day(iso: "2016-02-01").flatMap { Period(.month, containing: $0) }
        #expect(
            try project.rows(
                Query(["办件量"], by: ["month"], period: february, compare: .previousYear, isCumulative: true)) == [
                    "month|cases.total|cases.total.previous|cases.total.difference|cases.total.growth",
                    "2016-02-01|5|3|2|0.66666666666666666666",
                ])
    }

    @Test func theSumToAMonthIsTheFigureOfTheSameDays() throws {
        var plan = try project.plan(SmallProject.yaml)
        let metrics = ["cases.total", "cases.people", "cases.on_time", "cases.mean", "cases.median", "cases.amount"]
        let table = try plan.add(Query(metrics, by: ["month"], compare: .previousYear, isCumulative: true))
        let figures = try metrics.map { try plan.add(FigureRequest($0, until: 2)) }
        let results = try ScanEngine().run(plan)
        for (metric, handle) in zip(metrics, figures) {
            #expect(results[table][metric]?.values[1] == results[handle].value, "\(metric)")
            #expect(results[table][metric + ".previous"]?.values[1] == results[handle].previous.value, "\(metric)")
        }
    }

    @Test func aGroupIsSummedUpFromItsFirstRecord() throws {
        #expect(
            try project.rows(Query(["cases.online"], by: ["month", "部门"], isCumulative: true))
                == [
                    "month|部门|cases.online", "2016-01-01|公安局|1", "2016-01-01|卫计委|0", "2016-02-01|公安局|2",
                    "2016-02-01|卫计委|1", "2016-02-01|民政局|0", "2016-11-01|公安局|2", "2016-11-01|卫计委|1",
                    "2016-11-01|民政局|0",
                ].filter { !$0.hasSuffix("卫计委|0") && !$0.hasSuffix("民政局|0") })
    }

    @Test func contributionsAreOfTheTotalsChange() throws {
        // 3 → 2 of 公安局: one more, a third of the three of 2015; the total grew by three, of which it has a third.
        #expect(
            try project.rows(
                Query(["cases.total"], by: ["部门"], compare: .previousYear, contribution: .init(), showsPopulation: true)
            ) == [
                "部门|cases.total|cases.total.previous|cases.total.difference|cases.total.growth"
                    + "|cases.total.contribution|cases.total.contribution_rate|cases.total.population",
                "公安局|3|2|1|0.5|0.33333333333333333333|0.33333333333333333333|",
                "卫计委|2|1|1|1|0.33333333333333333333|0.33333333333333333333|", "民政局|1||||||首次统计",
            ])
    }

    @Test func sharesChangeByPoints() throws {
        #expect(
            try project.rows(Query(["cases.total"], by: ["方式"], compare: .previousYear, share: .init())) == [
                "方式|cases.total|cases.total.previous|cases.total.difference|cases.total.growth|cases.total.share"
                    + "|cases.total.share_previous|cases.total.share_change",
                "窗口|3|2|1|0.5|0.5|0.66666666666666666666|-0.16666666666666666666",
                "网上|3|1|2|2|0.5|0.33333333333333333333|0.16666666666666666667",
            ])
    }

    @Test func aGroupThatIsGoneIsSaidToBe() throws {
        #expect(
            try project.rows(
                Query(["cases.total"], by: ["实际"], compare: .previousYear, showsPopulation: true)
            ).filter { $0.hasSuffix("记录") } == ["2||1|||本期无记录", "9||1|||本期无记录"])
    }

    @Test func anEarlierYearAndTheGrowthEachYear() throws {
        let query = Query(["cases.total"], compare: .year(2015))
        #expect(
            try project.rows(query) == [
                "cases.total|cases.total.previous|cases.total.difference|cases.total.growth"
                    + "|cases.total.average_growth", "6|3|3|1|1",
            ])
    }

    @Test func aPartOfAYearHasNoGrowthFromAWholeOne() throws {
        #expect(
            try project.rows(Query(["cases.total"], compare: .wholeYear)) == [
                "cases.total|cases.total.previous|cases.total.difference|cases.total.growth", "6|4||",
            ])
        let whole = Query(["cases.total"], period: Period.year(2016), compare: .wholeYear)
        #expect(try project.rows(whole)[1] == "6|4|2|0.5")
    }

    @Test func aTarget() throws {
        #expect(
            try project.rows(Query(["cases.total"], compare: .target), Self.yaml) == [
                "cases.total|cases.total.target|cases.total.completion|cases.total.remaining", "6|8|0.75|2",
            ])
    }

    @Test(arguments: [
        (Query(["cases.total"], compare: .year(2016)), "base-not-before"),
        (Query(["cases.total"], by: ["month"], compare: .wholeYear), "grain-of-whole-year"),
        (Query(["cases.online"], compare: .target), "no-target"),
        (Query(["cases.total"], by: ["部门"], compare: .target), "target-of-parts"),
        (Query(["cases.total"], isCumulative: true), "cumulative-without-grain"),
        (Query(["cases.total"], by: ["month"], compare: .previousPeriod, isCumulative: true), "cumulative-of-periods"),
        (Query(["cases.total"], by: ["部门"], contribution: .init()), "needs-comparison"),
        (
            Query(["cases.on_time"], by: ["部门"], compare: .previousYear, contribution: .init()), "share-of-no-sum"
        ),
    ])
    func whatCannotBeAsked(query: Query, code: String) throws {
        var plan = try project.plan(Self.yaml)
        let error = #expect(throws: Diagnostics.self) { _ = try plan.add(query) }
        #expect(error?.all.map(\.code) == [code])
    }
}
