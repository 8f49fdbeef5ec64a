import Expressions
import Tables
import Testing

@testable import Metrics

@Suite struct TableFiguresTests {
    private let project: SmallProject

    init() throws { project = try SmallProject(SmallProject.files) }

    @Test func rowsNameTheirFigures() throws {
        #expect(
            try project.rows(Query(["cases.total"], by: ["部门", "month"], namesFigures: true)) == [
                "部门|month|cases.total|cases.total.figure",
                "公安局|2016-01-01|1|cases.total:month=1,部门=公安局", "公安局|2016-02-01|1|cases.total:month=2,部门=公安局",
                "公安局|2016-11-01|1|cases.total:month=11,部门=公安局", "卫计委|2016-01-01|1|cases.total:month=1,部门=卫计委",
                "卫计委|2016-02-01|1|cases.total:month=2,部门=卫计委", "民政局|2016-02-01|1|cases.total:month=2,部门=民政局",
            ])
    }

    @Test func aDayHasNoRequest() throws {
        let rows = try project.rows(
            Query(["cases.total"], by: ["day"], period: Period.month(2, of: 2016), namesFigures: true))
        #expect(rows.dropFirst() == ["2016-02-01|1|", "2016-02-03|1|", "2016-02-29|1|"])
    }

    /// What a cell prints is what its key asks for.
    @Test(arguments: [
        Query(["cases.total", "cases.on_time"], by: ["部门"], compare: .previousYear, namesFigures: true),
        Query(["cases.total"], by: ["month", "方式"], compare: .previousYear, namesFigures: true),
        Query(["cases.amount"], by: ["quarter", "重点"], compare: .previousPeriod, namesFigures: true),
        Query(["cases.people"], by: ["month"], compare: .year(2015), isCumulative: true, namesFigures: true),
        Query(["cases.mean"], by: ["部门"], period: Period.year(2015), namesFigures: true),
        Query(["cases.total"], compare: .previousYear, namesFigures: true),
    ])
    func theKeyAsksForTheCell(query: Query) throws {
        var plan = try project.plan(SmallProject.yaml)
        let handle = try plan.add(query)
        let results = try ScanEngine().run(plan)
        let cells = results.figures(in: handle)
        let named = results[handle].columns.filter { $0.name.hasSuffix(".figure") }.flatMap(\.values)
        #expect(Set(cells.map(\.key)) == Set(named.compactMap(\.text)))
        #expect(cells.count == named.count)
        for cell in cells {
            let asked = try project.figure(FigureRequest(key: cell.key))
            #expect(cell.key == asked.key)
            #expect(cell.value == asked.value, "\(cell.key)")
            #expect(cell.printed == asked.printed)
            #expect(cell.rows == asked.rows, "\(cell.key)")
            #expect(cell.period == asked.period, "\(cell.key)")
            #expect(cell.filter == asked.filter)
            #expect(cell.sources == asked.sources)
            guard query.compare != nil else { continue }
            #expect(cell.previous.value == asked.previous.value, "\(cell.key)")
            #expect(cell.previous.period == asked.previous.period, "\(cell.key)")
            #expect(cell.difference == asked.difference, "\(cell.key)")
            #expect(cell.growth == asked.growth, "\(cell.key)")
        }
    }

    @Test func conditionsOfTheQueryAreTheFigures() throws {
        let online = Query(["cases.total"], by: ["部门"], where: [try Expression("方式 == '网上'")], namesFigures: true)
        #expect(
            try project.rows(online) == [
                "部门|cases.total|cases.total.figure", #"公安局|2|cases.total:部门=公安局,where=方式 \=\= '网上'"#,
                #"卫计委|1|cases.total:部门=卫计委,where=方式 \=\= '网上'"#,
            ])
    }
}
