import Tables
import Testing

@testable import Charts

struct TransformTests {
    private let table = Table([
        Column("部门", kind: .nominal, values: [.text("甲"), .text("乙"), .text("甲"), .text("乙")]),
        Column("数", kind: .quantitative, values: [.integer(1), .integer(2), .integer(4), .null]),
    ])

    @Test func aggregatesByGroup() {
        let result = table.aggregated(
            [
                .init(.operation(.sum), field: "数", as: "和"), .init(.operation(.count), field: nil, as: "件"),
                .init(.operation(.mean), field: "数", as: "均"),
            ],
            by: ["部门"])
        #expect(result["部门"]?.values == [.text("甲"), .text("乙")])
        #expect(result["和"]?.values == [.real(5), .real(2)])
        #expect(result["件"]?.values == [.real(2), .real(2)])
        #expect(result["均"]?.values == [.real(2.5), .real(2)])
    }

    @Test func stackedPartsSumToTheTotal() {
        let stacked = table.stacked(.init(field: "数", groupby: [], offset: .normalize, sort: [], start: "a", end: "b"))
        #expect(stacked["a"]?.values == [.real(0), .real(1.0 / 7), .real(3.0 / 7), .real(1)])
        #expect(stacked["b"]?.values.last == .real(1))
    }

    @Test func periodsBeginWhereTheyShould() {
        let july = Moment(year: 2016, month: 7, date: 4).time
        #expect(Moment(TimeUnit([.year, .month]).floor(july)) == Moment(year: 2016, month: 7))
        #expect(Moment(TimeUnit([.month]).floor(july)) == Moment(year: 2012, month: 7))
        #expect(TimeUnit("binnedutcyearmonth") == TimeUnit([.year, .month], utc: true, binned: true))
        #expect(TimeUnit("fortnight") == nil)
    }

    @Test func binsAreRound() {
        let bins = BinParameters().bins(extent: (1.4, 9.3), defaultMaxbins: 10)
        #expect(bins.start == 1 && bins.stop == 10 && bins.step == 1)
    }

    @Test func filtersByExpression() throws {
        let kept = try Transform.filter(.expression(Formula("datum.数 > 1"))).applied(to: table) { _ in table }
        #expect(kept["数"]?.values == [.integer(2), .integer(4)])
    }
}
