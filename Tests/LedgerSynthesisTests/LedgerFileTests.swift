import Foundation
import Testing

@testable import LedgerSynthesis

struct LedgerFileTests {
    private let ledger = LedgerFile(name: "a.csv", bytes: [0x61, 0x0A])

    @Test func writesIntoAFolderThatIsNotThereYet() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledgers-\(UUID().uuidString)/inner")
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        try ledger.write(into: folder.path())
        try LedgerFile(name: "a.csv", bytes: [0x62]).write(into: folder.path())
        #expect(try Data(contentsOf: folder.appending(path: "a.csv")) == Data([0x62]))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["a.csv"])
    }

    @Test func saysWhichFileCannotBeWritten() {
        #expect(throws: SynthesisError.unwritable(path: "/dev/null/a.csv")) { try ledger.write(into: "/dev/null") }
    }
}
