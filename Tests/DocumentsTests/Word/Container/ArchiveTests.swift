import Diagnostics
import Testing

@testable import Documents

@Suite struct ArchiveTests {
    private func archive(_ names: [String]) -> Archive {
        var archive = Archive()
        for name in names { archive.add(name, Array("文".utf8)) }
        return archive
    }

    @Test func entriesCarryTheFirstDayThatZIPCanName() throws {
        let bytes = try archive(["a"]).bytes()
        // Local file header: time and date are at offset 10 (APPNOTE.TXT, 4.3.7).
        #expect(Array(bytes[10..<14]) == [0, 0, 1 << 5 | 1, 0])
    }

    @Test(arguments: [(true, UInt8(0)), (false, 8)])
    func picturesAreStoredAndTheRestDeflated(_ isCompressed: Bool, _ method: UInt8) throws {
        var archive = Archive()
        archive.add("a", Array(repeating: 65, count: 1000), isCompressed: isCompressed)
        #expect(try archive.bytes()[8] == method)
    }

    @Test func emptyEntriesAreKept() throws {
        var archive = Archive()
        archive.add("a", [])
        #expect(try archive.bytes().starts(with: Array("PK\u{3}\u{4}".utf8)))
    }

    @Test func aNameTwiceIsAnError() {
        #expect(throws: Diagnostic.containerFailed("File already exists")) { try archive(["a", "a"]).bytes() }
    }
}
