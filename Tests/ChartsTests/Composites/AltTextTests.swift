import Tables
import Testing
import Trees

@testable import Charts

struct AltTextTests {
    private func description(_ tree: Tree, _ table: Table) throws -> String {
        try Composite(tree).compile(table, measuring: EmMeasuring()).scene.description
    }

    private let names = Column("受理部门", kind: .nominal, values: [.text("甲局"), .text("乙局"), .text("丙局")])
    private let counts = Column(
        "m", title: "办件量", kind: .quantitative, unit: "件", values: [.integer(872), .integer(14_213), .null])

    @Test func bars() throws {
        #expect(
            try description(["composite": "bars", "title": "各部门办件量"], Table([names, counts]))
                == "条形图：各部门办件量。按受理部门比较办件量，共3项。最高为乙局（14213件），最低为甲局（872件）。")
    }

    @Test func parts() throws {
        #expect(
            try description(["composite": "part_to_whole"], Table([names, counts]))
                == "环形图。乙局94.2%（14213件），甲局5.8%（872件）。")
    }
}
