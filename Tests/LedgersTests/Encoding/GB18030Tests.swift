import Glibc
import Testing

@testable import Ledgers

/// The decoder and its table against the C library's `iconv`.
@Suite struct GB18030Tests {
    /// What `iconv` makes of bytes, one conversion after another; `invalidMark` for each byte that it does not take.
    private func converted(_ bytes: [UInt8], from: String, to: String) -> [UInt8] {
        let handle = iconv_open(to, from)
        defer { iconv_close(handle) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 8)
        var written = 0
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var (inputLeft, outputLeft) = (input.count, output.count)
                while inputLeft > 0, iconv(handle, &from, &inputLeft, &to, &outputLeft) == -1 {
                    to?.pointee = CChar(bitPattern: GB18030Decoder.invalidMark)
                    to = to.map { $0 + 1 }
                    from = from.map { $0 + 1 }
                    inputLeft -= 1
                    outputLeft -= 1
                }
                written = output.count - outputLeft
            }
        }
        return output[..<written].map(UInt8.init(bitPattern:))
    }

    /// Handed over in pieces; what a piece breaks off comes again with the next one.
    private func decoded(_ bytes: [UInt8], pieces: Int) throws -> (text: [UInt8], isValid: Bool) {
        let decoder = try GB18030Decoder(path: "a.csv")
        let raw = ByteBuffer(capacity: pieces + 8)
        let out = ByteBuffer(capacity: (pieces + 8) * GB18030Decoder.expansion + GB18030Decoder.slack)
        var text: [UInt8] = []
        var (position, carried) = (0, 0)
        while position < bytes.count {
            let count = min(pieces, bytes.count - position)
            for index in 0..<count { raw.base[carried + index] = bytes[position + index] }
            position += count
            let (used, written) = decoder.decode(
                raw.base, carried + count, into: out.base, isLast: position == bytes.count)
            text += UnsafeBufferPointer(start: out.base, count: written)
            carried += count - used
            raw.base.update(from: raw.base + used, count: carried)
        }
        return (text, !decoder.hasMetInvalid)
    }

    /// All but those few that `iconv` does not write.
    @Test(arguments: [1 << 20, 1000])
    func everyCharacterIsDecoded(pieces: Int) throws {
        let scalars = (UInt32(0)...0x10ffff).compactMap(Unicode.Scalar.init)
        let bytes = converted(Array(String(String.UnicodeScalarView(scalars)).utf8), from: "UTF-8", to: "GB18030")
            .filter { $0 != GB18030Decoder.invalidMark }
        let (found, isValid) = try decoded(bytes, pieces: pieces)
        let agrees = found == converted(bytes, from: "GB18030", to: "UTF-8")
        #expect(agrees)
        #expect(isValid)
        #expect(String(decoding: found, as: UTF8.self).unicodeScalars.count > scalars.count - 100)
    }

    @Test func everyPairOfBytesIsDecoded() throws {
        let bytes = (0...UInt8.max).flatMap { lead in
            (0...UInt8.max).flatMap { trail -> [UInt8] in [lead, trail, 0x0a] }
        }
        let (found, isValid) = try decoded(bytes, pieces: 1 << 18)
        #expect(found == converted(bytes, from: "GB18030", to: "UTF-8"))
        #expect(!isValid)
    }

    /// Among them characters of four bytes, broken ones, and bytes that are none.
    @Test(arguments: 0..<100)
    func anyBytesAreDecoded(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let ranges: [ClosedRange<UInt8>] = [
            0x20...0x7e, 0x81...0xfe, 0x30...0x39, 0x40...0xfe, 0x81...0x84, 0x00...0xff,
        ]
        let bytes = (0..<400).flatMap { _ -> [UInt8] in
            let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
            return (0..<Int.random(in: 1...12, using: &random)).map { _ in UInt8.random(in: range, using: &random) }
        }
        let expected = converted(bytes, from: "GB18030", to: "UTF-8")
        for pieces in [1, 3, 64, 100_000] {
            let (found, isValid) = try decoded(bytes, pieces: pieces)
            #expect(found == expected, "pieces of \(pieces)")
            #expect(isValid == !expected.contains(GB18030Decoder.invalidMark))
        }
    }
}
