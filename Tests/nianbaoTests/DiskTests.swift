import Foundation
import Testing

/// What the command does when the system does not take its output.
@Suite(.enabled(if: Command.isThere, "skipped: the command is not beside the tests"))
struct DiskTests {
    @Test func aResultThatIsNotTakenIsAnError() throws {
        let run = try Command.shell("nianbao query cases.total --project \"$ROOT\" --format csv > /dev/full")
        #expect(run.status == 74)
        #expect(run.said.contains("[output-error]"), "\(run.said)")
    }

    @Test func aPipeWhoseReaderHasGoneIsNone() throws {
        let run = try Command.shell("trap '' PIPE; nianbao figures --project \"$ROOT\" --format json | true")
        #expect(run.status == 0)
        #expect(run.said == "")
    }

    /// No file may grow beyond a kilobyte, as on a disk that is full.
    @Test func anOutputThatHasNoRoomLeavesTheOldOneWhole() throws {
        let run = try Command.shell(
            """
            mkdir out && echo old > out/summary.md
            trap '' XFSZ; ulimit -f 1
            nianbao build --project "$ROOT" --output "$PWD/out"
            echo "exit $?"; find out -type f; cat out/summary.md
            """)
        #expect(run.said.contains("[output-error]"), "\(run.said)")
        #expect(run.said.hasSuffix("exit 74\nout/summary.md\nold\n"), "\(run.said)")
    }
}

/// The command of this build, in a shell in a folder of its own.
private enum Command {
    /// The folder of this build's products, where the command lies beside the tests.
    private static let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    static let isThere = FileManager.default.isExecutableFile(atPath: products + "/nianbao")

    /// - Parameter script: `ROOT` is the sample project.
    static func shell(_ script: String) throws -> (status: Int32, said: String) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", script]
        shell.currentDirectoryURL = folder
        shell.environment = ProcessInfo.processInfo.environment.merging(
            ["PATH": "\(products):/usr/bin:/bin", "LANG": "C", "ROOT": root.path]) { $1 }
        let output = Pipe()
        shell.standardOutput = output
        shell.standardError = output
        shell.standardInput = FileHandle.nullDevice
        try shell.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        shell.waitUntilExit()
        return (shell.terminationStatus, said)
    }
}
