import Testing

struct DisclosureLawsTests {
    @Test(arguments: ["disclosures-2015.csv", "disclosures-2016.csv"])
    func publishersAreUnitsWithTheirLevel(name: String) throws {
        let units = try Set(WrittenTable("units.csv", columns: ["单位名称", "层级"]).rows)
        let publishers = try Set(WrittenTable(name, columns: ["发布机构", "机构层级"]).rows)
        #expect(publishers.isSubset(of: units))
        #expect(publishers.count >= 95)
    }

    @Test func levelsAddUpToTheWhole() throws {
        let table = try WrittenTable("disclosures-2016.csv", columns: ["机构层级"])
        let levels = Dictionary(grouping: table.rows) { $0[0] }.mapValues(\.count)
        #expect(levels == ["区政府": 31_046, "区直单位": 12_137, "乡镇街": 21_894, "区属公共事业单位": 160])
        #expect(table.rows.count == 31_046 + 12_137 + 21_894 + 160)
    }

    @Test func aSubjectIsAKeyAreaOrNot() throws {
        let table = try WrittenTable("disclosures-2016.csv", columns: ["信息分类", "重点领域"])
        let pairs = Set(table.rows)
        #expect(pairs.count { $0[1] == "是" } == 12)
        #expect(Set(pairs.map { $0[0] }).count == pairs.count)
    }

    @Test func theSameDaysOf2015GiveABase() throws {
        let table = try WrittenTable("disclosures-2015.csv", columns: ["发布日期", "机构层级"])
        #expect(table.count { $0[0] <= "2015-11-15" } == 57_043)
        #expect(table.rows.count == 66_296)
    }

    @Test func indexNumbersAreUnique() throws {
        for name in ["disclosures-2015.csv", "disclosures-2016.csv"] {
            let table = try WrittenTable(name, columns: ["索引号"])
            #expect(Set(table.rows).count == table.rows.count)
        }
    }
}
