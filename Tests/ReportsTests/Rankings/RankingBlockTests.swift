import Diagnostics
import Documents
import Metrics
import Testing
import Trees

@testable import Reports

@Suite struct RankingBlockTests {
    private let small: TwoLedgerProject

    init() throws { small = try TwoLedgerProject() }

    private func markdown(_ yaml: String) throws -> String {
        let keys = try RankingKeys(Tree(yaml: yaml, file: "a.md"))
        var plan = try small.project.plan()
        let ranking = try RankingPlan(keys.request, in: &plan)
        let table = try RankingTable(ranking, results: try ScanEngine().run(plan))
        let block = try TableBlock(table, keys: keys, at: Place())
        let document = Document(
            properties: Document.Properties(
                title: "", author: "", subject: "", keywords: [], date: small.project.settings.date),
            blocks: [.table(block)])
        return MarkdownWriter().text(of: document)
    }

    @Test func aRankingAsTheCommandPrintsIt() throws {
        #expect(
            try markdown("metric: monitoring\nfrom: 2016-07\nhighlight: [甲]\ncaption: 排名") == """
                表1　排名

                | 单位 | 7月 | 8月 | 9月 | 连续 |
                | --- | :-: | :-: | :-: | --- |
                | 乙 | 1 ↑1 | 1 = | 1 = | 连续3个月第1 |
                | **甲** | **2 ↓1** | — | **1 再次** | — |
                | 丙 | 3 首次 | 2 ↑1 | 3 ↓1 | — |
                | 丁 | — | 2 首次 | — | — |

                """)
    }

    @Test func aPeriodThatIsNotWholeIsSaid() throws {
        var plan = try small.project.plan()
        let whole = try RankingPlan(RankingRequest("score", by: "单位"), in: &plan)
        let cut = try RankingPlan(RankingRequest("cases.total", by: "部门", grain: .quarter, from: "2015-01"), in: &plan)
        let year = try RankingPlan(RankingRequest("cases.total", by: "部门", grain: .year), in: &plan)
        let results = try ScanEngine().run(plan)
        #expect(try RankingTable(whole, results: results).cutShort == nil)
        #expect(try RankingTable(cut, results: results).cutShort == nil)
        #expect(try RankingTable(year, results: results).cutShort == "2016年仅截至11月15日。")
    }

    @Test func someOfTheRows() throws {
        #expect(
            try markdown("metric: score\nby: 单位\nfrom: 2016-09\nonly: [甲, 丙]\nties: dense") == """
                | 单位 | 9月 | 连续 |
                | --- | :-: | --- |
                | 甲 | 1 再次 | — |
                | 丙 | 2 = | 连续2个月第2 |

                """)
    }

    @Test func itsCellsAreTracedAsTheRanksTheyAre() throws {
        let keys = try RankingKeys(Tree(yaml: "metric: score\nby: 单位\nwithin: 类别\nfrom: 2016-07", file: "a.md"))
        var plan = try small.project.plan()
        let ranking = try RankingPlan(keys.request, namesFigures: true, in: &plan)
        let table = try RankingTable(ranking, results: try ScanEngine().run(plan))
        let block = try TableBlock(table, keys: keys, at: Place())
        let key = "score:month=9,单位=乙,类别=乡镇,rank=单位,course=month"
        #expect(block.rows[0][4] == [.figure(id: key, [.text("1 =")])])
        #expect(block.rows[0][5] == [.figure(id: key, [.text("连续4个月第1")])])
        for figure in table.figures {
            let traced = try FigureTrace(FigureRequest(key: figure.key), of: small.project).figure
            #expect(traced.key == figure.key)
            #expect(traced.value == figure.value, "\(figure.key)")
            #expect(traced.standing == figure.standing, "\(figure.key)")
        }
        // 甲 in two of the three months, 乙 and 丙 in all, 丁 in one.
        #expect(table.figures.count == 9)
    }

    @Test func ranksOfTheLedgerItselfAreTracedToo() throws {
        let keys = try RankingKeys(Tree(yaml: "metric: rank\nby: 单位\nfrom: 2016-07", file: "a.md"))
        var plan = try small.project.plan()
        let ranking = try RankingPlan(keys.request, namesFigures: true, in: &plan)
        let table = try RankingTable(ranking, results: try ScanEngine().run(plan))
        #expect(!table.figures.isEmpty)
        for figure in table.figures {
            let traced = try FigureTrace(FigureRequest(key: figure.key), of: small.project).figure
            #expect(traced.standing == figure.standing, "\(figure.key)")
            #expect(traced.standing?.rank == figure.value.exact)
        }
    }

    @Test(arguments: [
        ("from: 2016-07", "key-missing"), ("metric: monitoring\nties: olympic", "unknown-choice"),
        ("metric: monitoring\nform: 2016-07", "unknown-key"),
    ])
    func whatCannotBeSaid(yaml: String, code: String) throws {
        let error = #expect(throws: Diagnostics.self) { try markdown(yaml) }
        #expect(error?.all.map(\.code) == [code])
    }

    @Test func aNameThatIsNotRankedIsNotShown() throws {
        let error = #expect(throws: Diagnostic.self) { try markdown("metric: monitoring\nonly: 戊") }
        #expect(error?.code == "unknown-group")
    }
}
