import Diagnostics
import Foundation
import Testing

@testable import Ledgers

/// Descriptors and files made to exhaust whoever reads them: each an error, within bounds of time and memory. The limits
/// of minutes tell what never ends from a busy machine.
@Suite struct HostilePackageTests {
    let folder = Folder()

    func codes(_ descriptor: String) throws -> [String] {
        try folder.write("a.csv", "a\n1\n")
        try folder.write("datapackage.json", descriptor)
        do {
            return Check(try DataPackage.read(folder.path)).run().findings.map(\.code)
        } catch {
            return summary(error).map { String($0.prefix { $0 != " " }) }
        }
    }

    func package(_ fields: String) -> String {
        #"{"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [\#(fields)]}}]}"#
    }

    @Test(.timeLimit(.minutes(5)))
    func aMillionFields() throws {
        let found = try codes(package(String(repeating: "{},", count: 1_000_000) + "{}"))
        #expect(found == ["too-many"])
    }

    /// As many fields as there may be, over a header that has none of them.
    @Test(.timeLimit(.minutes(5)), arguments: ["exact", "equal"])
    func asManyFieldsAsThereMayBe(match: String) throws {
        let names = (0..<10_000).map { "f\($0)" }
        let fields = names.map { "{\"name\": \"\($0)\", \"type\": \"string\"}" }.joined(separator: ",")
        try folder.write("a.csv", names.map { $0 + "x" }.joined(separator: ",") + "\n1\n")
        try folder.write(
            "datapackage.json",
            #"{"resources": [{"name": "a", "path": "a.csv", "schema": {"fieldsMatch": "\#(match)", "fields": [\#(fields)]}}]}"#
        )
        let report = Check(try DataPackage.read(folder.path)).run()
        #expect(report.counts.values.reduce(0, +) >= 10_000)
    }

    /// Nor over a long file that has only one of them: memory is for what the file has.
    @Test(
        .timeLimit(.minutes(5)), arguments: [("a.csv", "f7\n", "1\n", 200_000), ("a.ndjson", "", "{\"f7\": 1}\n", 500)])
    func asManyFieldsAsThereMayBeOverShortRecords(file: String, header: String, record: String, count: Int) throws {
        let fields = (0..<10_000).map { "{\"name\": \"f\($0)\", \"type\": \"\($0 % 2 == 0 ? "string" : "integer")\"}" }
        try folder.write(file, header + String(repeating: record, count: count))
        try folder.write(
            "datapackage.json",
            #"{"resources": [{"name": "a", "path": "\#(file)", "schema": {"fieldsMatch": "superset", "fields": [\#(fields.joined(separator: ","))]}}]}"#
        )
        let report = Check(try DataPackage.read(folder.path)).run()
        #expect(report.counts == [:])
        #expect(report.resources.map { $0.source?.records } == [count])
    }

    @Test func keysWithoutEnd() throws {
        let key = #"{"fields": "a", "reference": {"fields": "a"}}"#
        for (member, item) in [("foreignKeys", key), ("uniqueKeys", #"["a"]"#), ("primaryKey", #""a""#)] {
            let list = Array(repeating: item, count: 100_000).joined(separator: ",")
            #expect(
                try codes(
                    #"{"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [{"name": "a"}], "\#(member)": [\#(list)]}}]}"#
                )
                    == ["too-many"])
        }
    }

    @Test func aDescriptorTooLarge() throws {
        #expect(try codes(String(repeating: " ", count: 17 << 20)) == ["source-error"])
    }

    @Test func nestedWithoutEnd() throws {
        for opening in ["[", "{\"resources\":"] {
            #expect(try codes(String(repeating: opening, count: 100_000)).count == 1)
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func patternsThatBacktrackForEver() throws {
        let pattern = #"{"name": "a", "type": "string", "constraints": {"pattern": "(a+)+b"}}"#
        try folder.write("datapackage.json", package(pattern))
        try folder.write(
            "a.csv", "a\n" + (0..<2000).map { String(repeating: "a", count: 1000 + $0 % 7) + "\($0)\n" }.joined())
        let report = Check(try DataPackage.read(folder.path)).run()
        #expect(report.counts == ["constraint-error": 2000])
        let footer =
            #"{"resources": [{"name": "a", "path": "a.csv", "dialect": {"nianbao:footer": "(a+)+b"}, "schema": {"fields": [{"name": "a"}]}}]}"#
        #expect(try codes(footer) == [])
    }

    @Test func pathsThroughLinks() throws {
        let outside = Folder()
        try outside.write("a.csv", "a\n1\n")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/sub", withDestinationPath: outside.path)
        try folder.write(
            "datapackage.json",
            #"{"resources": [{"name": "a", "path": "sub/a.csv", "schema": {"fields": [{"name": "a"}]}}]}"#)
        #expect(throws: (any Error).self) { try DataPackage.read(folder.path) }
        // Turned into a link after the descriptor was read.
        try FileManager.default.removeItem(atPath: folder.path + "/sub")
        try FileManager.default.createDirectory(atPath: folder.path + "/sub", withIntermediateDirectories: true)
        try folder.write("sub/a.csv", "a\n1\n")
        let package = try DataPackage.read(folder.path)
        try FileManager.default.removeItem(atPath: folder.path + "/sub")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/sub", withDestinationPath: outside.path)
        #expect(Check(package).run().findings.map(\.code) == ["source-error"])
        #expect(throws: (any Error).self) { try Describe(folder: folder.path).file("sub/a.csv", name: "a") }
    }

    /// Files of a single line, and ledgers nested for ever, by name and what they repeat how often.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            ("a.csv", "a,", 300_000, ""), ("a.csv", "a,", 20_000, "\n"), ("a.csv", "\"", 299_999, ""),
            ("a.json", "[", 100_000, ""), ("a.ndjson", "{\"a\":", 100_000, "\n"),
        ])
    func filesThatExhaust(name: String, repeated: String, count: Int, end: String) throws {
        try folder.write(name, String(repeating: repeated, count: count) + end)
        #expect(throws: (any Error).self) { try Describe(folder: folder.path).file(name, name: "a") }
        let fields = [Field(name: "a", kind: .integer)]
        let format: Resource.Format = name == "a.csv" ? .csv : name == "a.json" ? .json : .ndjson
        #expect(folder.findings(name, fields: fields, format: format).first?.hasPrefix("read") == false)
    }

    @Test func sensitiveCellsAreNotShown() throws {
        try folder.write("a.csv", "证\n11010519491231002X\n11010519491231002X\n")
        let fields = [Field(name: "证", kind: .string, isSensitive: true)]
        let resource = Resource(
            name: "a", path: "a.csv",
            schema: Schema(
                fields: fields, primaryKey: ["证"],
                foreignKeys: [ForeignKey(fields: ["证"], resource: "b", referredFields: ["x"])]))
        try folder.write("b.csv", "x\n1\n")
        let other = Resource(name: "b", path: "b.csv", schema: Schema(fields: [Field(name: "x", kind: .string)]))
        let report = Check(DataPackage(folder: folder.path, resources: [resource, other])).run()
        #expect(report.counts == ["primary-key": 1, "foreign-key": 2])
        #expect(!report.tree(in: .zh).json.contains("11010519491231002X"))
    }
}
