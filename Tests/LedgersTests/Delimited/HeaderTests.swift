import Diagnostics
import Testing

@testable import Ledgers

@Suite struct HeaderTests {
    let folder = Folder()

    func schema(_ match: Schema.FieldsMatch) -> Schema {
        Schema(
            fields: [Field(name: "部门", kind: .string, aliases: ["单位"]), Field(name: "件数", kind: .integer)],
            fieldsMatch: match)
    }

    @Test(arguments: [
        ("部门,件数", Schema.FieldsMatch.exact, ["read 1"]), ("单位,件数", .exact, ["read 1"]),
        ("件数,部门", .exact, ["incorrect-label l1 件数", "incorrect-label l1 部门"]),
        (" 部门,件数　", .exact, ["read 1"]), ("部门,件数量", .exact, ["incorrect-label l1 件数量"]),
        ("部门,", .exact, ["blank-label l1 件数"]), ("部门,部门", .exact, ["duplicate-label l1 部门"]),
        ("部门,单位", .exact, ["duplicate-label l1 单位"]), (",", .exact, ["blank-header l1"]),
        // A column too many or too few is named alone, wherever it stands.
        ("备注,部门,件数", .exact, ["extra-label l1 备注"]), ("部门,件数,", .exact, ["extra-label l1"]),
        ("件数", .exact, ["missing-label l1 部门"]), ("部门", .exact, ["missing-label l1 件数"]),
        ("件数,部门,备注", .exact, ["incorrect-label l1 件数", "incorrect-label l1 部门", "extra-label l1 备注"]),
        ("部门,备注", .subset, ["missing-label l1 件数"]), ("备注", .partial, ["unmatched-header l1"]),
        ("部门,单位", .equal, ["duplicate-label l1 单位", "missing-label l1 件数"]),
    ])
    func theHeaderMatchesAsTheSchemaAsks(header: String, match: Schema.FieldsMatch, expected: [String]) throws {
        try folder.write("a.csv", header + "\n1,1\n")
        let found = folder.findings("a.csv", fields: schema(match).fields, schema: schema(match))
        #expect(found == expected)
    }

    /// A field that no record may leave empty cannot be left out of the file, even where others may.
    @Test func neededFieldsAreNeverLeftOut() {
        var needed = Constraints()
        needed.required = true
        let fields = [
            Field(name: "部门", kind: .string), Field(name: "件数", kind: .integer, constraints: needed),
            Field(name: "编号", kind: .string),
        ]
        let schema = Schema(fields: fields, primaryKey: ["编号"], fieldsMatch: .partial)
        let match = HeaderMatch(labels: ["部门", "备注"], schema: schema, place: Place())
        #expect(match.found.map { "\($0.code) \($0.place.field ?? "")" } == ["missing-label 件数", "missing-label 编号"])
    }

