import Foundation

/// Programs and data that a machine may have; tests that want them say so when they are skipped.
enum Tools {
    static func path(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Schemas of ISO/IEC 29500-4 and of the packages.
    static var schemas: URL? {
        ProcessInfo.processInfo.environment["NIANBAO_SHARED"].map {
            URL(fileURLWithPath: $0).appendingPathComponent("corpus/ooxml-schemas")
        }
    }

    /// The Python that `NIANBAO_PYTHON` names, when it has docxtpl.
    static let pythonWithDocxtpl: String? = ProcessInfo.processInfo.environment["NIANBAO_PYTHON"].flatMap { python in
        (try? run(python, ["-c", "import docxtpl"]).code) == 0 ? python : nil
    }

    /// What a program prints on both outputs, and its exit code.
    static func run(_ program: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    static func inTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
