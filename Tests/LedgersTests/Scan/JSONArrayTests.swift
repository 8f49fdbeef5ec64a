import Testing

@testable import Ledgers

/// An array is read element by element; however it is cut and laid out, its records are those of the same lines.
@Suite struct JSONArrayTests {
    let folder = Folder()
    let fields = [
        Field(name: "户", kind: .string), Field(name: "资金", kind: .integer), Field(name: "达标", kind: .boolean),
        Field(name: "附", kind: .any),
    ]
    static let cuts = [1, 2, 7].flatMap { workers in
        [(16, 60), (64, 300), (100, 1000), (1 << 18, Int.max)].map { block, chunk in
            ChunkingTests.settings(block: block, chunk: chunk, workers: workers)
        }
    }
    private let others: [(record: String, row: [String])] = [
        (#"{"户": "},{\"资金\": 9}]", "资金": 7}"#, ["},{\"资金\": 9}]", "7", "∅", "∅"]),
        ("{\n  \"户\": \"庚\\n\\\\\",\n  \"资金\": 8\n}", ["庚\n\\", "8", "∅", "∅"]),
    ]

    @Test(arguments: [",\n", ",", "  ,\r\n\t"])
    func elementsAreRecordsInEveryCut(comma: String) throws {
        let records = Array(repeating: FlatLinesTests.lines + others.map(\.record), count: 15).flatMap(\.self)
        let rows = Array(repeating: FlatLinesTests.rows + others.map(\.row), count: 15).flatMap(\.self)
        try folder.write("a.json", "\u{feff} [\(records.joined(separator: comma)) \n]\n\n")
        for settings in Self.cuts {
            let read = try folder.rows("a.json", fields: fields, format: .json, settings: settings)
            #expect(
                read.sorted { $0.lexicographicallyPrecedes($1) } == rows.sorted { $0.lexicographicallyPrecedes($1) },
                "\(settings.workers) workers, block \(settings.block), chunk \(settings.chunk)")
        }
    }

    /// Lists of records inside records look like borders between records.
    @Test func nestedListsMisleadNoWorker() throws {
        let record = #"{"x": [{"户": "a"}, {"户": "b"}, {"户": "c"}], "户": "甲", "资金": 1}"#
        try folder.write("a.json", "[\(Array(repeating: record, count: 60).joined(separator: ", "))]")
        let schema = Schema(fields: fields, fieldsMatch: .subset)
        for settings in Self.cuts {
            let rows = try folder.rows("a.json", fields: fields, format: .json, schema: schema, settings: settings)
            #expect(rows == Array(repeating: ["甲", "1", "∅", "∅"], count: 60))
        }
    }

    /// Escaped line feeds are no lines of the file, and those inside a record are.
    @Test func findingsNameRecordAndLineInEveryCut() throws {
        let good = ["{\"户\": \"甲\\n\\n\",\n \"资金\": 1}", "{\"户\": \"乙\"}"]
        let bad = ["{\"户\": 1}", "{\n\"资金\": 1.5}", "{\"户名\": \"丙\"}", "{\"附\": [\n{}]}"]
        var records = Array(repeating: good, count: 30).flatMap(\.self)
        var expected: [String] = []
        for (index, record) in bad.enumerated() { records[13 * (index + 1)] = record }
        var line = 1
        for (index, record) in records.enumerated() {
            switch record {
            case bad[0]: expected.append("type-error r\(index + 1) l\(line) 户")
            case bad[1]: expected.append("type-error r\(index + 1) l\(line) 资金")
            case bad[2]: expected.append("extra-cell r\(index + 1) l\(line)")
            case bad[3]: expected.append("type-error r\(index + 1) l\(line) 附")
            default: break
            }
            line += record.count { $0 == "\n" } + 1
        }
        try folder.write("a.json", "[\(records.joined(separator: ",\n"))]")
        for settings in Self.cuts {
            #expect(
                folder.findings("a.json", fields: fields, format: .json, settings: settings) == expected,
                "\(settings.workers) workers, block \(settings.block), chunk \(settings.chunk)")
        }
    }

    @Test(arguments: [
        ("[{\"户\": \"甲\"},\n{\"户\": \"乙\"}", "l2"), ("[{\"户\": \"甲\"},\n{\"户\": \"乙\"", "l2"),
        ("[{\"户\": \"甲\"},\n]", "l2"), ("[,{\"户\": \"甲\"}]", "l1"), ("[{\"户\": \"甲\"}\n{\"户\": \"乙\"}]", "l2"),
        ("[{\"户\": \"甲\"}]\n]", "l2"), ("[{\"户\": \"甲\"}] x", "l1"), ("[{\"户\": \"甲\"}]\n\n{}", "l3"),
        ("[{\"户\": \"甲\"},\n{\"户\": \"乙]\n", "l2"), ("[{\"户\": \"甲\"},\n{\"户\": [\"乙\"}]\n]", "l2"),
        ("[{\"户\": \"甲\"},\n\"乙\"]", "l2"), ("[{\"户\": \"甲\"},\n\n乙]", "l3"), ("[", "l1"), ("[}", "l1"),
    ])
    func whatIsNoArrayNamesItsLine(text: String, line: String) throws {
        try folder.write("a.json", text)
        for settings in Self.cuts {
            #expect(
                folder.findings("a.json", fields: fields, format: .json, settings: settings) == ["source-error \(line)"]
            )
        }
    }

    @Test func aRecordBeyondTheLimitIsAnError() throws {
        try folder.write("a.json", "[{\"户\": \"甲\"}, {\"户\": \"\(String(repeating: "乙", count: 1000))")
        var settings = ChunkingTests.settings(block: 64, chunk: .max, workers: 1)
        settings.longestRecord = 1000
        #expect(folder.findings("a.json", fields: fields, format: .json, settings: settings) == ["source-error l1"])
    }
}
