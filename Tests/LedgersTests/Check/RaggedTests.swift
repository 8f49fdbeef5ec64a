import Testing

@testable import Ledgers

/// A check says all that is wrong at once: below a header that does not match, and in rows with too many or too few cells.
@Suite struct RaggedTests {
    let folder = Folder()

    func findings(_ text: String, _ schema: Schema, block: Int = 1 << 16, workers: Int = 1) throws -> [String] {
        try folder.write("a.csv", text)
        var check = Check(
            DataPackage(folder: folder.path, resources: [Resource(name: "a", path: "a.csv", schema: schema)]))
        check.settings = ChunkingTests.settings(block: block, chunk: block * 2, workers: workers)
        return check.run().findings.map(summary)
    }

    var schema: Schema {
        var needed = Constraints()
        needed.required = true
        return Schema(
            fields: [
                Field(name: "编号", kind: .string), Field(name: "件数", kind: .integer),
                Field(name: "日期", kind: .date, constraints: needed),
            ], primaryKey: ["编号"])
    }

    @Test(arguments: [(16, 1), (32, 2), (1 << 16, 1)])
    func cellsOfRaggedRowsAreChecked(block: Int, workers: Int) throws {
        let text =
            "编号,件数,日期\r\n1,x\r\n2,1,2016-01-01,9\r\n1,2,2016-01-02\r\n3\r\n4,x,\"2016-13-01\",y,z\n\n2,3,2016-01-03\n"
        #expect(
            try findings(text, schema, block: block, workers: workers) == [
                "missing-cell r1 l2 日期", "type-error r1 l2 件数", "constraint-error r1 l2 日期", "extra-cell r2 l3",
                "primary-key r3 l4 编号", "missing-cell r4 l5 件数", "constraint-error r4 l5 日期", "extra-cell r5 l6",
                "type-error r5 l6 件数", "type-error r5 l6 日期", "blank-row r6 l7", "primary-key r7 l8 编号",
            ])
    }

    @Test func dataUnderAWrongHeaderIsChecked() throws {
        #expect(
            try findings("编号,件,日期\n1,x,2016-01-01\n1,1,\n", schema) == [
                "incorrect-label l1 件", "type-error r1 l2 件数", "constraint-error r2 l3 日期", "primary-key r2 l3 编号",
            ])
        // Columns in another order are found by their labels.
        #expect(
            try findings("日期,件数,编号\n2016-01-01,x,1\n", schema) == [
                "incorrect-label l1 日期", "incorrect-label l1 编号", "type-error r1 l2 件数",
            ])
        // A column that is not there is named once.
        #expect(
            try findings("件数\nx\n1\n1\n", schema) == [
                "missing-label l1 编号", "missing-label l1 日期", "type-error r1 l2 件数",
            ])
        #expect(
            try findings("编号,备注,件数,日期\n1,y,x,2016-01-01\n", schema) == ["extra-label l1 备注", "type-error r1 l2 件数"])
    }
}
