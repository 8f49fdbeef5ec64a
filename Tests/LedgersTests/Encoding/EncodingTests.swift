import Testing

@testable import Ledgers

@Suite struct EncodingTests {
    let folder = Folder()
    let fields = [Field(name: "部门", kind: .string), Field(name: "件数", kind: .integer)]
    let text = "部门,件数\r\n民政局,1\r\n\"䶮,𠮷\n€\",2\r\n"

    @Test(arguments: [16, 64, 1 << 18], [5, 13, 1 << 22])
    func gb18030IsReadLikeUTF8(block: Int, chunk: Int) throws {
        let settings = ChunkingTests.settings(block: block, chunk: chunk, workers: 2)
        // 䶮 has two bytes, 𠮷 four, € two.
        let bytes: [UInt8] =
            [0xb2, 0xbf, 0xc3, 0xc5] + Array(",".utf8) + [0xbc, 0xfe, 0xca, 0xfd] + Array("\r\n".utf8)
            + [0xc3, 0xf1, 0xd5, 0xfe, 0xbe, 0xd6] + Array(",1\r\n\"".utf8) + [0xfe, 0x9f] + Array(",".utf8)
            + [0x95, 0x34, 0xb2, 0x35] + Array("\n".utf8) + [0xa2, 0xe3] + Array("\",2\r\n".utf8)
        try folder.write("gb.csv", bytes)
        try folder.write("utf8.csv", text)
        let expected = try folder.rows("utf8.csv", fields: fields).sorted { $0[1] < $1[1] }
        for encoding in [TextEncoding.gb18030, nil] {
            let rows = try folder.rows("gb.csv", fields: fields, encoding: encoding, settings: settings)
            #expect(rows.sorted { $0[1] < $1[1] } == expected)
        }
    }

    @Test func bytesThatAreNoTextNameTheirRecord() throws {
        try folder.write(
            "a.csv", Array("部门,件数\n甲,1\n".utf8) + [0xc3, 0x28] + Array(",2\n丙,3\n".utf8))
        #expect(folder.findings("a.csv", fields: fields, encoding: .utf8) == ["encoding-error r2 l3"])
        try folder.write(
            "b.csv",
            [0xb2, 0xbf, 0xc3, 0xc5] + Array(",".utf8) + [0xbc, 0xfe, 0xca, 0xfd] + Array("\nA,1\nB".utf8) + [0x80]
                + Array(",2\n".utf8))
        #expect(folder.findings("b.csv", fields: fields, encoding: .gb18030) == ["encoding-error r2 l3"])
    }

    @Test func utf16IsRefused() throws {
        try folder.write("a.csv", [0xff, 0xfe, 0x41, 0x00])
        #expect(folder.findings("a.csv", fields: fields, encoding: nil) == ["encoding-error"])
    }
}
