import Diagnostics
import Tables
import Testing

@testable import Metrics

@Suite struct RankingTests {
    @Test(arguments: [
        (RankRule.Side.top, [90, 95, 90, 80], [2, 1, 2, 4]), (.bottom, [90, 95, 90, 80], [2, 4, 2, 1]),
        (.top, [7], [1]), (.top, [5, 5, 5], [1, 1, 1]),
    ])
    func tiesShareARankAndTheNextIsSkipped(side: RankRule.Side, values: [Int], expected: [Int]) {
        let lists = values.map { _ in GroupKey() }
        #expect(
            Ranking.ranks(values.map(Value.integer), lists: lists, from: side) == expected.map(Value.integer))
        let sorted = values.map(Int64.init).sorted()
        #expect(values.map { Ranking.rank(of: Int64($0), in: sorted, from: side) } == expected)
    }

    @Test func aMissingValueHasNoRankAndTakesNone() {
        let ranks = Ranking.ranks([.integer(1), .null, .integer(3)], lists: [[], [], []], from: .top)
        #expect(ranks == [.integer(2), .null, .integer(1)])
    }

    @Test func listsAreRankedApart() {
        let lists: [GroupKey] = [[.boolean(true)], [.boolean(false)], [.boolean(true)]]
        let ranks = Ranking.ranks([.integer(1), .integer(2), .integer(3)], lists: lists, from: .top)
        #expect(ranks == [.integer(2), .integer(1), .integer(1)])
    }

    /// The first of a list has the least rank: ranked by it from the top it would come last.
    @Test func aRankIsNotRankedAgain() throws {
        let project = try SmallProject(SmallProject.files)
        let place = "cases.place: {title: 名次, ledger: cases, rank: {of: 部门, by: 实际, within: 方式}}"
        let yaml = SmallProject.yaml + "\n  \(place)\n"
        var plan = try project.plan(yaml)
        let error = #expect(throws: Diagnostics.self) {
            _ = try plan.add(Query(["cases.place"], by: ["部门"], rank: Query.Rank()))
        }
        #expect(error?.all.map(\.code) == ["rank-of-rank"])
        let both = try project.rows(Query(["cases.place", "cases.total"], by: ["部门"], rank: Query.Rank()), yaml)
        #expect(both[0] == "部门|cases.place|cases.total|cases.total.rank")
    }
}
