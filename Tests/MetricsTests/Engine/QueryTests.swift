import Diagnostics
import Expressions
import Tables
import Testing

@testable import Metrics

@Suite struct QueryTests {
    private let project: SmallProject

    init() throws { project = try SmallProject(SmallProject.files) }

    @Test func countsOfTheReportPeriodInOrderOfBytes() throws {
        #expect(
            try project.rows(Query(["cases.total"], by: ["部门"])) == [
                "部门|cases.total", "公安局|3", "卫计委|2", "民政局|1",
            ])
    }

    @Test func likeForLikeWithTheYearBefore() throws {
        // 2015-12-01 lies after 15 November and is no base; 卫生局 is 卫计委 by its alias; 民政局 has no base.
        #expect(
            try project.rows(Query(["cases.total"], by: ["部门"], compare: .previousYear)) == [
                "部门|cases.total|cases.total.previous|cases.total.difference|cases.total.growth",
                "公安局|3|2|1|0.5", "卫计委|2|1|1|1", "民政局|1|||",
            ])
    }

    @Test func monthsMeetTheirMonthsOfLastYear() throws {
        #expect(
            try project.rows(Query(["办件量"], by: ["month"], compare: .previousYear)) == [
                "month|cases.total|cases.total.previous|cases.total.difference|cases.total.growth",
                "2016-01-01|2|1|1|1", "2016-02-01|3|2|1|0.5", "2016-11-01|1|||",
            ])
    }

    @Test func thePeriodJustBefore() throws {
        // November is cut at the 15th: its base are the 15 days before, in which there was nothing.
        #expect(
            try project.rows(Query(["cases.total"], by: ["month"], compare: .previousPeriod)) == [
                "month|cases.total|cases.total.previous|cases.total.difference|cases.total.growth",
                "2016-01-01|2|1|1|1", "2016-02-01|3|2|1|0.5", "2016-03-01||3||", "2016-11-01|1|||",
            ])
    }

    @Test func aGroupWithoutSuchRecordsIsZeroWhereTheLedgerKnowsIt() throws {
        #expect(
            try project.rows(Query(["cases.total", "cases.online"], by: ["部门"])) == [
                "部门|cases.total|cases.online", "公安局|3|2", "卫计委|2|1", "民政局|1|0",
            ])
    }

    @Test func measures() throws {
        let metrics = ["cases.people", "cases.amount", "cases.median", "cases.mean", "cases.latest"]
        let rows = try project.rows(Query(metrics, by: ["部门"]))
        #expect(
            rows == [
                "部门|cases.people|cases.amount|cases.median|cases.mean|cases.latest", "公安局|3|5000|5|5|2016-03-08",
                "卫计委|2|10000200|5|5|2016-02-10", "民政局|1||5|5|2016-02-10",
            ])
    }

    @Test func aRateIsARatio() throws {
        #expect(
            try project.rows(Query(["cases.on_time"], by: ["部门"], compare: .previousYear)) == [
                "部门|cases.on_time|cases.on_time.previous|cases.on_time.difference|cases.on_time.growth|cases.on_time.points",
                "公安局|0.5|0.5|0.0|0|0.0", "卫计委|1|1|0|0|0", "民政局|1||||",
            ])
    }

    @Test func sharesAndRanksAreOfAllRowsWhateverIsKept() throws {
        let query = Query(
            ["cases.total"], by: ["部门"], compare: .previousYear, share: .init(), rank: .init(),
            order: [.init("cases.total", .descending)], limit: 2)
        #expect(
            try project.rows(query) == [
                "部门|cases.total|cases.total.previous|cases.total.difference|cases.total.growth|cases.total.share"
                    + "|cases.total.share_previous|cases.total.share_change|cases.total.rank|cases.total.rank_previous|cases.total.rank_change",
                "公安局|3|2|1|0.5|0.5|0.66666666666666666666|-0.16666666666666666666|1|1|0",
                "卫计委|2|1|1|1|0.33333333333333333333|0.33333333333333333333|0.00000000000000000000|2|2|0",
            ])
    }

    @Test func sharesWithinAGroupSumToOne() throws {
        var plan = try project.plan(SmallProject.yaml)
        let handle = try plan.add(
            Query(
                ["cases.total"], by: ["month", "方式"], share: .init(within: ["month"]), rank: .init(within: ["month"])))
        let table = try ScanEngine().run(plan)[handle]
        #expect(
            table.lines == [
                "month|方式|cases.total|cases.total.share|cases.total.rank", "2016-01-01|窗口|1|0.5|1",
                "2016-01-01|网上|1|0.5|1", "2016-02-01|窗口|1|0.33333333333333333333|2",
                "2016-02-01|网上|2|0.66666666666666666666|1", "2016-11-01|窗口|1|1|1",
            ])
        #expect(table["month"]?.kind == .temporal)
        #expect(table["cases.total"]?.unit == "件")
        #expect(table["cases.total"]?.title == "办件量")
        #expect(table["cases.total.share"]?.title == "占比")
    }

    @Test(arguments: [
        ("方式 == '网上'", "3"), ("方式 == '网上' || 实际 > 4", "4"), ("!(方式 == '网上') && 实际 != null", "2"),
        ("受理日期 >= '2016-02-01'", "4"), ("部门 in ['公安局', '民政局']", "4"), ("datum['部门'] == '公安局'", "3"),
        ("重点", "2"), ("重点 == null", "1"), ("length(方式) == 2 && 承诺 == 10", "2"), ("金额 > 0.205", "2"),
        ("实际 == 4.0", "1"), ("实际 * 2 == 8", nil), ("方式 == '电话'", "0"),
    ])
    func conditions(source: String, expected: String?) throws {
        let query = Query(["cases.total"], where: [try Expression(source)])
        guard let expected else {
            // Arithmetic with a missing value is an error, not a guess.
            #expect(throws: Diagnostics.self) { try project.rows(query) }
            return
        }
        #expect(try project.rows(query) == ["cases.total", expected])
    }

    @Test func partsSumToTheTotal() throws {
        for keys: [Query.Key] in [["部门"], ["方式"], ["month"], ["quarter", "部门"], ["day", "方式", "重点"], ["实际"]] {
            var plan = try project.plan(SmallProject.yaml)
            let parts = try plan.add(Query(["cases.total", "cases.amount"], by: keys))
            let whole = try plan.add(Query(["cases.total", "cases.amount"]))
            let results = try ScanEngine().run(plan)
            for metric in ["cases.total", "cases.amount"] {
                let sum = results[parts][metric]?.values.reduce(Exact?.some(.zero)) { sum, value in
                    value.exact.map { sum?.adding($0) } ?? sum
                }
                #expect(sum == results[whole][metric]?.values.first?.exact)
            }
        }
    }

    @Test func equalQuestionsAreAnsweredOnce() throws {
        var plan = try project.plan(SmallProject.yaml)
        let first = try plan.add(Query(["cases.total"], by: ["部门"]))
        let again = try plan.add(Query(["cases.total"], by: ["部门"]))
        #expect(first == again)
        #expect(try ScanEngine().run(plan).table(for: Query(["cases.total"], by: ["部门"]))?.rowCount == 3)
    }

    @Test func metricsThatDifferInATextShareOneAggregation() throws {
        var plan = try project.plan(SmallProject.yaml)
        for way in ["网上", "窗口", "电话"] {
            _ = try plan.add(FigureRequest("cases.total", where: [try Expression("方式 == '\(way)'")]))
        }
        // Two years, each once with the way as a key and once for what the ledger knows.
        #expect(plan.aggregations.all.count == 5)
    }

    @Test(arguments: [
        (Query([]), "empty-query"), (Query(["cases.totla"]), "unknown-metric"),
        (Query(["Cases.total"]), "unknown-metric"), (Query(["cases.total"], by: ["部们"]), "unknown-field"),
        (Query(["cases.total"], by: ["编号"]), "sensitive-field"),
        (Query(["cases.total"], by: ["month", "编号"]), "sensitive-field"),
        (Query(["cases.total"], by: ["部门", "部门"]), "key-twice"),
        (Query(["cases.total", "办件量"]), "key-twice"),
        (Query(["cases.total"], by: ["month", "year"]), "several-grains"),
        (Query(["cases.on_time"], by: ["部门"], share: .init()), "share-of-no-sum"),
        (Query(["cases.total"], by: ["部门"], rank: .init(within: ["month"])), "unknown-column"),
        (Query(["cases.total"], by: ["部门"], order: [.init("growth")]), "unknown-column"),
    ])
    func whatCannotBeAsked(query: Query, code: String) throws {
        var plan = try project.plan(SmallProject.yaml)
        let place = Place(file: "a.md", line: 7)
        let error = #expect(throws: Diagnostics.self) { _ = try plan.add(query, at: place) }
        #expect(error?.all.map(\.code) == [code])
        #expect(error?.all.first?.place == place)
    }

    @Test func nearestNamesAreOffered() throws {
        var plan = try project.plan(SmallProject.yaml)
        let error = #expect(throws: Diagnostics.self) { _ = try plan.add(Query(["cases.totla"])) }
        #expect(error?.all.first?.remedy?.en.contains("cases.total") == true)
    }

    @Test func aConditionThatCannotBeComputedNamesItsPlace() throws {
        let filter = try Expression("部门 > 5", at: Place(file: "a.md", line: 3))
        let error = #expect(throws: Diagnostics.self) { try project.rows(Query(["cases.total"], where: [filter])) }
        #expect(error?.all.first?.place.file == "a.md")
        #expect(error?.all.first?.place.line == 3)
    }
}
