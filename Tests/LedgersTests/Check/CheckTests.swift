import Diagnostics
import Testing

@testable import Ledgers

@Suite struct CheckTests {
    let folder = Folder()

    func report(_ resources: [Resource], settings: ScanSettings = ScanSettings()) throws -> CheckReport {
        var check = Check(DataPackage(folder: folder.path, resources: resources))
        check.settings = settings
        return check.run()
    }

    @Test(arguments: [20, 1 << 20])
    func keysAreHeldAgainstEachOther(chunk: Int) throws {
        var unique = Constraints()
        unique.unique = true
        let schema = Schema(
            fields: [
                Field(name: "编号", kind: .string), Field(name: "日期", kind: .date),
                Field(name: "号", kind: .integer, constraints: unique),
            ], primaryKey: ["编号"], uniqueKeys: [["编号", "日期"]])
        try folder.write(
            "a.csv", "编号,日期,号\nA,2016-01-01,1\nB,2016-01-02,\n\"A\",2016-01-01,2\nC,2016-01-01,1\nA,,\n,2016-01-01,\n")
        let report = try report(
            [Resource(name: "a", path: "a.csv", schema: schema)],
            settings: ChunkingTests.settings(block: 32, chunk: chunk, workers: 2))
        #expect(
            report.findings.map(summary) == [
                "primary-key r3 l4 编号", "unique-error r3 l4 编号、日期", "unique-error r4 l5 号", "primary-key r5 l6 编号",
                "primary-key r6 l7 编号",
            ])
        #expect(report.counts == ["primary-key": 3, "unique-error": 2])
        #expect(!report.isValid)
    }

    @Test func keysThatAreMomentsAreShownAsSuch() throws {
        var unique = Constraints()
        unique.unique = true
        try folder.write("a.csv", "时\n2016-01-05T10:00:00\n2016-01-05T10:00:00\n")
        let schema = Schema(fields: [Field(name: "时", kind: .datetime, constraints: unique)])
        let report = try report([Resource(name: "a", path: "a.csv", schema: schema)])
        #expect(report.findings.map(\.place.quote) == ["2016-01-05T10:00:00"])
    }

    @Test func foreignKeysOccurInTheirTarget() throws {
        let units = Schema(
            fields: [Field(name: "代码", kind: .string), Field(name: "上级", kind: .string)],
            foreignKeys: [ForeignKey(fields: ["上级"], resource: nil, referredFields: ["代码"])])
        let cases = Schema(
            fields: [Field(name: "单位", kind: .string), Field(name: "年", kind: .year)],
            foreignKeys: [ForeignKey(fields: ["单位"], resource: "units", referredFields: ["代码"])])
        try folder.write("units.csv", "代码,上级\n1,\n2,1\n3,9\n")
        try folder.write("cases.csv", "单位,年\n1,2016\n4,2016\n,2016\n2,2016\n4,2015\n")
        let report = try report([
            Resource(name: "units", path: "units.csv", schema: units),
            Resource(name: "cases", path: "cases.csv", schema: cases),
        ])
        #expect(
            report.resources.map { $0.findings.map(summary) } == [
                ["foreign-key r3 l4 上级"], ["foreign-key r2 l3 单位", "foreign-key r5 l6 单位"],
            ])
    }

    @Test func everythingWrongIsCountedAndSomeListed() throws {
        var limits = Constraints()
        limits.maximum = "10"
        let schema = Schema(fields: [Field(name: "数", kind: .integer, isSensitive: true, constraints: limits)])
        try folder.write("a.csv", "数\n" + (1...40).map { $0 % 2 == 0 ? "x\($0)" : "\($0)" }.joined(separator: "\n"))
        for chunk in [10, 1 << 20] {
            var settings = ChunkingTests.settings(block: 16, chunk: chunk, workers: 2)
            settings.listed = 3
            let report = try report([Resource(name: "a", path: "a.csv", schema: schema)], settings: settings)
            #expect(report.counts == ["type-error": 20, "constraint-error": 15])
            #expect(
                report.findings.map(summary) == [
                    "type-error r2 l3 数", "type-error r4 l5 数", "type-error r6 l7 数", "constraint-error r11 l12 数",
                    "constraint-error r13 l14 数", "constraint-error r15 l16 数",
                ])
            #expect(report.findings.allSatisfy { $0.place.quote == "***" && !$0.message.en.contains("x2") })
        }
    }

    @Test func sizeAndHashAreCompared() throws {
        let schema = Schema(fields: [Field(name: "数", kind: .integer)])
        try folder.write("a.csv", "数\n1\n")
        let digest = "b7ac1b8e2ce2e1ff0b6ab3d2b3c2a0a7"
        let report = try report([Resource(name: "a", path: "a.csv", schema: schema, bytes: 7, sha256: digest)])
        #expect(report.counts == ["byte-count": 1, "hash-count": 1])
        #expect(report.resources[0].source?.records == 1)
        #expect(
            report.resources[0].source?.sha256 == "0d1940de84f65bd6c372e73f4722573b8938840d083f8bc890c19c21a050ef32")
    }

    @Test func aMissingFileIsAFindingOfItsResource() throws {
        let schema = Schema(fields: [Field(name: "数", kind: .integer)])
        try folder.write("b.csv", "数\n1\n")
        let report = try report([
            Resource(name: "a", path: "a.csv", schema: schema), Resource(name: "b", path: "b.csv", schema: schema),
        ])
        #expect(report.resources.map(\.isValid) == [false, true])
        #expect(report.findings.map(\.code) == ["source-error"])
    }

    /// The same answer with a few fingerprints in memory at a time as with all.
    @Test(arguments: [3, 1 << 20], [2, 1 << 18])
    func manyKeysAreComparedWithoutBeingHeld(held: Int, most: Int) throws {
        let schema = Schema(
            fields: [Field(name: "编号", kind: .string), Field(name: "号", kind: .integer)], primaryKey: ["编号"],
            foreignKeys: [ForeignKey(fields: ["号"], resource: "b", referredFields: ["号"])])
        let target = Schema(fields: [Field(name: "号", kind: .integer)])
        // 0, 7, 14, … come again at the end; 900 and more refer to nothing.
        let rows = (0..<1000).map { "A\($0),\($0)" } + stride(from: 0, to: 1000, by: 7).map { "A\($0),1" }
        try folder.write("a.csv", "编号,号\n" + rows.joined(separator: "\n"))
        try folder.write("b.csv", "号\n" + (0..<900).reversed().map(String.init).joined(separator: "\n"))
        var settings = ChunkingTests.settings(block: 256, chunk: 1000, workers: 2)
        (settings.mostFingerprints, settings.mostKeys, settings.listed) = (held, most, 3)
        let report = try report(
            [Resource(name: "a", path: "a.csv", schema: schema), Resource(name: "b", path: "b.csv", schema: target)],
            settings: settings)
        #expect(report.counts == ["primary-key": 143, "foreign-key": 100])
        #expect(
            report.findings.map(summary) == [
                "foreign-key r901 l902 号", "foreign-key r902 l903 号", "foreign-key r903 l904 号",
                "primary-key r1001 l1002 编号",
                "primary-key r1002 l1003 编号", "primary-key r1003 l1004 编号",
            ])
    }

    @Test func fingerprintsComeInOrder() throws {
        let file = try SpillFile()
        var random = SplitMix(seed: 7)
        let numbers = (0..<10_000).map { _ in UInt64.random(in: 0..<5000, using: &random) }
        var parts = [Fingerprints(in: file, mostHeld: 100), Fingerprints(in: file, mostHeld: 5000)]
        for (index, number) in numbers.enumerated() { try parts[index % 2].add(number) }
        var merge = Fingerprints.inOrder(parts)
        var merged: [UInt64] = []
        while let next = try merge.next() { merged.append(next) }
        #expect(merged == numbers.sorted())
    }

    @Test func causesAreCountedApart() throws {
        let schema = Schema(fields: [Field(name: "数", kind: .integer), Field(name: "日", kind: .date)])
        try folder.write("a.csv", "数,日\nx,x\n1,x\n2,x\n,\n")
        let report = try report([Resource(name: "a", path: "a.csv", schema: schema)])
        #expect(
            report.resources[0].causes.map { "\($0.code) \($0.field ?? "") \($0.count)" } == [
                "type-error 日 3", "blank-row  1", "type-error 数 1",
            ])
        let task = try #require(report.tree(in: .en)["tasks"]?.list?.first)
        #expect(task["valid"]?.boolean == false && task["stats"]?["errors"]?.integer == 5)
        let first = try #require(task["errors"]?.list?.first)
        #expect(
            first["type"]?.string == "type-error" && first["rowNumber"]?.integer == 2
                && first["fieldNumber"]?.integer == 1)
        #expect(first["cell"]?.string == "x" && first["nianbao:line"]?.integer == 2)
    }
}
