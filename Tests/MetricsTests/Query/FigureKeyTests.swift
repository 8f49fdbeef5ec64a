import Diagnostics
import Expressions
import Tables
import Testing

@testable import Metrics

@Suite struct FigureKeyTests {
    @Test(arguments: [
        (FigureRequest("cases.total"), ""), (FigureRequest("cases.total", year: 2015, month: 7), "year=2015,month=7"),
        (FigureRequest("cases.total", values: ["部门": .text("公安局")], quarter: 3), "quarter=3,部门=公安局"),
        (FigureRequest("cases.total", until: 9, compare: .year(2010)), "until=9,compare=2010"),
        (FigureRequest("cases.total", values: ["部门": .text("公安局, a=b\\c")]), #"部门=公安局\, a\=b\\c"#),
        (FigureRequest("cases.total", values: ["部门": .null]), "部门="),
        (FigureRequest("cases.total", values: ["month": .text("七月")]), #"\month=七月"#),
        (ranked { $0.rank = FigureRequest.Rank(among: ["部门", "方式"]) }, "部门=公安局,rank=部门,rank=方式"),
        (
            ranked {
                $0.rank = FigureRequest.Rank(
                    among: ["month"], from: .bottom, ties: .dense, span: Period.month(7, of: 2016), course: .month)
            }, "部门=公安局,rank=month,from=bottom,ties=dense,of=2016-07-01/2016-07-31,course=month"
        ),
        (
            ranked { $0.trend = FigureRequest.Trend(.month, span: Period.year(2016), window: 3) },
            "部门=公安局,series=month,over=2016-01-01/2016-12-31,average=3"
        ),
        (ranked { $0.trend = FigureRequest.Trend(.quarter) }, "部门=公安局,series=quarter"),
        (ranked { $0.days = Period.month(7, of: 2016) }, "days=2016-07-01/2016-07-31,部门=公安局"),
        (
            ranked { $0.against = FigureRequest("cases.total", values: ["方式": .text("网上")]) },
            #"部门=公安局,against=cases.total:方式\=网上"#
        ),
    ])
    func aKeyAsksForTheFigureAgain(request: FigureRequest, narrowing: String) throws {
        #expect(request.narrowing == narrowing)
        #expect(try FigureRequest(key: "cases.total" + (narrowing.isEmpty ? "" : ":" + narrowing)) == request)
    }

    private static func ranked(_ change: (inout FigureRequest) -> Void) -> FigureRequest {
        var request = FigureRequest("cases.total", values: ["部门": .text("公安局")])
        change(&request)
        return request
    }

    @Test func conditionsAreKept() throws {
        let request = FigureRequest("a", where: [try Expression("方式 == '网上' && 实际 >= 5"), try Expression("重点")])
        #expect(request.narrowing == #"where=方式 \=\= '网上' && 实际 >\= 5,where=重点"#)
        let read = try FigureRequest(key: "a:" + request.narrowing)
        #expect(read.filters.map(\.source) == request.filters.map(\.source))
    }

    @Test(arguments: [
        "a:month=七", "a:compare=last", "a:month=7,8", "a:days=2016-07", "a:days=2016-07-02/2016-07-01", "a:from=top",
        "a:average=3",
        "a:series=month,average=1", "a:series=week",
        "a:部门=b,rank=部门,ties=some",
    ])
    func whatIsNoKey(key: String) {
        let error = #expect(throws: Diagnostic.self) { try FigureRequest(key: key) }
        #expect(error?.code == "not-a-figure-key")
    }

    @Test func aFigureHasItsKey() throws {
        let project = try SmallProject(SmallProject.files)
        let figure = try project.figure(FigureRequest("网办量", values: ["部门": .text("公安局")], month: 2))
        #expect(figure.key == "cases.online:month=2,部门=公安局")
        #expect(figure.rows == 1)
        #expect(figure.recordsInPeriod == 3)
        #expect(try project.figure(FigureRequest(key: figure.key)) == figure)
        #expect(try project.figure(FigureRequest("网办量")).key == "cases.online")
    }
}
