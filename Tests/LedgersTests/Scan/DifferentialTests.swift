import Foundation
import Testing

@testable import Ledgers

/// Random files through the engine, however they are cut, against readers that know nothing of blocks and threads.
@Suite struct DifferentialTests {
    static let cuts: [ScanSettings] = [1, 2, 7].flatMap { workers in
        [(64, 97), (64, 1000), (100, 333), (4096, 500), (1 << 18, Int.max)].map { block, chunk in
            ChunkingTests.settings(block: block, chunk: chunk, workers: workers)
        }
    }

    private func check(
        _ name: String, _ ledger: RandomLedger, encoding: TextEncoding?, in folder: Folder
    ) throws {
        let (rows, findings) = ledger.expected
        let sorted = rows.sorted { $0.lexicographicallyPrecedes($1) }
        for settings in DifferentialTests.cuts {
            let cut = "\(settings.workers) workers, block \(settings.block), chunk \(settings.chunk)"
            if findings.isEmpty {
                let read = try folder.rows(
                    name, fields: RandomLedger.fields, encoding: encoding, settings: settings)
                #expect(read.sorted { $0.lexicographicallyPrecedes($1) } == sorted, "\(cut)")
            } else {
                let found = folder.findings(
                    name, fields: RandomLedger.fields, encoding: encoding, settings: settings)
                #expect(found == findings, "\(cut)")
            }
        }
    }

    @Test(arguments: 0..<20)
    func rightRecordsAreReadAsANaiveReaderReadsThem(seed: Int) throws {
        let folder = Folder()
        let ledger = RandomLedger(seed: UInt64(seed), records: 60, faults: 0)
        try folder.write("a.csv", ledger.text)
        try check("a.csv", ledger, encoding: .utf8, in: folder)
        try folder.write("gb.csv", ledger.gb18030)
        try check("gb.csv", ledger, encoding: .gb18030, in: folder)
    }

    @Test(arguments: 100..<115)
    func wrongRecordsAreNamedAsANaiveReaderNamesThem(seed: Int) throws {
        let folder = Folder()
        let ledger = RandomLedger(seed: UInt64(seed), records: 60, faults: 8)
        try folder.write("a.csv", ledger.text)
        try check("a.csv", ledger, encoding: nil, in: folder)
    }

    /// `NIANBAO_PYTHON` names a Python; skipped when it has no DuckDB.
    @Test(.enabled(if: DuckDB.isThere, "needs DuckDB in NIANBAO_PYTHON"), arguments: 200..<205)
    func duckDBReadsTheSame(seed: Int) throws {
        let folder = Folder()
        let ledger = RandomLedger(seed: UInt64(seed), records: 300, faults: 0)
        // DuckDB takes one line end in a file, and no quotes in cells without them.
        let text = ledger.text.replacing("\r\n", with: "\n").replacing("\r", with: "").replacing("3\"管", with: "管")
        try folder.write("a.csv", text)
        let theirs = try DuckDB.rows(folder.path + "/a.csv").sorted { $0.lexicographicallyPrecedes($1) }
        let fields = RandomLedger.fields.map { Field(name: $0.name, kind: .string) }
        for settings in DifferentialTests.cuts {
            let ours = try folder.rows("a.csv", fields: fields, settings: settings)
            #expect(
                ours.sorted { $0.lexicographicallyPrecedes($1) } == theirs,
                "\(settings.workers) workers, block \(settings.block), chunk \(settings.chunk)")
        }
    }
}

private enum DuckDB {
    static let python = ProcessInfo.processInfo.environment["NIANBAO_PYTHON"]

    static let isThere = python != nil && (try? run("import duckdb")) != nil

    /// Every cell as text, `∅` for none.
    static func rows(_ path: String) throws -> [[String]] {
        let script = """
            import duckdb, json
            sql = "select * from read_csv(?, header=true, all_varchar=true, auto_detect=false, delim=',', quote='\\"', \
            escape='\\"', new_line='\\\\n', columns={'a': 'VARCHAR', 'b': 'VARCHAR', 'c': 'VARCHAR', 'd': 'VARCHAR'})"
            rows = duckdb.connect().execute(sql, ['\(path)']).fetchall()
            print(json.dumps([['∅' if cell in (None, '') else cell for cell in row] for row in rows]))
            """
        return try JSONDecoder().decode([[String]].self, from: run(script))
    }

    private static func run(_ script: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python ?? "")
        process.arguments = ["-c", script]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(text: String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
        }
        return data
    }

    struct Failure: Error {
        let text: String
    }
}
