import Glibc
import Testing

@testable import Ledgers

@Suite struct FooterTests {
    let folder = Folder()
    let fields = [Field(name: "部门", kind: .string), Field(name: "件数", kind: .integer)]

    func rows(_ text: String, _ footer: Footer, encoding: TextEncoding = .utf8, settings: ScanSettings = ScanSettings())
        throws -> [[String]]
    {
        try folder.write("a.csv", encoding == .utf8 ? Array(text.utf8) : GB18030Text.encode(text))
        var dialect = Dialect()
        dialect.footer = footer
        return try folder.rows("a.csv", fields: fields, encoding: encoding, dialect: dialect, settings: settings)
    }

    @Test(arguments: [
        ("甲,1\n乙,2\n合计,3\n", Footer.pattern("合计"), 2), ("甲,1\n合计,1\n乙,2\n合计,3", .pattern("合计"), 3),
        ("甲,1\n乙,2\n", .pattern("合计"), 2), ("甲,1\n,\n,\n", .pattern("合计"), 1),
        ("甲,1\n,\n合计,1\n注：见下\n,\n", .pattern("合计|注.*"), 1), ("甲,1\n\"注：一\n二，三\",\n", .pattern("注[\\s\\S]*"), 1),
        ("甲,1\n,数据来源：乙\n", .pattern("数据来源.*"), 1), ("合计,1\n", .pattern("合计"), 0), ("", .pattern("合计"), 0),
        ("甲,1\n乙,2\n", .records(1), 1), ("甲,1\n", .records(5), 0), ("甲,1\n", .records(0), 1),
    ])
    func rowsAtTheEndAreNoData(data: String, footer: Footer, expected: Int) throws {
        for (block, chunk) in [(16, 7), (64, 100), (1 << 18, .max)] {
            let settings = ChunkingTests.settings(block: block, chunk: chunk, workers: 2)
            #expect(try rows("部门,件数\n" + data, footer, settings: settings).count == expected)
        }
        #expect(
            try rows("部门,件数\r\n" + data.replacing("\n", with: "\r\n"), footer, encoding: .gb18030).count == expected)
    }

    /// A row that does not match ends the footer: what lies above is data, or a finding.
    @Test func aRowThatIsNoNoteIsKept() throws {
        #expect(throws: (any Error).self) { try rows("部门,件数\n甲,1\n注：一,\n见附件,无\n注：二,\n", .pattern("注.*")) }
    }

    /// Larger than what is read at once: the last rows are found by a pass over the separators.
    @Test(arguments: [TextEncoding.utf8, .gb18030])
    func footersOfLargeFiles(encoding: TextEncoding) throws {
        let data = (0..<90_000).map { "\"部门\n\($0)\",\($0)\n" }.joined()
        let blanks = String(repeating: ",\n", count: 30_000)
        let found = try rows(
            "部门,件数\n" + data + "合计,9\n" + blanks + "\"注：\n二\",\n", .pattern("合计|注[\\s\\S]*"), encoding: encoding)
        #expect(found.count == 90_000)
    }

    @Test func jsonListsHaveFooters() throws {
        var dialect = Dialect()
        dialect.footer = .pattern("合计")
        try folder.write("a.json", #"[{"部门": "甲", "件数": 1}, {"部门": "合计", "件数": 1}, {"部门": null, "件数": null}]"#)
        #expect(try folder.rows("a.json", fields: fields, format: .json, dialect: dialect) == [["甲", "1"]])
        dialect.headerRows = []
        try folder.write("b.json", #"{"x": [["甲", 1], ["乙", 2], ["合计", 3]]}"#)
        #expect(
            try folder.rows("b.json", fields: fields, format: .json, dialect: dialect, property: ["x"]) == [
                ["甲", "1"], ["乙", "2"],
            ])
    }

    @Test func blankMeansThatEveryCellIsEmpty() throws {
        try folder.write("a.csv", "部门,件数\n\"\"\"\"\"\",\n\"\",\"\"\n")
        #expect(folder.findings("a.csv", fields: fields) == ["blank-row r2 l3"])
        #expect(
            folder.findings("a.csv", fields: fields, settings: ChunkingTests.settings(block: 4, chunk: 9, workers: 2))
                == ["blank-row r2 l3"])
    }

    @Test func fieldsMayBeTakenByPosition() throws {
        var dialect = Dialect()
        dialect.takesFieldsByPosition = true
        try folder.write("a.csv", "金额,金额\n甲,1\n")
        #expect(try folder.rows("a.csv", fields: fields, dialect: dialect) == [["甲", "1"]])
        try folder.write("a.csv", "金额\n甲\n")
        #expect(folder.findings("a.csv", fields: fields, dialect: dialect) == ["missing-label l1"])
    }
}

/// Texts in GB18030, as far as the tests need it.
enum GB18030Text {
    static func encode(_ text: String) -> [UInt8] {
        let convert = iconv_open("GB18030", "UTF-8")
        defer { iconv_close(convert) }
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 4)
        var (inputLeft, outputLeft) = (input.count, output.count)
        input.withUnsafeMutableBufferPointer { from in
            output.withUnsafeMutableBufferPointer { to in
                var (source, target) = (from.baseAddress, to.baseAddress)
                _ = iconv(convert, &source, &inputLeft, &target, &outputLeft)
            }
        }
        return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    }
}
