import Diagnostics
import Ledgers
import Tables
import Testing

@testable import Metrics

@Suite struct CatalogueCheckTests {
    private let project: SmallProject

    init() throws { project = try SmallProject(SmallProject.files) }

    private func outcome(_ check: String, year: Int = 2016) throws -> CheckOutcome {
        let yaml = """
            \(SmallProject.yaml)
              cases.window: {title: 窗口办件, of: cases.total, where: 方式 == '窗口'}
              cases.early: {title: 提前办结, of: cases.total, where: 实际 < 承诺}
              cases.other: {title: 另一本账, ledger: cases, measure: count, unit: 件}
            checks:
              c: {title: 检查, \(check)}
            """
        var plan = try project.plan(yaml, year: year, until: "\(year)-11-15")
        let checks = try CheckRun(in: &plan)
        return try #require(try checks.outcomes(try ScanEngine().run(plan)).first)
    }

    private func statements(_ check: String, year: Int = 2016) throws -> [String] {
        try outcome(check, year: year).statements.map(\.zh)
    }

    @Test func partsSumToTheTotal() throws {
        let whole = try outcome("sum: {total: cases.total, parts: [cases.online, cases.window]}")
        #expect(whole.isPassed)
        #expect(whole.checked == 1)
        #expect(try outcome("sum: {total: 办件量, parts: [网办量, 窗口办件]}, by: [month, 部门]").checked == 6)
        #expect(
            try statements("sum: {total: cases.total, parts: [cases.online, cases.early]}, by: 部门") == [
                "卫计委：网办量、提前办结合计为3件，办件量为2件，相差1件", "民政局：网办量、提前办结合计为0件，办件量为1件，相差1件",
            ])
    }

    @Test func twoMetricsAreEqual() throws {
        #expect(try outcome("equal: [cases.total, cases.other], by: 部门").checked == 3)
        #expect(try statements("equal: [cases.total, cases.online]") == ["办件量为6件，网办量为3件，相差3件"])
        #expect(try outcome("equal: [cases.total, cases.online], tolerance: 3").isPassed)
        #expect(try outcome("equal: [cases.total, cases.online], where: 方式 == '网上'").isPassed)
    }

    @Test func nothingLiesOutside() throws {
        #expect(try outcome("bounds: {metric: cases.on_time, min: 50%, max: 100%}, by: 部门").isPassed)
        #expect(
            try statements("bounds: {metric: cases.on_time, min: 80%}, by: 部门") == ["公安局：按时办结率为50%，低于80%"])
        #expect(try statements("bounds: {metric: cases.total, max: 5}") == ["办件量为6件，高于5件"])
    }

    @Test func theLedgerIsUpToDate() throws {
        #expect(try outcome("fresh: {metric: cases.total, days: 0}").isPassed)
        // 民政局 has its last record on 3 February.
        #expect(
            try statements("fresh: {metric: cases.total, days: 7}, by: 部门") == [
                "卫计委：办件量的最近记录止于2016年2月1日", "民政局：办件量的最近记录止于2016年2月3日",
            ])
        #expect(try statements("fresh: {metric: cases.total, days: 7}", year: 2014) == ["办件量没有记录"])
    }

    @Test func whereThereAreNoRecordsThereIsNothingToCheck() throws {
        let outcome = try outcome("equal: [cases.total, cases.online]", year: 2014)
        #expect(outcome.isPassed)
        #expect(outcome.checked == 0)
    }

    @Test func aFindingNamesTheCatalogue() throws {
        let finding = try #require(try outcome("equal: [cases.total, cases.online]").findings().first)
        #expect(finding.code == "check-failed")
        #expect(finding.place.file == "metrics.yaml")
        #expect(finding.place.line == 22)
        #expect(finding.place.field == "checks.c")
        #expect(finding.remedy?.en.contains("--allow-failed-checks") == true)
    }

    @Test(arguments: [
        ("sum: {total: cases.total}", "missing-property"), ("equal: [cases.total]", "two-metrics"),
        ("equal: [cases.totl, cases.online]", "unknown-metric"),
        ("equal: [cases.total, cases.on_time]", "check-of-units"),
        ("bounds: {metric: cases.total}", "missing-property"),
        ("bounds: {metric: cases.on_time, min: 90}", "target-value"),
        ("fresh: {metric: cases.total}", "missing-property"),
        ("by: 部门", "one-rule"), ("equal: [cases.total, cases.online], by: 科", "unknown-field"),
        ("equal: [cases.total, cases.online], wehre: 重点", "unknown-property"),
        ("equal: [cases.total, cases.online], where: 重店", "unknown-field"),
    ])
    func whatIsWrongInACatalogue(check: String, code: String) throws {
        let error = #expect(throws: Diagnostics.self) { try outcome(check) }
        #expect(error?.all.first?.code == code)
        #expect(error?.all.first?.place.field?.hasPrefix("checks.c") == true)
    }

    /// Cases are carried over: more may be done in a month than came in, and over the whole it adds up.
    @Test func moreMayBeDoneThanCameIn() throws {
        let ledger = """
            受理日期,办结日期,状态
            2016-01-30,2016-02-01,办结
            2016-01-30,2016-02-02,办结
            2016-01-31,,在办
            2016-02-10,2016-02-15,办结
            2016-02-11,,退件

            """
        let project = try SmallProject(
            ["a": ledger],
            fields: [
                ["name": "受理日期", "type": "date"], ["name": "办结日期", "type": "date"],
                ["name": "状态", "type": "string"],
            ])
        let yaml = """
            ledgers: {a: {resources: a, time: 受理日期}}
            metrics:
              received: {title: 收件, ledger: a, measure: count}
              done: {title: 办结, ledger: a, measure: count, where: 状态 == '办结'}
              done_then: {title: 当月办结, of: done, time: 办结日期}
              open: {title: 在办, ledger: a, measure: count, where: 状态 == '在办'}
              returned: {title: 退件, ledger: a, measure: count, where: 状态 == '退件'}
            checks:
              whole: {title: 收支平衡, sum: {total: received, parts: [done, open, returned]}}
            """
        #expect(Check(project.package).run().isValid)
        #expect(
            try project.rows(Query(["received", "done_then"], by: ["month"]), yaml) == [
                "month|received|done_then", "2016-01-01|3|", "2016-02-01|2|3",
            ])
        var plan = try project.plan(yaml)
        let checks = try CheckRun(in: &plan)
        #expect(try checks.outcomes(try ScanEngine().run(plan)).allSatisfy(\.isPassed))
    }
}
