import Foundation
import Testing

@testable import Ledgers

/// The reference implementation of the standard, where it is installed.
enum Frictionless {
    static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/frictionless" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    /// `code record` of each error, in order, once a record and code.
    static func validate(_ descriptor: String) throws -> [String] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = ["validate", "--json", descriptor]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let report = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let errors = (report["tasks"] as? [[String: Any]] ?? []).flatMap { $0["errors"] as? [[String: Any]] ?? [] }
        return once(errors.map { "\($0["type"] ?? "") \(($0["rowNumber"] as? Int ?? 1) - 1)" })
    }

    static func once(_ lines: [String]) -> [String] {
        lines.enumerated().filter { !lines[..<$0.offset].contains($0.element) }.map(\.element)
    }
}

@Suite(.enabled(if: Frictionless.path != nil, "frictionless is not on PATH"))
struct FrictionlessTests {
    static let descriptor = """
        {"name": "p", "resources": [{"name": "a", "type": "table", "path": "a.csv", "encoding": "utf-8", "schema": {
          "primaryKey": ["id"], "fields": [
            {"name": "id", "type": "string", "constraints": {"required": true, "maxLength": 3}},
            {"name": "n", "type": "integer", "constraints": {"minimum": 0}},
            {"name": "d", "type": "date"},
            {"name": "b", "type": "boolean", "trueValues": ["是"], "falseValues": ["否"]}]}}]}
        """

    @Test(arguments: [
        "id,n,d,b\na,1,2016-01-01,是\nb,,,\n", "id,n,d,b\na,x,2016-01-01,是\nb,1,2016-02-30,no\n",
        "id,n,d,b\n,1,2016-01-01,是\nb,-1,,\nabcd,1,,\n", "id,n,d,b\na,1\nb,1,,\n", "id,n,d,b\na,1,,,9\nb,1,,,9,9\n",
        "id,n,d,b\na,1,,\nb,1,,\na,2,,\na,3,,\n", "id,n,d\na,1,\n", "id,n,d,b,e\na,1,,,\n", "", "id,n,d,b\n",
        "id,n,d,b\n\"a\nb\",1,,\nb,x,,\n", "id,n,d,b\na\"b,1,,\n", "id,n,d,b\na,1.0,,\n", "id,n,d,b\na,+1,,\n",
        "id,n,d,b\r\na,007,,\r\nb,1,2016/01/01,", "\u{feff}id,n,d,b\na,1,,\n", "id,n,d,b\n\"a,\"\"\",\"1\",,\"否\"\n",
        "id,n,d,b\na,1,20160101,\n", "id,n,d,b\na,\"1,000\",,\n", "id,n,d,b\nA,1,,\na,1,,\n",
    ])
    func theSameRecordsHaveTheSameCodes(text: String) throws {
        let folder = Folder()
        try folder.write("a.csv", text)
        try folder.write("datapackage.json", FrictionlessTests.descriptor)
        let report = Check(try DataPackage.read(folder.path)).run()
        let ours = report.findings.map { "\($0.code) \($0.place.record ?? 0)" }
        #expect(
            Frictionless.once(ours).sorted() == (try Frictionless.validate(folder.path + "/datapackage.json")).sorted())
    }
}
