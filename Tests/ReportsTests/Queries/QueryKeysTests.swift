import Diagnostics
import Metrics
import Tables
import Testing
import Trees

@testable import Reports

@Suite struct QueryKeysTests {
    func keys(_ yaml: String) throws -> QueryKeys {
        try QueryKeys(Tree(yaml: yaml, file: "a.md"), reportYear: 2016, period: { Period.year($0) })
    }

    @Test func keysSayAQuery() throws {
        let read = try keys(
            """
            metrics: [cases.total, 按时率]
            by: 部门
            grain: month
            month: 9
            compare: previous_period
            share: [month]
            rank: {from: bottom, within: month}
            order: [-cases.total, 部门]
            limit: 10
            """)
        #expect(
            read.query
                == Query(
                    ["cases.total", "按时率"], by: [.grain(.month), .field("部门")], period: Period.month(9, of: 2016),
                    compare: .previousPeriod, share: .init(within: ["month"]),
                    rank: .init(from: .bottom, within: ["month"]),
                    order: [.init("cases.total", .descending), .init("部门")], limit: 10))
    }

    @Test func yearsAreThoseOfTheReport() throws {
        #expect(try keys("metric: a\nyear: 2015").query.period == Period.year(2015))
        #expect(try keys("metric: a\nyear: 2015\nmonth: 2").query.period == Period.month(2, of: 2015))
        #expect(try keys("metric: a").query.period == nil)
    }

    @Test func everyComparison() throws {
        let read = try keys(
            """
            metric: a
            by: 部门
            grain: month
            until: 9
            compare: 2010
            cumulative: true
            contribution: [month]
            population: true
            rank: {ties: dense}
            """)
        #expect(
            read.query
                == Query(
                    ["a"], by: ["month", "部门"],
                    period: Day(iso: "2016-01-01").flatMap { first in
                        Day(iso: "2016-09-30").flatMap { Period(first, through: $0) }
                    },
                    compare: .year(2010), contribution: .init(within: ["month"]), isCumulative: true,
                    showsPopulation: true, rank: .init(ties: .dense)))
        #expect(try keys("metric: a\nquarter: 3").query.period?.description == "2016-Q3")
        #expect(
            try keys("metric: a\nfrom: 2015-07\nto: 2016-09").query.period?.description == "2015-07-01/2016-09-30")
    }

    @Test(arguments: [
        ("month: 9\nquarter: 3", "several-periods"), ("compare: 16", "unknown-choice"),
        ("from: 2015-01\nyear: 2016", "several-periods"), ("from: 2017-01", "months-reversed"),
        ("to: 9月", "not-a-month"),
    ])
    func whatCannotBeSaid(yaml: String, code: String) throws {
        let error = #expect(throws: Diagnostics.self) { try keys("metric: a\n" + yaml) }
        #expect(error?.all.map(\.code) == [code])
    }

    @Test func daysAfterTheReportsLastAreNotAsked() throws {
        let first = try #require(Day(iso: "2016-01-01"))
        let last = try #require(Day(iso: "2016-11-15"))
        func period(_ yaml: String) throws -> String? {
            try QueryKeys(
                Tree(yaml: "metric: a\n" + yaml, file: "a.md"), reportYear: 2016,
                period: { _ in Period(first, through: last) }
            ).query.period?.description
        }
        #expect(try period("month: 11") == "2016-11-01/2016-11-15")
        #expect(throws: Diagnostics.self) { try period("month: 12") }
    }

    @Test func everyMistakeIsSaidWithItsLine() throws {
        let error = #expect(throws: Diagnostics.self) {
            try keys("by: 部门\ngrain: week\nmonth: 13\ncompare: last_year\nshare: 1\nlimit: many")
        }
        let all = try #require(error?.all)
        #expect(all.map(\.place.line) == [1, 2, 6, 3, 4])
        #expect(
            all.map(\.code) == ["key-missing", "unknown-choice", "key-type", "key-type", "unknown-choice"])
    }

    @Test func rowsThatAreNotPresentAreLeftOutOnlyWhenAsked() throws {
        let table = Table([
            Column("单位", kind: .nominal, values: [.text("甲"), .text("乙")]),
            Column("a", kind: .quantitative, values: [.integer(1), .null]),
            Column("a.previous", kind: .quantitative, values: [.null, .integer(2)]),
        ])
        let period = try #require(Period.year(2016))
        #expect(try keys("metric: a\nby: 单位\npresent: true").shown(table, of: period) == table.rows([0]))
        #expect(try keys("metric: a\nby: 单位").shown(table, of: period) == table)
    }

    @Test func aCutMonthIsLeftOutOnlyWhenAsked() throws {
        let days = ["2016-10-01", "2016-11-01"].compactMap { Day(iso: $0) }
        let table = Table([
            Column("month", kind: .temporal, values: days.map { .day($0) }),
            Column("a", kind: .quantitative, values: [.integer(1), .integer(2)]),
        ])
        let first = try #require(Day(iso: "2016-01-01"))
        let last = try #require(Day(iso: "2016-11-15"))
        let period = try #require(Period(first, through: last))
        #expect(
            try keys("metric: a\ngrain: month\nwhole_periods: true").shown(table, of: period) == table.rows([0]))
        #expect(try keys("metric: a\ngrain: month").shown(table, of: period) == table)
    }
}
