import Diagnostics
import Documents
import Tables
import Testing
import Trees

@testable import Reports

@Suite struct TableBlockTests {
    let table = Table([
        Column("受理部门", kind: .nominal, values: [.text("公安局"), .text("民政局")]),
        Column("cases.total", title: "办件量", kind: .quantitative, unit: "件", values: [.integer(56000), .integer(7)]),
        Column(
            "cases.total.growth", title: "同比增长", kind: .quantitative, unit: "%",
            values: [.exact(Exact(86, scale: 3)), .null]),
        Column("cases.total.rank_change", title: "位次变化", kind: .quantitative, values: [.integer(2), .integer(-1)]),
    ])

    func texts(_ block: TableBlock) -> [[String]] {
        block.rows.map { row in
            row.map { cell in
                cell.map { if case .text(let text) = $0 { text } else { "?" } }.joined()
            }
        }
    }

    @Test func numbersAreInFullAndMissingOnesADash() throws {
        let block = try TableBlock(table, total: nil, keys: TableKeys([:]), at: Place())
        #expect(texts(block) == [["公安局", "56000", "8.6%", "↑2"], ["民政局", "7", "—", "↓1"]])
        #expect(block.unit == "件")
        #expect(block.columns.map(\.alignment) == [.left, .right, .right, .center])
    }

    @Test func cellsOfAMetricPrintItsFigure() throws {
        let named = Table(
            table.columns + [
                Column(
                    "cases.total.figure", kind: .nominal,
                    values: [.text("cases.total:受理部门=公安局"), .text("cases.total:受理部门=民政局")]),
                Column(
                    "cases.total.rank.figure", kind: .nominal, values: [.null, .text("cases.total:受理部门=民政局,rank=受理部门")]),
            ])
        let block = try TableBlock(named, total: nil, keys: TableKeys([:]), at: Place())
        let key = "cases.total:受理部门=民政局"
        #expect(block.columns.count == 4)
        #expect(
            block.rows[1] == [
                [.text("民政局")], [.figure(id: key, [.text("7")])], [.text("—")],
                [.figure(id: key + ",rank=受理部门", [.text("↓1")])],
            ])
        #expect(block.rows[0][3] == [.text("↑2")])
    }

    @Test(arguments: [
        ("quarter", ["2016-04-01", "2016-10-01"], ["第二季度", "第四季度"]),
        ("quarter", ["2015-10-01", "2016-01-01"], ["2015年第四季度", "2016年第一季度"]),
        ("year", ["2015-01-01", "2016-01-01"], ["2015年", "2016年"]),
        ("month", ["2016-06-01", "2016-07-01"], ["6月", "7月"]),
        ("month", ["2015-12-01", "2016-12-01"], ["2015年12月", "2016年12月"]),
        ("day", ["2016-06-01", "2016-07-01"], ["2016年6月1日", "2016年7月1日"]),
    ])
    func periodsAreNamedAsWhatTheyAre(grain: String, days: [String], expected: [String]) throws {
        let column = Column(
            grain, kind: .temporal, values: days.compactMap { Day(iso: $0) }.map(Value.day))
        let block = try TableBlock(Table([column]), total: nil, keys: TableKeys([:]), at: Place())
        #expect(texts(block) == expected.map { [$0] })
    }

    @Test func aDifferenceOfRatiosIsInPoints() throws {
        let table = Table([
            Column("a", title: "率", kind: .quantitative, unit: "%", values: [.exact(Exact(952, scale: 3))]),
            Column("a.difference", title: "增减", kind: .quantitative, unit: "%", values: [.exact(Exact(-11, scale: 3))]),
            Column(
                "a.points", title: "增减百分点", kind: .quantitative, unit: "百分点", values: [.exact(Exact(-11, scale: 3))]),
        ])
        let block = try TableBlock(table, total: nil, keys: TableKeys([:]), at: Place())
        #expect(texts(block) == [["95.2%", "-1.1", "-1.1"]])
    }

    @Test func theTotalIsARowOfItsOwn() throws {
        let total = Table([
            Column("cases.total", title: "办件量", kind: .quantitative, unit: "件", values: [.integer(56007)])
        ])
        let keys = try TableKeys(["total": "合计", "columns": ["受理部门", "cases.total", "cases.total.growth"]])
        let block = try TableBlock(table, total: total, keys: keys, at: Place())
        #expect(texts(block).last == ["合计", "56007", "—"])
        #expect(block.totalRows == 1)
    }

    @Test func moneyOfAColumnSharesOneUnit() throws {
        let money = Table([
            Column(
                "projects.amount", title: "投资额", kind: .quantitative, unit: "元",
                values: [.integer(2_043_185_200), .integer(790_000_000)])
        ])
        let block = try TableBlock(money, total: nil, keys: TableKeys([:]), at: Place())
        #expect(block.unit == "亿元")
        #expect(texts(block) == [["20.43"], ["7.90"]])
    }

    @Test func aColumnHasOnePrecision() throws {
        let scores = Table([
            Column(
                "monitoring.score", title: "得分", kind: .quantitative, unit: "分",
                values: [.exact(Exact(9703, scale: 2)), .exact(Exact(949, scale: 1)), .integer(88)])
        ])
        let block = try TableBlock(scores, total: nil, keys: TableKeys([:]), at: Place())
        #expect(texts(block) == [["97.03"], ["94.90"], ["88.00"]])
    }

    @Test func anUnknownColumnIsAnError() throws {
        let keys = try TableKeys(["columns": ["受理部们"]])
        let error = #expect(throws: Diagnostic.self) { try TableBlock(table, total: nil, keys: keys, at: Place()) }
        #expect(error?.code == "unknown-column")
    }
}
