import Foundation

/// The command of this build, which lies beside the tests, in a folder of its own.
enum Command {
    /// The sample project.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    static let isThere = FileManager.default.isExecutableFile(atPath: products + "/nianbao")

    /// A new folder in the system's temporary one.
    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nianbao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// `nianbao` with these arguments.
    static func run(_ arguments: [String], in folder: URL, language: String = "en_US.UTF-8") throws -> Ended {
        try run(products + "/nianbao", arguments, in: folder, language: language)
    }

    /// - Parameter script: for the shell; `ROOT` is the sample project.
    static func shell(_ script: String, in folder: URL, language: String = "C") throws -> Ended {
        try run("/bin/sh", ["-c", script], in: folder, language: language)
    }

    struct Ended {
        let status: Int32
        /// On both outputs.
        let said: String
    }

    private static func run(_ program: String, _ arguments: [String], in folder: URL, language: String) throws -> Ended
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["PATH": "\(products):/usr/bin:/bin", "LANG": language, "LC_ALL": "", "ROOT": root.path]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Ended(status: process.terminationStatus, said: said)
    }
}
