import Testing

@testable import Ledgers

@Suite struct JSONTests {
    let folder = Folder()
    let fields = [
        Field(name: "户", kind: .string), Field(name: "资金", kind: .integer), Field(name: "起始", kind: .date),
        Field(name: "达标", kind: .boolean),
    ]
    let records = [
        #"{"户": "甲\n\"乙\"", "资金": 1200, "起始": "2016-07-04", "达标": true}"#,
        #"{"起始": null, "户": "丙", "资金": "0"}"#,
    ]
    let expected = [["甲\n\"乙\"", "1200", "2016-07-04", "yes"], ["丙", "0", "∅", "∅"]]

    @Test func listsLinesAndNestedListsAreTheSame() throws {
        try folder.write("a.json", "[\(records.joined(separator: ",\n"))]")
        try folder.write(
            "b.json",
            "{\"x\": {\"结对\": [1]}, \"y\": 3, \"数据\": {\"z\": [], \"结对\": [\(records.joined(separator: ","))]}}")
        try folder.write("c.ndjson", records.joined(separator: "\n") + "\r\n")
        #expect(try folder.rows("a.json", fields: fields, format: .json) == expected)
        #expect(try folder.rows("b.json", fields: fields, format: .json, property: ["数据", "结对"]) == expected)
        for chunk in [1, 10, 1 << 20] {
            let settings = ChunkingTests.settings(block: 16, chunk: chunk, workers: 2)
            let rows = try folder.rows("c.ndjson", fields: fields, format: .ndjson, settings: settings)
            #expect(rows.sorted { $0[1] > $1[1] } == expected)
        }
    }

    @Test func projectionLeavesMembersUnread() throws {
        try folder.write("a.json", "[\(records.joined(separator: ","))]")
        #expect(
            try folder.rows("a.json", fields: fields, format: .json, projection: ["起始", "户"])
                == expected.map {
                    [$0[2], $0[0]]
                })
    }

    @Test(arguments: [
        (#"[{"户": 1}]"#, ["type-error r1 l1 户"]), (#"[{"户": "甲", "资金": 1.5}]"#, ["type-error r1 l1 资金"]),
        ("[{\"户\": \"甲\"},\n{\"户名\": \"乙\"}]", ["extra-cell r2 l2"]),
        (#"[{"户": "甲", "户": "乙"}]"#, ["source-error r1 l1"]), (#"[{"户": ["甲"]}]"#, ["type-error r1 l1 户"]),
        (#"{"户": "甲"}"#, ["source-error l1"]), ("[{\"户\": \"甲\"},\n{\"户\" 1}]", ["source-error l2"]),
        ("[1]", ["source-error l1"]),
        ("", ["source-error l1"]), ("[]", ["read 0"]),
    ])
    func whatIsWrongIsFound(text: String, findings: [String]) throws {
        try folder.write("a.json", text)
        #expect(folder.findings("a.json", fields: fields, format: .json) == findings)
    }

    @Test func recordsMayBeArrays() throws {
        let folder = Folder()
        let fields = [Field(name: "区", kind: .string), Field(name: "套", kind: .integer)]
        var dialect = Dialect()
        try folder.write("a.json", #"{"x": [["套", "区"], [1, "甲"], [2, null]]}"#)
        #expect(
            try folder.rows(
                "a.json", fields: fields, format: .json, dialect: dialect,
                schema: Schema(fields: fields, fieldsMatch: .equal), property: ["x"]) == [["甲", "1"], ["∅", "2"]])
        #expect(
            folder.findings("a.json", fields: fields, format: .json, property: ["x"]) == [
                "incorrect-label l1 套", "incorrect-label l1 区",
            ])
        dialect.headerRows = []
        try folder.write("b.json", "[[\"甲\", 1],\n[\"乙\"],\n[\"丙\", [2], 3]]")
        #expect(
            folder.findings("b.json", fields: fields, format: .json, dialect: dialect) == [
                "missing-cell r2 l2", "extra-cell r3 l3", "type-error r3 l3 套",
            ])
    }

    /// As in delimited files: rows above the header are left out, and a header may go over two rows.
    @Test(arguments: [nil, "x"]) func headersOfArrays(member: String?) throws {
        let folder = Folder()
        let fields = [Field(name: "区", kind: .string), Field(name: "本年 套", kind: .integer)]
        let list = #"[["2016年", true, null], ["区", "本年"], [null, "套"], ["甲", 1], ["乙", 2]]"#
        try folder.write("a.json", member.map { "{\"\($0)\": \(list)}" } ?? list)
        var dialect = Dialect()
        dialect.headerRows = [2, 3]
        let property = member.map { [$0] } ?? []
        #expect(
            try folder.rows(
                "a.json", fields: fields, format: .json, dialect: dialect,
                schema: Schema(fields: fields, fieldsMatch: .exact), property: property) == [["甲", "1"], ["乙", "2"]])
        dialect.headerRows = [1, 6]
        #expect(
            folder.findings("a.json", fields: fields, format: .json, dialect: dialect, property: property) == [
                "source-error l1"
            ])
    }

    /// A file of both has a header or none: nobody can tell.
    @Test(arguments: [
        ("[{\"区\": \"甲\"},\n[\"乙\"]]", "l2"), ("[[\"区\"],\n[\"甲\"],\n{\"区\": \"乙\"}]", "l3"),
        ("[[\"区\"],\n[\"甲\"],\n{\"区\": [1]}]", "l3"),
    ])
    func recordsAreAllAlike(text: String, place: String) throws {
        let folder = Folder()
        try folder.write("a.json", text)
        #expect(
            folder.findings("a.json", fields: [Field(name: "区", kind: .string)], format: .json) == [
                "source-error \(place)"
            ])
    }

    /// A record that is an array may hold objects, where a piece of the file could seem to begin.
    @Test func arraysAreReadInOnePiece() throws {
        let folder = Folder()
        let row = #"["甲", 1, [{"a": 1}, {"a": 2}, {"a": 3}]]"#
        let rows = [#"["区", "套", "注"]"#] + Array(repeating: row, count: 50)
        try folder.write("a.json", "[\(rows.joined(separator: ",\n"))]")
        let fields = [Field(name: "区", kind: .string), Field(name: "套", kind: .integer), Field(name: "注", kind: .any)]
        let found = try folder.rows(
            "a.json", fields: fields, format: .json, projection: ["区", "套"],
            settings: ChunkingTests.settings(block: 64, chunk: 100, workers: 2))
        #expect(found == Array(repeating: ["甲", "1"], count: 50))
    }

    /// Deeper than the limit is an error, not a full stack.
    @Test(arguments: ["[", "{\"a\":"])
    func nestingIsBounded(opening: String) throws {
        let folder = Folder()
        try folder.write("a.json", String(repeating: opening, count: 100_000))
        let fields = [Field(name: "a", kind: .any)]
        #expect(
            folder.findings("a.json", fields: fields, format: .json).map { $0.split(separator: " ").first } == [
                "source-error"
            ])
        try folder.write("b.json", "[{\"a\": 1, \"b\": " + String(repeating: opening, count: 300))
        #expect(
            folder.findings("b.json", fields: fields, format: .json).map { $0.split(separator: " ").first } == [
                "source-error"
            ])
    }
}
