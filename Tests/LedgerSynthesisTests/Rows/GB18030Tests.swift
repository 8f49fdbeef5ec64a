import Testing

@testable import LedgerSynthesis

struct GB18030Tests {
    @Test(
        arguments: [
            ("a,1\r\n", [0x61, 0x2C, 0x31, 0x0D, 0x0A]),
            ("中文", [0xD6, 0xD0, 0xCE, 0xC4]),
            ("𠀀", [0x95, 0x32, 0x82, 0x36]),
            ("", []),
        ] as [(String, [UInt8])])
    func convertsFromUTF8(text: String, bytes: [UInt8]) throws {
        #expect(try gb18030(Array(text.utf8)) == bytes)
    }

    @Test func refusesBytesThatAreNotUTF8() {
        #expect(throws: SynthesisError.encoding("GB18030")) { try gb18030([0xFF]) }
    }
}
