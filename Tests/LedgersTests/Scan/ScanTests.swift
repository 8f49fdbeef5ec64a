import Diagnostics
import Glibc
import Testing

@testable import Ledgers

@Suite struct ScanTests {
    let folder = Folder()
    let fields = [
        Field(name: "部门", kind: .string), Field(name: "件数", kind: .integer), Field(name: "日期", kind: .date),
    ]

    @Test func readsTypedColumns() throws {
        var yesNo = Notation()
        (yesNo.trueValues, yesNo.falseValues) = (["是"], ["否"])
        try folder.write(
            "a.csv",
            """
            部门,件数,金额,日期,重点,月份,年度,时刻
            民政局,12,2168.65,2016-07-04,是,2016-07,2016,2016-07-04T09:30:00
            税务局,-3,-0.5,1969-12-31,否,2016-01,2015,1970-01-01T00:00:00.250
            ,,,,,,,
            民政局,,,,,,,
            """.replacing("\n,,,,,,,\n", with: "\n\"\",0,7,2000-02-29,是,0001-01,0000,2016-07-04T09:30:00+08:00\n"))
        let rows = try folder.rows(
            "a.csv",
            fields: [
                Field(name: "部门", kind: .string), Field(name: "件数", kind: .integer),
                Field(name: "金额", kind: .number, places: 2), Field(name: "日期", kind: .date),
                Field(name: "重点", kind: .boolean, notation: yesNo), Field(name: "月份", kind: .yearmonth),
                Field(name: "年度", kind: .year), Field(name: "时刻", kind: .datetime),
            ])
        #expect(
            rows == [
                ["民政局", "12", "216865e-2", "2016-07-04", "yes", "2016-07-01", "2016", "1467624600000"],
                ["税务局", "-3", "-50e-2", "1969-12-31", "no", "2016-01-01", "2015", "250"],
                ["∅", "0", "700e-2", "2000-02-29", "yes", "0001-01-01", "0", "1467595800000"],
                ["民政局", "∅", "∅", "∅", "∅", "∅", "∅", "∅"],
            ])
    }

    @Test(arguments: [
        "部门,件数,日期\r\n民政局,1,2016-07-04\r\n税务局,2,\r\n", "部门,件数,日期\n民政局,1,2016-07-04\n税务局,2,",
        "\u{feff}部门,件数,日期\n\"民政局\",\"1\",\"2016-07-04\"\r\n税务局,2,\"\"\n",
    ])
    func lineEndsAndMarksMakeNoDifference(text: String) throws {
        try folder.write("a.csv", text)
        #expect(
            try folder.rows("a.csv", fields: fields) == [["民政局", "1", "2016-07-04"], ["税务局", "2", "∅"]])
    }

    @Test func quotedCellsHoldAnything() throws {
        try folder.write("a.csv", "部门,件数,日期\n\"甲,\"\"乙\"\"\n丙\r\n丁\",1,\n3\"管,2,\n\"\"\"\",3,\n")
        #expect(
            try folder.rows("a.csv", fields: fields) == [
                ["甲,\"乙\"\n丙\r\n丁", "1", "∅"], ["3\"管", "2", "∅"], ["\"", "3", "∅"],
            ])
    }

    @Test func findingsNameRecordLineAndField() throws {
        try folder.write(
            "a.csv", "部门,件数,日期\n\"甲\n乙\",x,\n丙,1\n\n丁,1,2016-02-30,5\n戊,1,2016-02-30\n,,\n己,1,\n\"庚\"辛,1,\n")
        #expect(
            folder.findings("a.csv", fields: fields) == [
                "type-error r1 l2 件数", "missing-cell r2 l4 日期", "blank-row r3 l5", "extra-cell r4 l6",
                "type-error r5 l7 日期", "blank-row r6 l8", "source-error r8 l10 部门",
            ])
    }

    @Test func aProjectionMayRepeatNameAliasesOrBeEmpty() throws {
        let fields = [Field(name: "部门", kind: .string, aliases: ["单位"]), Field(name: "件数", kind: .integer)]
        try folder.write("a.csv", "部门,件数\n\"甲\"\"乙\"\"\",1\n")
        #expect(
            try folder.rows("a.csv", fields: fields, projection: ["单位", "件数", "部门"]) == [["甲\"乙\"", "1", "甲\"乙\""]])
        #expect(try folder.rows("a.csv", fields: fields, projection: []) == [[]])
        let unknown = #expect(throws: Diagnostics.self) {
            try folder.rows("a.csv", fields: fields, projection: ["部们"])
        }
        #expect(unknown?.all == [.unknownProjection("部们", fields: ["部门", "件数"], resource: "r")])
    }

    @Test func theSourceIsNamedForLineage() throws {
        try folder.write("a.csv", "部门,件数,日期\n甲,1,\n")
        let resource = Resource(name: "r", path: "a.csv", schema: Schema(fields: fields))
        let package = DataPackage(folder: folder.path, resources: [resource])
        let outcome = try Scan(resource, of: package, projection: ["件数"]).run(start: { 0 }) { $0 += $1.count }
        #expect(
            outcome.source
                == Scan.Source(
                    resource: "r", path: "a.csv", bytes: 28,
                    sha256: "ae3fc63a5848807a825bbdf93a53eb475241ac474ddd5fa1139c3720ccedcd19", records: 1))
        #expect(outcome.parts.map(\.state) == [1])
    }

    @Test func whatTheFoldThrowsIsThrown() throws {
        struct Stop: Error {}
        try folder.write("a.csv", "部门,件数,日期\n甲,1,\n乙,2,\n")
        let resource = Resource(name: "r", path: "a.csv", schema: Schema(fields: fields))
        var scan = Scan(resource, of: DataPackage(folder: folder.path, resources: [resource]), projection: ["件数"])
        scan.settings = ChunkingTests.settings(block: 8, chunk: 8, workers: 2)
        #expect(throws: Stop.self) { try scan.run(start: { 0 }) { _, _ in throw Stop() } }
    }

    @Test func aFileThatShrinksIsAnError() throws {
        try folder.write("a.csv", "部门,件数,日期\n甲,1,\n")
        let file = try SourceFile(folder.path + "/a.csv", shown: "a.csv")
        #expect(truncate(folder.path + "/a.csv", 5) == 0)
        let error = #expect(throws: Diagnostic.self) { try file.bytes(0..<file.size) }
        #expect(error == .fileShrank("a.csv", from: file.size, to: 5))
    }

    @Test(arguments: [1, 2, 7])
    func aFileThatShrinksWhileItIsReadIsAnError(workers: Int) throws {
        let path = folder.path + "/a.csv"
        try folder.write("a.csv", "部门,件数,日期\n" + String(repeating: "甲,1,\n", count: 5000))
        let resource = Resource(name: "r", path: "a.csv", schema: Schema(fields: fields))
        var scan = Scan(resource, of: DataPackage(folder: folder.path, resources: [resource]), projection: ["件数"])
        scan.settings = ChunkingTests.settings(block: 256, chunk: 4096, workers: workers)
        let error = #expect(throws: Diagnostic.self) {
            try scan.run(start: { 0 }) { _, _ in _ = truncate(path, 1000) }
        }
        #expect(error == .fileShrank("a.csv", from: 21 + 7 * 5000, to: 1000))
    }

    @Test func aPipeIsRefusedWithoutWaitingForItsWriter() throws {
        #expect(mkfifo(folder.path + "/pipe.csv", 0o644) == 0)
        #expect(folder.findings("pipe.csv", fields: fields) == ["source-error"])
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read every file"))
    func aFileWithoutPermissionIsRefused() throws {
        try folder.write("a.csv", "部门,件数,日期\n甲,1,\n")
        #expect(chmod(folder.path + "/a.csv", 0) == 0)
        #expect(folder.findings("a.csv", fields: fields) == ["source-error"])
    }

    @Test func foldersAndLinksThatLeadOutAreRefused() throws {
        try folder.write("a.csv", "")
        for path in ["/etc/hostname", "../x.csv", ".", "none.csv"] {
            #expect(folder.findings(path, fields: fields) == ["source-error"])
        }
    }
}
