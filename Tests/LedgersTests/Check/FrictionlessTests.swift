import Foundation
import Testing

@testable import Ledgers

/// The reference implementation of the standard, where it is installed.
enum Frictionless {
    /// In the interpreter `NIANBAO_PYTHON`, or on `PATH`.
    static let command: [String]? = {
        let environment = ProcessInfo.processInfo.environment
        if let python = environment["NIANBAO_PYTHON"] { return [python, "-m", "frictionless"] }
        return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/frictionless" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }.map { [$0] }
    }()

    /// For each resource `code record` of each error, once a record and code, sorted.
    static func validate(_ descriptor: String) throws -> [String: [String]] {
        let command = try #require(command)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = command.dropFirst() + ["validate", "--json", descriptor]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let report = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let tasks = try #require(report["tasks"] as? [[String: Any]])
        return Dictionary(
            uniqueKeysWithValues: tasks.map { task in
                let errors = task["errors"] as? [[String: Any]] ?? []
                let lines = errors.map { "\($0["type"] ?? "") \(($0["rowNumber"] as? Int ?? 1) - 1)" }
                return (task["name"] as? String ?? "", Set(lines).sorted())
            })
    }
}

/// Broken files that both read: which records have which codes.
@Suite struct FrictionlessTests {
    static let schemas: [String: String] = [
        "S":
            #"{"primaryKey": ["id"], "fields": [{"name": "id", "type": "string", "constraints": {"required": true, "maxLength": 3}}, {"name": "n", "type": "integer", "constraints": {"minimum": 0}}, {"name": "d", "type": "date"}, {"name": "b", "type": "boolean", "trueValues": ["是"], "falseValues": ["否"]}]}"#,
        "T":
            #"{"missingValues": ["", "-"], "fields": [{"name": "额", "type": "number", "groupChar": ",", "constraints": {"maximum": 1000}}, {"name": "率", "type": "number", "bareNumber": false}, {"name": "码", "type": "string", "constraints": {"pattern": "[A-Z]\\d{2}"}}, {"name": "类", "type": "string", "constraints": {"enum": ["甲", "乙"]}}, {"name": "时", "type": "datetime"}, {"name": "月", "type": "yearmonth"}]}"#,
        "U":
            #"{"uniqueKeys": [["a", "b"]], "fields": [{"name": "a", "type": "string", "constraints": {"unique": true}}, {"name": "b", "type": "integer"}, {"name": "c", "type": "date", "format": "%Y/%m/%d"}]}"#,
        "F":
            #"{"fields": [{"name": "u", "type": "string"}, {"name": "k", "type": "integer", "constraints": {"required": true}}], "foreignKeys": [{"fields": "u", "reference": {"resource": "units", "fields": "code"}}]}"#,
    ]

    static let files: [(schema: String, text: String)] = [
        ("S", "id,n,d,b\na,1,2016-01-01,是\nb,,,\n"),
        ("S", "id,n,d,b\na,x,2016-01-01,是\nb,1,2016-02-30,no\n"),
        ("S", "id,n,d,b\n,1,2016-01-01,是\nb,-1,,\nabcd,1,,\n"),
        ("S", "id,n,d,b\na,1\nb,1,,\n"),
        ("S", "id,n,d,b\na,1,,,9\nb,1,,,9,9\n"),
        ("S", "id,n,d,b\na,1,,\nb,1,,\na,2,,\na,3,,\n"),
        ("S", "id,n,d\na,1,\n"),
        ("S", "id,n,d,b,e\na,1,,,\n"),
        ("S", ""),
        ("S", "id,n,d,b\n"),
        ("S", "id,n,d,b\n\"a\nb\",1,,\nb,x,,\n"),
        ("S", "id,n,d,b\na\"b,1,,\n"),
        ("S", "id,n,d,b\na,1.0,,\n"),
        ("S", "id,n,d,b\na,+1,,\n"),
        ("S", "id,n,d,b\r\na,007,,\r\nb,1,2016/01/01,"),
        ("S", "\u{feff}id,n,d,b\na,1,,\n"),
        ("S", "id,n,d,b\n\"a,\"\"\",\"1\",,\"否\"\n"),
        ("S", "id,n,d,b\na,1,20160101,\n"),
        ("S", "id,n,d,b\na,\"1,000\",,\n"),
        ("S", "id,n,d,b\nA,1,,\na,1,,\n"),
        ("S", "id,n,d,b\na,x\nb,1,,\n"),
        ("S", "id,n,d,b\na,x,,,9\nabcd,1,,,\n"),
        ("S", "id,n,d,b\na,1,,\n,,,\nb,1,,\n"),
        ("S", "id,n,d,b\na,1,,\n\nb,1,,\n"),
        ("S", "id,n,n,b\na,1,,\n"),
        ("S", "id,n,,b\na,1,,\n"),
        ("S", "n,id,d,b\n1,a,,\n"),
        ("S", "id,n,d,b\na, 1,,\n"),
        ("S", "id,n,d,b\na,1,2016-1-1,\n"),
        ("S", "id,n,d,b\na,１２,,\n"),
        ("S", "id,n,d,b\na,99999999999999999999,,\n"),
        ("S", "id,n,d,b\na,1e3,,\n"),
        ("S", "id,n,d,b\n,,,\n"),
        ("S", "id,n,D,b\na,1,,\n"),
        ("T", "额,率,码,类,时,月\n\"1,000\",95%,A12,甲,2016-07-04T09:30:00,2016-07\n"),
        ("T", "额,率,码,类,时,月\n\"1,001\",约95%,A1,丙,2016-07-04 09:30:00,2016-13\n-,-,-,-,-,-\n"),
        ("T", "额,率,码,类,时,月\n1000.01,x,a12,甲乙,2016-07-04,2016-7\n1e2,-5,B00,乙,,\n"),
        ("T", "额,率,码,类,时,月\n1.2.3,%,A123, 甲,2016-07-04T24:00:00,2016\n"),
        ("T", "额,率,码,类,时,月\n+5,+5,,,2016-07-04T09:30:00Z,\n.5,5.,,,2016-07-04T09:30:00+08:00,\n"),
        ("T", "额,率,码,类,时,月\n无,—,N/A,null,/,..\n"),
        ("U", "a,b,c\nx,1,2016/07/04\nx,1,2016/07/05\ny,,2016-07-04\n"),
        ("U", "a,b,c\n,1,\n,1,\nz,2,2016/7/4\n"),
        ("U", "a,b,c\nx,1,\ny,1,\nx,2,\nx,3,\n"),
        ("U", "c,a,b\n2016/07/04,x,1\n"),
        ("F", "u,k\n1,1\n9,2\n,3\n2,\n"),
        ("F", "u,k\n9,x\n9\n9,1,1\n"),
        ("F", "u,k\n1,1\n1,1\n"),
    ]

