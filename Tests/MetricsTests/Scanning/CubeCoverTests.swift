import Tables
import Testing

@testable import Metrics

@Suite struct CubeCoverTests {
    private let month = KeyColumn.grain(.month, of: "受理日期")
    private let year = KeyColumn.grain(.year, of: "受理日期")
    private let department = KeyColumn.field("部门")
    private let channel = KeyColumn.field("方式")

    private func count(_ keys: KeyColumn..., test: RowTest? = nil, need: Need = .count) -> Aggregation {
        Aggregation(resources: ["cases"], keys: keys, test: test, window: nil, need: need)
    }

    private func axes(_ cover: CubeCover) -> [Set<KeyColumn>] { cover.cubes.map { Set($0.axes) } }

    @Test func monthsAnswerForYears() {
        let cover = CubeCover([count(year), count(month, department), count(department)])
        #expect(axes(cover) == [[month, department]])
        #expect(cover.choices == [0, 0, 0])
    }

    @Test func whatNoCubeHasGetsOne() {
        let cover = CubeCover([count(month, department), count(channel)])
        #expect(axes(cover) == [[month, department], [channel]])
        #expect(cover.choices == [0, 1])
    }

    @Test func aPartIsCountedWithItsWhole() {
        let late = RowTest.compare(.less, .field("承诺"), .field("实际"))
        let cover = CubeCover([count(department), count(department, test: late)])
        #expect(axes(cover) == [[department, .flag(late)]])
        #expect(cover.choices == [0, 0])
    }

    /// A household number makes very many groups: a count of departments shall not pay for them.
    @Test func valuesMakeNoGroupsForOthers() {
        let households = count(department, need: .distinct("户编号"))
        let apart = CubeCover([households, count(department)])
        #expect(axes(apart) == [[department, .field("户编号")], [department]])
        #expect(apart.choices == [0, 1])
        // Who groups by households pays for them anyway.
        let together = CubeCover([households, count(department, .field("户编号")), count(department)])
        #expect(axes(together) == [[department, .field("户编号")]])
        #expect(together.choices == [0, 0, 0])
    }

    @Test func momentsAreGatheredOnceACube() {
        let cover = CubeCover([
            count(department), count(department, need: .moments("金额")), count(need: .moments("金额")),
        ])
        #expect(axes(cover) == [[department]])
        #expect(cover.cubes.map(\.fields) == [["金额"]])
    }

    @Test func momentsComeFromValuesThatAreCountedAnyway() {
        let cover = CubeCover([
            count(department, need: .values("实际")), count(department, need: .moments("实际")),
        ])
        #expect(axes(cover) == [[department, .field("实际")]])
        #expect(cover.cubes.map(\.fields) == [[]])
        #expect(cover.choices == [0, 0])
    }
}
