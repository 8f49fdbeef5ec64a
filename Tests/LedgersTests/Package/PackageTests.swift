import Diagnostics
import Foundation
import Testing

@testable import Ledgers

@Suite struct PackageTests {
    let folder = Folder()

    func read(_ descriptor: String) throws -> DataPackage {
        try folder.write("a.csv", "部门,件数\n")
        try folder.write("datapackage.json", descriptor)
        return try DataPackage.read(folder.path + "/datapackage.json")
    }

    func problems(_ descriptor: String) -> [String] {
        do {
            return try read(descriptor).warnings.map(\.code)
        } catch {
            return (error as? Diagnostics)?.all.map(\.code) ?? ["\(error)"]
        }
    }

    func resource(_ members: String, fields: String = #"{"name": "部门", "type": "string"}"#) -> String {
        #"{"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [\#(fields)]}\#(members)}]}"#
    }

    @Test func everythingDeclaredIsRead() throws {
        let package = try read(
            """
            {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "台账", "title": "年度台账",
             "resources": [{"name": "a", "type": "table", "path": "a.csv", "encoding": "gbk", "bytes": 12,
               "hash": "sha256:AB", "nianbao:property": "数据",
               "dialect": {"delimiter": ";", "quoteChar": "'", "doubleQuote": false, "escapeChar": "\\\\",
                           "headerRows": [2], "commentChar": "#", "skipInitialSpace": true},
               "schema": {"missingValues": ["", {"value": "-", "label": "无"}], "fieldsMatch": "subset",
                 "primaryKey": "部门", "uniqueKeys": [["部门", "额"]],
                 "foreignKeys": [{"fields": "部门", "reference": {"resource": "", "fields": "部门"}}],
                 "fields": [
                  {"name": "部门", "type": "string", "nianbao:sensitive": true, "nianbao:aliases": ["单位"],
                   "nianbao:valueAliases": {"旧": "新"},
                   "constraints": {"required": true, "unique": true, "enum": ["新"], "pattern": ".", "minLength": 1, "maxLength": 2}},
                  {"name": "额", "type": "number", "nianbao:unit": "万元", "nianbao:places": 2, "decimalChar": ",",
                   "groupChar": ".", "bareNumber": false,
                   "constraints": {"minimum": 0, "exclusiveMaximum": "9,5"}},
                  {"name": "重点", "type": "boolean", "trueValues": ["是"], "falseValues": ["否"], "missingValues": ["?"]}]}}]}
            """)
        var dialect = Dialect()
        (dialect.delimiter, dialect.quote, dialect.escape) = (UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "\\"))
        (dialect.doubleQuote, dialect.headerRows, dialect.skipInitialSpace) = (false, [2], true)
        dialect.comment = UInt8(ascii: "#")
        var text = Constraints()
        (text.required, text.unique, text.enumeration, text.pattern) = (true, true, ["新"], ".")
        (text.minLength, text.maxLength) = (1, 2)
        var amount = Constraints()
        (amount.minimum, amount.exclusiveMaximum) = ("0", "9,5")
        var european = Notation()
        (european.decimalChar, european.groupChar, european.bareNumber) = (",", ".", false)
        var yesNo = Notation()
        (yesNo.trueValues, yesNo.falseValues) = (["是"], ["否"])
        let schema = Schema(
            fields: [
                Field(
                    name: "部门", kind: .string, isSensitive: true, aliases: ["单位"], valueAliases: ["旧": "新"],
                    constraints: text),
                Field(
                    name: "额", kind: .number, unit: "万元", places: 2, constraints: amount, notation: european),
                Field(name: "重点", kind: .boolean, notation: yesNo, missingValues: ["?"]),
            ], missingValues: ["", "-"], primaryKey: ["部门"], uniqueKeys: [["部门", "额"]],
            foreignKeys: [ForeignKey(fields: ["部门"], resource: nil, referredFields: ["部门"])], fieldsMatch: .subset)
        #expect(
            package
                == DataPackage(
                    folder: folder.path, name: "台账", title: "年度台账",
                    resources: [
                        Resource(
                            name: "a", path: "a.csv", encoding: .gb18030, dialect: dialect, schema: schema,
                            property: ["数据"], bytes: 12, sha256: "ab")
                    ]))
        #expect(try DataPackage.read(folder.path) == package)
    }

    @Test func whatCannotBeHonouredIsAnError() {
        #expect(problems(resource("")) == [])
        #expect(problems(resource(#", "encoding": "utf-16""#)) == ["unsupported-property"])
        #expect(problems(resource(#", "enconding": "utf-8""#)) == ["unknown-property"])
        #expect(
            problems(resource(#", "nianbao:property": "a", "dialect": {"json": {"property": "b"}}"#)) == [
                "invalid-property"
            ])
        #expect(problems(resource(#", "nianbao:property": "a", "dialect": {"json": {"property": "a"}}"#)) == [])
        #expect(problems(resource(#", "format": "xlsx""#)) == ["unsupported-property"])
        #expect(problems(resource(#", "dialect": {"delimiter": "||"}"#)) == ["invalid-property"])
        #expect(problems(resource(#", "dialect": {"commentRows": [1]}"#)) == ["unsupported-property"])
        #expect(problems(resource("", fields: #"{"name": "部门", "type": "text"}"#)) == ["unsupported-property"])
        #expect(
            problems(resource("", fields: #"{"name": "部门"}, {"name": "部门"}"#)) == ["duplicate-name"])
        #expect(
            problems(resource("", fields: #"{"name": "日", "type": "date", "format": "%Q"}"#)) == ["invalid-property"])
        #expect(
            problems(resource("", fields: #"{"name": "数", "type": "integer", "constraints": {"minimum": "x"}}"#)) == [
                "invalid-property"
            ])
        #expect(
            problems(resource("", fields: #"{"name": "文", "type": "string", "constraints": {"pattern": "("}}"#)) == [
                "invalid-property"
            ])
        #expect(problems(#"{"resources": []}"#) == ["missing-property"])
        #expect(problems(#"{"resources": [{"name": "a", "path": "a.csv"}]}"#) == ["missing-property"])
    }

    @Test(arguments: [
        "/etc/passwd", "../a.csv", "x/../../a.csv", "link.csv", "none.csv", "https://example.org/a.csv", "~/a.csv",
    ])
    func pathsStayInTheFolder(path: String) throws {
        let outside = Folder()
        try outside.write("secret.csv", "部门\n")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link.csv", withDestinationPath: outside.path + "/secret.csv")
        let found = problems(
            #"{"resources": [{"name": "a", "path": "\#(path)", "schema": {"fields": [{"name": "部门"}]}}]}"#)
        #expect(found == [path.hasPrefix("https") ? "unsupported-property" : "source-error"])
    }

    @Test func referencesNameWhatExists() {
        #expect(
            problems(
                """
                {"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [{"name": "部门"}], "primaryKey": ["部门", "x"],
                 "foreignKeys": [{"fields": "部门", "reference": {"resource": "b", "fields": "y"}}]}}]}
                """) == ["unknown-name", "unknown-name"])
    }

    @Test func keysReferToFieldsOfTheirType() {
        let fields = #"{"name": "部门", "type": "string"}, {"name": "件数", "type": "integer"}"#
        let keys = #""foreignKeys": [{"fields": "部门", "reference": {"resource": "", "fields": "件数"}}]"#
        let schema = #"{"fields": [\#(fields)], \#(keys)}"#
        #expect(
            problems(#"{"resources": [{"name": "a", "path": "a.csv", "schema": \#(schema)}]}"#) == ["invalid-property"])
    }

    @Test func errorsNameTheLine() throws {
        let error = #expect(throws: Diagnostics.self) {
            try read(
                "{\"resources\": [\n{\"name\": \"a\", \"path\": \"a.csv\",\n \"schema\": {\"fields\": [{\"name\": \"x\",\n\"type\": \"text\"}]}}]}"
            )
        }
        #expect(error?.all.map { $0.place.line } == [4])
    }

    @Test func schemasMayStandInFilesOfTheirOwn() throws {
        try folder.write("schema.json", #"{"fields": [{"name": "部门", "type": "string"}]}"#)
        let package = try read(#"{"resources": [{"name": "a", "path": "a.csv", "schema": "schema.json"}]}"#)
        #expect(package.resources[0].schema.fields.map(\.name) == ["部门"])
        #expect(
            problems(#"{"resources": [{"name": "a", "path": "a.csv", "schema": "../schema.json"}]}"#) == [
                "source-error"
            ])
    }
}
