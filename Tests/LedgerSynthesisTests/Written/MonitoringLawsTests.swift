import Testing

struct MonitoringLawsTests {
    private let table = Result {
        try WrittenTable("monitoring.csv", columns: ["期次", "单位", "得分", "排名", "参评单位数", "本区"])
    }

    @Test func ranksAreCompetitionRanksOfTheScores() throws {
        for (_, units) in Dictionary(grouping: try table.get().rows, by: { $0[0] }) {
            let scores = units.compactMap { Int($0[2].replacing(".", with: "")) }
            #expect(scores.count == 14)
            for (unit, score) in zip(units, scores) {
                #expect(Int(unit[3]) == 1 + scores.count { $0 > score })
                #expect(unit[4] == "14")
            }
        }
    }

    @Test func twoOthersShareTheNinthPlace() throws {
        let august = try table.get().rows.filter { $0[0] == "2016-08" }
        #expect(august.map { $0[3] }[7...10] == ["8", "9", "9", "11"])
        #expect(august.filter { $0[3] == "9" }.allSatisfy { $0[5] == "否" })
    }

    @Test func mostOthersRecurAndSomeDoNot() throws {
        let others = try table.get().rows.filter { $0[5] == "否" }
        let months = Dictionary(grouping: others) { $0[1] }.mapValues(\.count)
        #expect(months.values.count { $0 == 3 } == 10)
        #expect(months.values.count { $0 < 3 } == 4)
    }
}
