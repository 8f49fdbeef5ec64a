import Expressions
import Foundation
import Ledgers
import Synchronization
import Tables
import Testing

@testable import Metrics

/// The rows of a selection in order.
final class TakenRows: Sendable {
    private let rows = Mutex<[RowSelection.Row]>([])

    var all: [RowSelection.Row] { rows.withLock { $0 } }

    func take(_ more: [RowSelection.Row]) { rows.withLock { $0 += more } }
}

@Suite struct RowSelectionTests {
    private let project: SmallProject

    init() throws { project = try SmallProject(SmallProject.files) }

    private func traced(_ request: FigureRequest) throws -> (RowSelection, [RowSelection.Row], Figure) {
        var plan = try project.plan(SmallProject.yaml)
        let handle = try plan.add(request)
        let selection = RowSelection(of: handle, in: plan)
        let taken = TakenRows()
        let sources = try selection.run { taken.take($0) }
        let figure = try ScanEngine().run(plan)[handle]
        #expect(sources == figure.sources)
        return (selection, taken.all, figure)
    }

    private func lines(_ request: FigureRequest) throws -> [String] {
        try traced(request).1.map { row in
            "\(row.resource) \(row.record) \(row.cells.joined(separator: ","))"
        }
    }

    @Test func theRowsOfACount() throws {
        #expect(
            try lines(FigureRequest("cases.online")) == [
                "c16 1 公安局,网上,2016-01-04,5,4,2016-01-08,0.2,是", "c16 2 公安局,网上,2016-02-29,5,6,2016-03-08,0.3,否",
                "c16 5 卫计委,网上,2016-02-01,10,7,2016-02-10,0.01,",
            ])
    }

    @Test func theRowsOfANarrowedFigure() throws {
        let request = FigureRequest(
            "cases.total", values: ["部门": .text("公安局")], where: [try Expression("方式 == '网上' && 承诺 < 实际")], year: 2015)
        #expect(try lines(request) == ["c15 2 公安局,网上,2015-02-28,5,9,2015-03-12,2.25,否"])
    }

    @Test func aRowOfARatioSaysOfWhichPartItIs() throws {
        let (selection, rows, figure) = try traced(FigureRequest("cases.on_time"))
        #expect(selection.roles == [.numerator, .denominator])
        #expect(rows.map(\.plays) == [[true, true], [false, true], [true, true], [true, true], [true, true]])
        #expect(rows.map(\.record) == [1, 2, 4, 5, 6])
        #expect(figure.terms.map(\.value) == [.integer(4), .integer(5)])
        #expect(figure.terms.map(\.previous) == [.integer(2), .integer(3)])
    }

    @Test func aSensitiveFieldIsNeverGiven() throws {
        let (selection, rows, figure) = try traced(FigureRequest("cases.people", year: 2015))
        #expect(!selection.fields.map(\.name).contains("编号"))
        #expect(selection.hidden == ["编号"])
        #expect(rows.map(\.distinct) == [[1], [2], [3], [1]])
        #expect(!rows.flatMap(\.cells).contains { $0.hasPrefix("p") })
        #expect(figure.value == .integer(3))
    }

    /// The rows as a ledger of their own, counted by the same catalogue, give the figure again.
    @Test(arguments: [
        FigureRequest("cases.total"), FigureRequest("cases.online", year: 2015), FigureRequest("cases.amount"),
        FigureRequest("cases.median"), FigureRequest("cases.mean", month: 2), FigureRequest("cases.latest"),
        FigureRequest("cases.on_time", values: ["部门": .text("公安局")]),
        FigureRequest("cases.amount", values: ["部门": .text("卫计委")], year: 2015),
    ])
    func countingTheRowsAgainGivesTheFigure(request: FigureRequest) throws {
        let (selection, rows, figure) = try traced(request)
        #expect(figure.rows > 0)
        let header = (["编号"] + selection.fields.map(\.name)).joined(separator: ",")
        let text = ([header] + rows.map { (["-"] + $0.cells).joined(separator: ",") }).joined(separator: "\n") + "\n"
        let none = header + "\n"
        let again = try SmallProject(["c15": none, "c16": text])
        #expect(try again.figure(request).value == figure.value)
        #expect(try again.figure(request).rows == figure.rows)
    }

    /// Every record has a text of its own, so that the reader forgets them on the way.
    @Test func textsThatAreForgottenAreReadAgain() throws {
        let count = 70_000 * 2
        var text = "编号,部门,方式,受理日期,承诺,实际,办结日期,金额,重点\n"
        for number in 0..<count { text += "p\(number),局\(number),\(number % 2 == 0 ? "网上" : "窗口"),2016-01-04,5,4,,,\n" }
        let large = try SmallProject(["c15": "编号,部门,方式,受理日期,承诺,实际,办结日期,金额,重点\n", "c16": text])
        var plan = try large.plan(SmallProject.yaml)
        let selection = RowSelection(of: try plan.add(FigureRequest("cases.online")), in: plan)
        let taken = TakenRows()
        _ = try selection.run { taken.take($0) }
        let rows = taken.all
        #expect(rows.count == count / 2)
        #expect(rows.enumerated().allSatisfy { $1.record == 2 * $0 + 1 && $1.cells[0] == "局\(2 * $0)" })
    }
}
