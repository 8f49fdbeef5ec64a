import Diagnostics
import Foundation
import Metrics
import Tables
import Testing

@testable import Reports

@Suite struct RankingTableTests {
    private let small: TwoLedgerProject

    init() throws { small = try TwoLedgerProject() }

    private func table(_ request: RankingRequest) throws -> RankingTable {
        try RankingTable(request, of: small.project)
    }

    private func lines(_ request: RankingRequest) throws -> [String] {
        try table(request).lines(in: .zh).map { $0.joined(separator: "|") }
    }

    @Test func ranksWithTheirMoves() throws {
        let request = RankingRequest("score", by: "单位", from: "2016-07", highlight: ["甲"], edge: 2)
        #expect(
            try lines(request) == [
                "乙|1 ↑1|1 =|1 =|1|1|1|3|0|连续3个月第1", "* 甲|2 ↓1|—|1 再次|1|2|1.5|2|1|",
                "丙|3 首次|2 ↑1|3 ↓1|2|3|2.7|1|3|", "丁|—|2 首次|—|2|2|2|1|1|",
            ])
        #expect(
            try table(request).header(in: .zh) == [
                "单位", "2016-07", "2016-08", "2016-09", "最好", "最差", "平均", "前2", "后2", "连续",
            ])
    }

    @Test(arguments: [
        (Ties.competition, false, "1 1 3"), (.dense, false, "1 1 2"), (.ordinal, false, "1 2 3"),
        (.fractional, false, "1.5 1.5 3"), (.competition, true, "2 2 1"), (.dense, true, "2 2 1"),
    ])
    func ties(ties: Ties, fromBottom: Bool, expected: String) throws {
        let request = RankingRequest(
            "得分", by: "单位", from: "2016-09", to: "2016-09", ties: ties, fromBottom: fromBottom)
        let rows = try table(request).rows
        let found = ["乙", "甲", "丙"].map { name in
            rows.first { $0.name == name }?.course.ranks[0]?.description ?? ""
        }
        #expect(found.joined(separator: " ") == expected)
    }

    @Test func listsAreRankedApart() throws {
        let rows = try table(RankingRequest("score", by: "单位", from: "2016-07", to: "2016-07", within: "类别")).rows
        #expect(
            rows.map { "\($0.list ?? "") \($0.name) \($0.course.ranks[0]?.description ?? "")" }
                == ["乡镇 乙 1", "乡镇 丙 2", "街道 甲 1"])
    }

    @Test func aPublishedRankThatDiffersIsSaid() throws {
        let expected = [
            RankingTable.Difference(
                name: "丙", period: try #require(Period.month(8, of: 2016)), published: 3, computed: 2)
        ]
        #expect(try table(RankingRequest("score", by: "单位")).differences == expected)
        #expect(try table(RankingRequest("rank", by: "单位")).differences == expected)
        #expect(try table(RankingRequest("score", by: "单位", to: "2016-07")).differences == [])
        #expect(try table(RankingRequest("score", by: "单位", within: "类别")).differences == nil)
        #expect(try table(RankingRequest("cases.total", by: "部门")).differences == nil)
    }

    @Test func aLedgerSaysWhoIsRankedByWhat() throws {
        let named = try table(RankingRequest("monitoring", from: "2016-07"))
        #expect(named.metric.id == "score")
        #expect(named.by == "单位")
        #expect(try table(RankingRequest("score", from: "2016-07")).rows == named.rows)
        #expect(try table(RankingRequest("rank", from: "2016-07")).rows.map(\.course) == named.rows.map(\.course))
    }

    @Test func howAlikeAMonthIsToTheOneBefore() throws {
        // Of 乙 and 丙, ranked in both: 1 and 3 in July, 1 and 2 in August; scipy.stats.kendalltau gives 1.
        let table = try table(RankingRequest("score", by: "单位", from: "2016-07"))
        #expect(table.agreements.map { "\($0.period) \($0.tau)" } == ["2016-08 1.0", "2016-09 1.0"])
        #expect(table.findings().map(\.code) == ["published-rank"])
    }

    @Test func whoMovedMost() throws {
        let (up, down) = try table(RankingRequest("score", by: "单位", to: "2016-07")).movers
        #expect(up.map(\.name) == ["乙"])
        #expect(down.map(\.name) == ["甲"])
    }

    @Test(arguments: [
        (RankingRequest("score", by: "单位", from: "2016-13"), "not-a-month"),
        (RankingRequest("score", by: "单位", from: "2016-09", to: "2016-08"), "months-reversed"),
        (RankingRequest("score", by: "单位", highlight: ["戊"]), "unknown-group"),
        (RankingRequest("rank", by: "单位", ties: .dense), "already-ranks"),
        (RankingRequest("scor", by: "单位"), "unknown-metric"), (RankingRequest("cases.total"), "ranked-by"),
        (RankingRequest("cases"), "nothing-ranked"),
    ])
    func whatCannotBeAsked(request: RankingRequest, code: String) throws {
        let error = #expect(throws: Diagnostic.self) { _ = try table(request) }
        #expect(error?.code == code)
    }

    @Test func theChartIsWrittenForEachList() throws {
        let table = try table(RankingRequest("score", by: "单位", within: "类别"))
        _ = try table.writeChart(to: small.folder + "/charts/ranks.svg", of: small.project)
        let files = try FileManager.default.contentsOfDirectory(atPath: small.folder + "/charts").sorted()
        #expect(files == ["ranks-乡镇.svg", "ranks-街道.svg"])
        let error = #expect(throws: Diagnostic.self) {
            _ = try table.writeChart(to: small.folder + "/ranks.jpg", of: small.project)
        }
        #expect(error?.code == "unknown-choice")
    }
}
