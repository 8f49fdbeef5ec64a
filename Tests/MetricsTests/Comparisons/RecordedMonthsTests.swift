import Tables
import Testing

@testable import Metrics

/// A month that is missing from a ledger is not a month in which nothing happened.
@Suite struct RecordedMonthsTests {
    /// A ledger of `records` in each of the months of two years; the report is of January to 15 November 2016.
    private func results(
        _ before: [Int], _ now: [Int] = Array(1...11), records: Int = 12, ledger: String = "", query: Query? = nil
    ) throws -> (figure: Figure, rows: [String], warnings: [String]) {
        func rows(_ year: Int, _ months: [Int]) -> String {
            months.flatMap { month in
                (0..<records).map { record in
                    "\(record),公安局,窗口,\(year)-\(month < 10 ? "0" : "")\(month)-0\(1 + record % 9),1,1,,1,是\n"
                }
            }.joined()
        }
        let header = "编号,部门,方式,受理日期,承诺,实际,办结日期,金额,重点\n"
        let project = try SmallProject(["c15": header + rows(2015, before), "c16": header + rows(2016, now)])
        var plan = try project.plan(SmallProject.yaml.replacing("time: 受理日期", with: "time: 受理日期\(ledger)"))
        let figure = try plan.add(FigureRequest("cases.total"))
        let table = try plan.add(query ?? Query(["cases.total"], compare: .previousYear))
        let results = try ScanEngine().run(plan)
        return (results[figure], results[table].lines, results.warnings.map { $0.message.text(in: .zh) })
    }

    private static let gap = "“c15”缺2015年4月的记录，对比的另一期有：跨这些月份的增减和增长率不予计算"
    private static let withoutApril = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]

    @Test func acrossAMissingMonthThereIsNoGrowth() throws {
        let (figure, rows, warnings) = try results(Self.withoutApril)
        #expect(figure.value == .integer(132))
        #expect(figure.previous.value == .integer(120))
        #expect(figure.previous.missing == .monthsMissing)
        #expect(figure.previous.gaps.map(\.description) == ["2015-04"])
        #expect((figure.difference, figure.growth) == (.null, .null))
        #expect(
            rows == [
                "cases.total|cases.total.previous|cases.total.difference|cases.total.growth|cases.total.comparable",
                "132|120|||缺2015年4月数据，不作比较",
            ])
        #expect(warnings == [Self.gap])
    }

    @Test func rowsBeforeItAreCompared() throws {
        let query = Query(
            ["cases.total"], by: ["month"], period: Period.of("2016-02-01", "2016-05-31"), compare: .previousYear,
            isCumulative: true)
        #expect(
            try results(Self.withoutApril, query: query).rows.dropFirst() == [
                "2016-02-01|24|24|0|0|", "2016-03-01|36|36|0|0|", "2016-04-01|48|36|||缺2015年4月数据，不作比较",
                "2016-05-01|60|48|||缺2015年4月数据，不作比较",
            ])
    }

    @Test func aMonthOfTheYearItselfMayBeMissingToo() throws {
        let found = try results(Array(1...12), [1, 2, 3, 5, 6, 7, 8, 9, 10, 11])
        #expect(found.figure.growth == .null)
        #expect(found.figure.previous.gaps.map(\.description) == ["2016-04"])
    }

    @Test func halfAYearMayBe() throws {
        let found = try results(Array(7...12))
        #expect(found.figure.previous.gaps.map(\.description) == (1...6).map { "2015-0\($0)" })
    }

    @Test func theSameMonthsAreCompared() throws {
        let found = try results(Self.withoutApril, [1, 2, 3, 5, 6, 7, 8, 9, 10, 11])
        #expect(found.figure.growth == .integer(0))
        #expect(found.warnings.isEmpty)
    }

    @Test func nothingMayHaveHappened() throws {
        let found = try results(Self.withoutApril, ledger: ", empty_months: true")
        #expect(found.figure.growth == .exact(Exact(1, scale: 1)))
        #expect(found.warnings.isEmpty)
    }

    /// One record a month, and none in April: that may be.
    @Test func fewRecordsAreDoubtedOnly() throws {
        let found = try results(Self.withoutApril, records: 1)
        #expect(found.figure.growth == .exact(Exact(1, scale: 1)))
        #expect(found.warnings == ["“c15”没有2015年4月的记录，而报告年度各月都有：与上年同期的比较少算了这些月份"])
        #expect(try results([3, 9], [2, 9, 10], records: 1).warnings.isEmpty)
    }

    @Test func campaignsAreNotHeldByMonth() throws {
        let found = try results([3, 9], [4, 10])
        #expect(found.figure.growth == .integer(0))
        #expect(found.warnings.isEmpty)
    }

    /// 12 records a month are four in ten days: they may all come later.
    @Test func aMonthCutShortMayBeEmpty() throws {
        let query = Query(["cases.total"], period: Period.of("2016-03-01", "2016-04-10"), compare: .previousYear)
        #expect(try results(Self.withoutApril, query: query).rows.dropFirst() == ["24|12|12|1"])
    }

    @Test func aLedgerByMonthsHasARecordInEach() throws {
        let fields: [[String: Any]] = [["name": "月份", "type": "yearmonth"], ["name": "件数", "type": "integer"]]
        let rows = ["2015": [1, 2, 4], "2016": [1, 2, 3, 4]]
        let files = rows.reduce(into: [String: String]()) { files, entry in
            files["c" + entry.key.suffix(2)] =
                "月份,件数\n" + entry.value.map { "\(entry.key)-0\($0),5\n" }.joined()
        }
        let project = try SmallProject(files, fields: fields)
        let figure = try project.figure(
            FigureRequest("n", until: 4),
            """
            ledgers: {l: {resources: [c15, c16], time: 月份}}
            metrics: {n: {title: 件数, ledger: l, measure: sum(件数), unit: 件}}
            """)
        #expect(figure.value == .integer(20))
        #expect(figure.previous.gaps.map(\.description) == ["2015-03"])
        #expect(figure.growth == .null)
    }
}

extension Period {
    fileprivate static func of(_ first: String, _ last: String) -> Period? {
        Day(iso: first).flatMap { first in Day(iso: last).flatMap { Period(first, through: $0) } }
    }
}
