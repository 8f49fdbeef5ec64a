import Testing

@testable import Ledgers

/// Lines that the quick way reads and lines that it leaves to the walk are told apart by nothing but speed.
@Suite struct FlatLinesTests {
    let folder = Folder()
    let fields = [
        Field(name: "户", kind: .string), Field(name: "资金", kind: .integer), Field(name: "达标", kind: .boolean),
        Field(name: "附", kind: .any),
    ]
    static let lines = [
        #"{"户": "甲", "资金": 1, "达标": true, "附": null}"#, #"{"资金":2,"户":"乙"}"#,
        #"{"户": "丙\n\"\u4e01\"", "资金": 3, "达标": false}"#, #"  {"\u6237": "戊", "资金": "4"}  "#, #"{"资金":-5, "户": null}"#,
        #"{"户":"己","资金":123456789012345678}"#,
    ]
    static let rows = [
        ["甲", "1", "yes", "∅"], ["乙", "2", "∅", "∅"], ["丙\n\"丁\"", "3", "no", "∅"], ["戊", "4", "∅", "∅"],
        ["∅", "-5", "∅", "∅"], ["己", "123456789012345678", "∅", "∅"],
    ]

    @Test(arguments: [64, 100, 1 << 18], [1, 2, 7])
    func bothWaysGiveTheSameRecords(block: Int, workers: Int) throws {
        let text = Array(repeating: FlatLinesTests.lines, count: 20).flatMap(\.self).joined(separator: "\n")
        try folder.write("a.ndjson", text)
        let settings = ChunkingTests.settings(block: block, chunk: 300, workers: workers)
        let read = try folder.rows("a.ndjson", fields: fields, format: .ndjson, settings: settings)
        let expected = Array(repeating: FlatLinesTests.rows, count: 20).flatMap(\.self)
        #expect(
            read.sorted { $0.lexicographicallyPrecedes($1) } == expected.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test(arguments: [
        (#"{"户": "乙", "资金": 01}"#, ["source-error l2"]), (#"{"户": "乙",}"#, ["source-error l2"]),
        (#"{"户": "乙"} {"户": "丙"}"#, ["source-error l2"]), (#"{"户": "乙", "附": nul}"#, ["source-error l2"]),
        (#"{"户": "乙", "户": "丙"}"#, ["source-error r2 l2"]), (#"{"户": "乙", "户名": 1}"#, ["extra-cell r2 l2"]),
        (#"{"户": 1}"#, ["type-error r2 l2 户"]), (#"{"附": {"a": [1, 2]}}"#, ["type-error r2 l2 附"]),
        ("", ["blank-row l2"]), ("[1]", ["source-error l2"]), (#"{"户": "乙", "资金": 1.5}"#, ["type-error r2 l2 资金"]),
    ])
    func whatIsWrongIsNamed(line: String, findings: [String]) throws {
        try folder.write("a.ndjson", "{\"户\": \"甲\", \"资金\": 1}\n\(line)\n{\"户\": \"丁\"}\n")
        #expect(folder.findings("a.ndjson", fields: fields, format: .ndjson) == findings)
        // Unread members are judged all the same.
        guard line.contains("nul}") else { return }
        let projected = Result {
            try folder.rows("a.ndjson", fields: fields, format: .ndjson, projection: ["户"])
        }
        #expect(throws: (any Error).self) { try projected.get() }
    }

    /// Keys are compared as they are written, and a name may hold what a written key never does.
    @Test func namesWithQuotesAndEscapesAreTheirOwnKeys() throws {
        let odd = [Field(name: "a\\nb", kind: .string), Field(name: "a\":1,\"b", kind: .string)]
        try folder.write("a.ndjson", #"{"a\\nb": "甲", "a\":1,\"b": "乙"}"# + "\n" + #"{"a\\nb": "丙"}"# + "\n")
        #expect(try folder.rows("a.ndjson", fields: odd, format: .ndjson) == [["甲", "乙"], ["丙", "∅"]])
        try folder.write("b.ndjson", #"{"a\nb": "甲"}"# + "\n")
        #expect(folder.findings("b.ndjson", fields: [odd[0]], format: .ndjson).contains("extra-cell r1 l1"))
    }

    @Test func otherMembersArePassedOverWhereTheSchemaAllowsThem() throws {
        try folder.write("a.ndjson", "{\"x\": \"\\u0041\", \"户\": \"甲\", \"资金\": 1}\n{\"y\": [{}], \"户\": \"乙\"}\n")
        let schema = Schema(fields: fields, fieldsMatch: .subset)
        let rows = try folder.rows(
            "a.ndjson", fields: fields, format: .ndjson, schema: schema, projection: ["资金", "户"])
        #expect(rows == [["1", "甲"], ["∅", "乙"]])
    }
}
