import Testing

@testable import Ledgers

@Suite struct ChunkingTests {
    static let fields = [
        Field(name: "部门", kind: .string), Field(name: "件数", kind: .integer), Field(name: "备注", kind: .any),
    ]

    /// Records whose notes hold delimiters, quotes and line ends, some of them looking like records.
    static func file(seed: UInt64, records: Int) -> String {
        var random = SplitMix(seed: seed)
        let notes = [
            "", "无", "\"甲,乙\"", "\"第一行\n第二行\"", "\"他说\"\"好\"\"\"", "\"民政局,1,\r\n税务局,2,\n\"", "3\"管",
            "\"\(String(repeating: "长,\n", count: 60))\"",
        ]
        var text = "部门,件数,备注\n"
        for record in 0..<records {
            let note = notes[Int.random(in: 0..<notes.count, using: &random)]
            text += "\(["民政局", "税务局", "公安分局"][record % 3]),\(record),\(note)" + (record % 5 == 0 ? "\r\n" : "\n")
        }
        return text
    }

    static func settings(block: Int, chunk: Int, workers: Int) -> ScanSettings {
        var settings = ScanSettings()
        (settings.block, settings.chunk, settings.workers) = (block, chunk, workers)
        return settings
    }

    @Test(arguments: 0..<12)
    func anyCutGivesTheSameRecords(seed: Int) throws {
        let folder = Folder()
        try folder.write("a.csv", ChunkingTests.file(seed: UInt64(seed), records: 60))
        let whole = try folder.rows(
            "a.csv", fields: ChunkingTests.fields,
            settings: ChunkingTests.settings(block: 1 << 18, chunk: Int.max, workers: 1))
        #expect(whole.count == 60)
        #expect(whole.map { $0[1] } == (0..<60).map(String.init))
        for chunk in [7, 64, 100, 333, 1000] {
            for (block, workers) in [(16, 1), (64, 2), (4096, 7)] {
                let settings = ChunkingTests.settings(block: block, chunk: chunk, workers: workers)
                let rows = try folder.rows("a.csv", fields: ChunkingTests.fields, settings: settings)
                let sorted = rows.sorted { (Int($0[1]) ?? 0) < (Int($1[1]) ?? 0) }
                #expect(sorted == whole, "chunk \(chunk), block \(block), workers \(workers)")
            }
        }
    }

    @Test(arguments: [20, 64, 1000])
    func findingsKeepTheirPlaceInAnyCut(chunk: Int) throws {
        let folder = Folder()
        let rows = (1...50).map { $0 % 10 == 0 ? "甲,x,\"a\nb\"" : $0 % 17 == 0 ? "乙,1" : "丙,\($0)," }
        try folder.write("a.csv", "部门,件数,备注\n" + rows.joined(separator: "\n"))
        let settings = ChunkingTests.settings(block: 32, chunk: chunk, workers: 3)
        #expect(
            folder.findings("a.csv", fields: ChunkingTests.fields, settings: settings) == [
                "type-error r10 l11 件数", "missing-cell r17 l19 备注", "type-error r20 l22 件数",
                "type-error r30 l33 件数", "missing-cell r34 l38 备注", "type-error r40 l44 件数", "type-error r50 l55 件数",
            ])
    }

    @Test func aRecordBeyondTheLimitIsAnError() throws {
        let folder = Folder()
        try folder.write("a.csv", "部门,件数,备注\n甲,1,\"" + String(repeating: "x", count: 5000))
        var settings = ChunkingTests.settings(block: 64, chunk: 100_000, workers: 1)
        settings.longestRecord = 1000
        #expect(folder.findings("a.csv", fields: ChunkingTests.fields, settings: settings) == ["source-error r1"])
        settings.longestRecord = 100_000
        #expect(folder.findings("a.csv", fields: ChunkingTests.fields, settings: settings) == ["source-error r1 l2"])
    }

    /// A cell that turns out to be misquoted keeps its bytes, so that the lines below are counted right.
    @Test func misquotedCellsMoveNoLine() throws {
        let folder = Folder()
        var dialect = Dialect()
        dialect.escape = UInt8(ascii: "\\")
        try folder.write("a.csv", "部门,件数,备注\n\"甲\\\"\n\"乙,1,\n丙,x,\n")
        for block in [8, 1 << 18] {
            #expect(
                folder.findings(
                    "a.csv", fields: ChunkingTests.fields, dialect: dialect,
                    settings: ChunkingTests.settings(block: block, chunk: .max, workers: 1))
                    == ["source-error r1 l2 部门", "type-error r2 l4 件数"])
        }
    }
}
