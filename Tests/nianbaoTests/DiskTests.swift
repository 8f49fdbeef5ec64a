import Foundation
import Testing

/// What the command does when the system does not take its output.
@Suite(.enabled(if: Command.isThere, "skipped: the command is not beside the tests"))
struct DiskTests {
    private func shell(_ script: String) throws -> Command.Ended {
        let folder = try Command.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try Command.shell(script, in: folder)
    }

    @Test func aResultThatIsNotTakenIsAnError() throws {
        let run = try shell("nianbao query cases.total --project \"$ROOT\" --format csv > /dev/full")
        #expect(run.status == 74)
        #expect(run.said.contains("[output-error]"), "\(run.said)")
    }

    @Test func aPipeWhoseReaderHasGoneIsNone() throws {
        let run = try shell("trap '' PIPE; nianbao figures --project \"$ROOT\" --format json | true")
        #expect(run.status == 0)
        #expect(run.said == "")
    }

    /// No file may grow beyond a kilobyte, as on a disk that is full.
    @Test func anOutputThatHasNoRoomLeavesTheOldOneWhole() throws {
        let run = try shell(
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