    @Test func otherOrdersAndSomeOfTheFields() throws {
        try folder.write("a.csv", "备注,件数,部门\nx,1,甲\n")
        #expect(
            try folder.rows("a.csv", fields: schema(.subset).fields, schema: schema(.subset)) == [["甲", "1"]])
        try folder.write("b.csv", "件数\n1\n")
        #expect(
            try folder.rows("b.csv", fields: schema(.superset).fields, schema: schema(.superset)) == [["∅", "1"]])
        #expect(
            folder.findings("a.csv", fields: schema(.equal).fields, schema: schema(.equal)) == ["extra-label l1 备注"])
    }

    /// Fields that a file lacks are missing in every record, whatever their type and wherever they stand.
    @Test func absentFieldsAreMissing() throws {
        let fields = [
            Field(name: "说明", kind: .string), Field(name: "件数", kind: .integer), Field(name: "地址", kind: .string),
            Field(name: "金额", kind: .number, places: 2), Field(name: "面积", kind: .number, places: 2),
            Field(name: "日期", kind: .date), Field(name: "部门", kind: .string), Field(name: "重点", kind: .boolean),
            Field(name: "人数", kind: .integer),
        ]
        try folder.write("a.csv", "部门,件数,面积\n甲,1,0.5\n乙,,2\n")
        #expect(
            try folder.rows("a.csv", fields: fields, schema: Schema(fields: fields, fieldsMatch: .superset)) == [
                ["∅", "1", "∅", "∅", "50e-2", "∅", "甲", "∅", "∅"], ["∅", "∅", "∅", "∅", "200e-2", "∅", "乙", "∅", "∅"],
            ])
    }

    @Test func misspeltLabelsAreReadByTheirPlace() {
        let match = HeaderMatch(labels: ["部门", "件数量"], schema: schema(.exact), place: Place())
        #expect(
            match.found == [
                .incorrectLabel("件数量", expected: "件数", isField: false, at: Place(field: "件数量"))
            ])
        #expect(match.columns == ["部门": 0, "件数": 1])
    }

    @Test func rowsAboveTheHeaderAndCommentsAreLeftOut() throws {
        var dialect = Dialect()
        dialect.headerRows = [3]
        try folder.write("a.csv", "数据库：年度\n\"指标,\n说明\"\n部门,件数\n甲,1\n乙,x\n")
        #expect(
            folder.findings("a.csv", fields: schema(.exact).fields, dialect: dialect, schema: schema(.exact)) == [
                "type-error r2 l6 件数"
            ])
        dialect = Dialect()
        dialect.comment = UInt8(ascii: "#")
        try folder.write("b.csv", "# 说明, \"\n部门,件数\n# x\n甲,1\n#\n乙,x\n")
        #expect(
            folder.findings("b.csv", fields: schema(.exact).fields, dialect: dialect, schema: schema(.exact)) == [
                "type-error r2 l6 件数"
            ])
    }

    @Test func labelsOverTwoRowsAreJoined() throws {
        var dialect = Dialect()
        (dialect.headerRows, dialect.headerJoin) = ([1, 2], "-")
        let fields = [Field(name: "部门", kind: .string), Field(name: "办件-本年", kind: .integer)]
        try folder.write("a.csv", "部门,办件\n,本年\n甲,1\n")
        #expect(try folder.rows("a.csv", fields: fields, dialect: dialect) == [["甲", "1"]])
    }

    @Test func filesWithoutHeaderOrWithoutAnything() throws {
        var dialect = Dialect()
        dialect.headerRows = []
        try folder.write("a.csv", "甲,1\n")
        #expect(try folder.rows("a.csv", fields: schema(.exact).fields, dialect: dialect) == [["甲", "1"]])
        try folder.write("b.csv", "")
        #expect(try folder.rows("b.csv", fields: schema(.exact).fields, dialect: dialect).isEmpty)
        #expect(folder.findings("b.csv", fields: schema(.exact).fields) == ["source-error l1"])
        try folder.write("c.csv", "部门,件数")
        #expect(try folder.rows("c.csv", fields: schema(.exact).fields).isEmpty)
    }

    @Test func linesThatEndWithACarriageReturnAloneAreRefused() throws {
        try folder.write("a.csv", "部门,件数\r甲,1\r")
        #expect(folder.findings("a.csv", fields: schema(.exact).fields) == ["source-error l1"])
    }

    @Test func dialectsAreRead() throws {
        var dialect = Dialect()
        (dialect.delimiter, dialect.quote, dialect.escape) = (UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "\\"))
        (dialect.doubleQuote, dialect.skipInitialSpace) = (false, true)
        try folder.write("a.csv", "部门; '件数'\n 'a;\\'b\\\\'; 1\nc\\;d;2\n")
        #expect(
            try folder.rows("a.csv", fields: schema(.exact).fields, dialect: dialect) == [
                ["a;'b\\", "1"], ["c;d", "2"],
            ])
    }
}