    /// Where nianbao says something else, and why docs/checking.md says.
    static let differences: [Int: [String]] = [
        // A blank row has no key to be missed.
        22: ["blank-row 2"],
        23: ["blank-row 2"],
        32: ["blank-row 1"],
        // Columns in another order are found by their labels: their cells are no cells of other fields.
        26: ["incorrect-label 0"],
        43: ["incorrect-label 0"],
        // A date has two digits for month and day; format any reads others.
        28: ["type-error 1"],
        // Full-width digits are read where the field declares them.
        29: ["type-error 1"],
        // A whole number has 64 bits.
        30: ["type-error 1"],
        // A row of cells that stand for no value is a record of missing values.
        35: ["constraint-error 1", "type-error 1"],
    ]

    @Test(.enabled(if: Frictionless.command != nil, "frictionless is neither in NIANBAO_PYTHON nor on PATH"))
    func theSameRecordsHaveTheSameCodes() throws {
        let folder = Folder()
        try folder.write("units.csv", "code\n1\n2\n")
        var resources = [
            #"{"name": "units", "type": "table", "path": "units.csv", "schema": {"fields": [{"name": "code", "type": "string"}]}}"#
        ]
        for (index, file) in FrictionlessTests.files.enumerated() {
            try folder.write("f\(index).csv", file.text)
            let schema = try #require(FrictionlessTests.schemas[file.schema])
            resources.append(
                #"{"name": "f\#(index)", "type": "table", "path": "f\#(index).csv", "encoding": "utf-8", "schema": \#(schema)}"#
            )
        }
        try folder.write(
            "datapackage.json", #"{"name": "p", "resources": [\#(resources.joined(separator: ","))]}"#)
        let theirs = try Frictionless.validate(folder.path + "/datapackage.json")
        #expect(FrictionlessTests.files.count >= 40)
        for report in Check(try DataPackage.read(folder.path)).run().resources {
            let ours = Set(report.findings.map { "\($0.code) \($0.place.record ?? 0)" }).sorted()
            let index = Int(report.resource.dropFirst())
            let expected = index.flatMap { FrictionlessTests.differences[$0] } ?? theirs[report.resource] ?? []
            #expect(ours == expected, "\(report.resource): theirs are \(theirs[report.resource] ?? [])")
        }
    }

    /// A hundred more, broken by chance.
    @Test(.enabled(if: Frictionless.command != nil, "frictionless is neither in NIANBAO_PYTHON nor on PATH"))
    func brokenByChance() throws {
        let folder = Folder()
        try folder.write("units.csv", "code,num\n甲,1\n乙单位,42\n-,0\n")
        let fields = [["name": "code", "type": "string"], ["name": "num", "type": "integer"]]
        var resources: [[String: Any]] = [
            ["name": "units", "type": "table", "path": "units.csv", "schema": ["fields": fields]]
        ]
        var files = BrokenFiles(seed: 2016)
        for index in 0..<100 {
            let (resource, bytes) = files.next("f\(index)")
            try folder.write("f\(index).csv", bytes)
            resources.append(resource)
        }
        let package: [String: Any] = [
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "p", "resources": resources,
        ]
        try folder.write("datapackage.json", JSONSerialization.data(withJSONObject: package))
        let theirs = try Frictionless.validate(folder.path + "/datapackage.json")
        let reports = Check(try DataPackage.read(folder.path)).run().resources
        #expect(reports.count { !$0.isValid } > 80)
        for (report, resource) in zip(reports, resources) {
            let ours = Set(
                report.findings.map { "\($0.code) \($0.place.record.map { $0 + report.headerRow - 1 } ?? 0)" })
            #expect(ours.sorted() == theirs[report.resource], "\(resource)")
        }
    }
}
