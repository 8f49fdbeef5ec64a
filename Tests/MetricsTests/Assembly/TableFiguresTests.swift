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

    @Test func daysNameTheirFigures() throws {
        let rows = try project.rows(
            Query(["cases.total"], by: ["day"], period: Period.month(2, of: 2016), namesFigures: true))
        #expect(
            rows.dropFirst() == [
                "2016-02-01|1|cases.total:days=2016-02-01", "2016-02-03|1|cases.total:days=2016-02-03",
                "2016-02-29|1|cases.total:days=2016-02-29",
            ])
    }

    @Test func sharesAndRanksNameTheirFigures() throws {
        let query = Query(
            ["cases.total"], by: ["部门", "方式"], share: Query.Share(within: ["方式"]),
            rank: Query.Rank(from: .bottom, ties: .dense, within: ["方式"]), namesFigures: true)
        let table = try project.rows(query)
        #expect(
            table[0]
                == "部门|方式|cases.total|cases.total.share|cases.total.rank|cases.total.figure|cases.total.share.figure|cases.total.rank.figure"
        )
        let own = "cases.total:方式=网上,部门=公安局"
        #expect(
            table.contains(
                #"公安局|网上|2|0.66666666666666666666|2|\#(own)|\#(own),against=cases.total:方式\=网上|\#(own),rank=部门,from=bottom,ties=dense"#
            ), "\(table)")
    }

    @Test func theFirstRowsTogetherAreAFigure() throws {
        var plan = try project.plan(SmallProject.yaml)
        let handle = try plan.add(
            Query(["cases.total"], by: ["部门"], share: Query.Share(), namesFigures: true, order: [.init("部门")]))
        let results = try ScanEngine().run(plan)
        let table = results[handle]
        let column = try #require(table["cases.total"])
        let row = try #require(table["部门"]?.values.firstIndex(of: Value.text("卫计委")))
        let key = #"cases.total:where=部门 in ['公安局'\, '卫计委'],against=cases.total"#
        #expect(table.leading(in: column, downTo: row) == key)
        let figure = try project.figure(FigureRequest(key: key))
        #expect(figure.value == .integer(5))
        #expect(figure.ratio == Exact(5).divided(by: 6))
        #expect(results.figures(in: handle).first { $0.key == key }?.ratio == figure.ratio)
    }

    /// What a cell prints is what its key asks for.
    @Test(arguments: [
        Query(["cases.total", "cases.on_time"], by: ["部门"], compare: .previousYear, namesFigures: true),
        Query(["cases.total"], by: ["month", "方式"], compare: .previousYear, namesFigures: true),
        Query(["cases.amount"], by: ["quarter", "重点"], compare: .previousPeriod, namesFigures: true),
        Query(["cases.people"], by: ["month"], compare: .year(2015), isCumulative: true, namesFigures: true),
        Query(["cases.mean"], by: ["部门"], period: Period.year(2015), namesFigures: true),
        Query(["cases.total"], compare: .previousYear, namesFigures: true),
        Query(["cases.total", "cases.on_time"], by: ["day", "部门"], compare: .previousYear, namesFigures: true),
        Query(
            ["cases.total", "cases.amount"], by: ["部门", "方式"], compare: .previousYear, share: Query.Share(),
            contribution: Query.Share(within: ["方式"]), rank: Query.Rank(within: ["方式"]), namesFigures: true),
        Query(
            ["cases.total"], by: ["month", "部门"], compare: .previousPeriod, share: Query.Share(within: ["month"]),
            rank: Query.Rank(from: .bottom, ties: .dense, within: ["month"]), namesFigures: true),
        Query(
            ["cases.total", "cases.on_time"], by: ["month"],
            period: Period.month(1, of: 2015).flatMap { first in
                Period.month(2, of: 2016).flatMap { Period(first.first, through: $0.last) }
            }, share: Query.Share(), rank: Query.Rank(ties: .fractional), namesFigures: true),
        Query(
            ["cases.total"], by: ["month", "部门"], compare: .previousYear, share: Query.Share(within: ["month"]),
            isCumulative: true, rank: Query.Rank(within: ["month"]), namesFigures: true),
        Query(["cases.total"], by: ["部门"], compare: .previousYear, share: Query.Share(), namesFigures: true),
    ])
    func theKeyAsksForTheCell(query: Query) throws {
        var plan = try project.plan(SmallProject.yaml)
        let handle = try plan.add(query)
        let results = try ScanEngine().run(plan)
        let cells = results.figures(in: handle)
        let named = results[handle].columns.filter { $0.name.hasSuffix(".figure") }.flatMap(\.values)
        #expect(Set(cells.map(\.key)) == Set(named.compactMap(\.text)))
        #expect(cells.count == named.count { $0.text != nil })
        let own = results[handle].columns.filter { query.metrics.map { $0 + ".figure" }.contains($0.name) }
        #expect(!own.isEmpty && own.flatMap(\.values).allSatisfy { $0.text != nil })
        for cell in cells {
            let asked = try project.figure(FigureRequest(key: cell.key))
            #expect(cell.key == asked.key)
            #expect(cell.value == asked.value, "\(cell.key)")
            #expect(cell.printed == asked.printed)
            #expect(cell.rows == asked.rows, "\(cell.key)")
            #expect(cell.period == asked.period, "\(cell.key)")
            #expect(cell.filter == asked.filter)
            #expect(cell.sources == asked.sources)
            #expect(cell.standing?.rank == asked.standing?.rank, "\(cell.key)")
            #expect(cell.standing?.ranked == asked.standing?.ranked, "\(cell.key)")
            #expect(cell.against?.value == asked.against?.value, "\(cell.key)")
            #expect(cell.ratio == asked.ratio, "\(cell.key)")
            guard query.compare != nil else { continue }
            #expect(cell.standing == asked.standing, "\(cell.key)")
            #expect(cell.previousRatio == asked.previousRatio, "\(cell.key)")
            #expect(cell.contribution == asked.contribution, "\(cell.key)")
            #expect(cell.contributionRate == asked.contributionRate, "\(cell.key)")
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
