import Tables
import Testing

@testable import Metrics

/// What a month is within the series of all months can be asked for by the key that tables name it by.
@Suite struct FigureTrendTests {
    private static let counts = [3, 5, 4, 9, 6, 40]

    private func project() throws -> SmallProject {
        let rows = Self.counts.enumerated().flatMap { month, count in
            (0..<count).map { "\($0),公安局,窗口,2016-0\(month + 1)-1\($0 % 9),1,1,,1,是\n" }
        }
        let header = "编号,部门,方式,受理日期,承诺,实际,办结日期,金额,重点\n"
        return try SmallProject(["c15": header, "c16": header + rows.joined()])
    }

    @Test func aTableNamesItsTrends() throws {
        let project = try project()
        var plan = try project.plan(SmallProject.yaml)
        let query = Query(
            ["cases.total"], by: ["month"],
            period: Period.year(2016).flatMap { Period($0.first, through: Day(iso: "2016-06-30") ?? $0.last) },
            trend: Query.Trend(movingAverage: 3, robustScore: true), namesFigures: true)
        let handle = try plan.add(query)
        let table = try ScanEngine().run(plan)[handle]
        let average = try #require(table["cases.total.moving_average"])
        let keys = try #require(table.figures(of: average))
        #expect(
            average.values.map(\.description) == [
                "", "", "4", "6", "6.33333333333333333333", "18.33333333333333333333",
            ])
        #expect(keys[3].text == "cases.total:month=4,series=month,over=2016-01-01/2016-06-30,average=3")
        let score = try #require(table["cases.total.robust_score"])
        for row in 0..<table.rowCount {
            let key = try #require(keys[row].text)
            let figure = try project.figure(FigureRequest(key: key))
            #expect(figure.trend?.movingAverage.map(Value.exact) ?? .null == average.values[row], "\(key)")
            #expect(figure.trend?.robustScore.map(Value.exact) == score.values[row], "\(key)")
            #expect(figure.key == key)
        }
        let april = try project.figure(FigureRequest(key: keys[3].text ?? ""))
        #expect(april.value == .integer(9))
        #expect(april.trend?.averaged == [5, 4, 9])
    }

    @Test func allRowsOfTheSeriesAreItsRows() throws {
        let project = try project()
        var plan = try project.plan(SmallProject.yaml)
        let handle = try plan.add(try FigureRequest(key: "cases.total:month=4,series=month"))
        let selection = RowSelection(of: handle, in: plan)
        #expect(selection.roles == [.series, .selected])
        let counted = Counts()
        _ = try selection.run { rows in counted.add(rows) }
        #expect(counted.all == [Self.counts.reduce(0, +), 9])
    }

    private final class Counts: @unchecked Sendable {
        var all = [0, 0]

        func add(_ rows: [RowSelection.Row]) {
            for row in rows { for role in 0...1 where row.plays[role] { all[role] += 1 } }
        }
    }
}
