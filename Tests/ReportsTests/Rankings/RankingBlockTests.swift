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

    @Test func someOfTheRows() throws {
        #expect(
            try markdown("metric: score\nby: 单位\nfrom: 2016-09\nonly: [甲, 丙]\nties: dense") == """
                | 单位 | 9月 | 连续 |
                | --- | :-: | --- |
                | 甲 | 1 再次 | — |
                | 丙 | 2 = | — |

                """)
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
