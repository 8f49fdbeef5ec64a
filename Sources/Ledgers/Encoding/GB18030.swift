import CTexts
import Diagnostics
import Glibc

/// Decodes GB18030 as it streams. The C library's `iconv` knows the whole standard and takes no byte 0x80; the characters of
/// one and two bytes, which nearly all text is made of, are read from a table that it fills once.
final class GB18030Decoder {
    private let handle: iconv_t
    private let table: [UInt32]
    /// Whether `invalidMark` has been written; all other text is valid UTF-8.
    private(set) var hasMetInvalid = false

    /// Bytes of UTF-8 that one byte of GB18030 may become, rounded up: two bytes become three, or four.
    static let expansion = 2
    /// Further bytes that are written over and do not count.
    static let slack = 16
    /// Stands for a byte that cannot be decoded: never valid in UTF-8, so that validation finds its record.
    static let invalidMark: UInt8 = 0xff

    init(path: String) throws(Diagnostic) {
        guard let handle = iconv_open("UTF-8", "GB18030"), Int(bitPattern: handle) != -1 else { throw .noIconv(path) }
        self.handle = handle
        table = GB18030Decoder.pairs
    }

    deinit {
        iconv_close(handle)
    }

    /// Decodes as much of `raw` as makes whole characters.
    /// - Parameter out: room for `expansion` times as many bytes and `slack`.
    /// - Parameter isLast: a character that `raw` breaks off is then invalid.
    /// - Returns: bytes of `raw` used up, and bytes written.
    func decode(
        _ raw: UnsafeMutablePointer<UInt8>, _ length: Int, into out: UnsafeMutablePointer<UInt8>, isLast: Bool
    ) -> (used: Int, written: Int) {
        let end = raw + length
        var (input, output) = (raw, out)
        while input < end {
            let quick = nb_gb18030_decode(table, input, end - input, output)
            input += quick.used
            output += quick.written
            guard input < end else { break }
            let before = input
            let reason = GB18030Decoder.convert(handle, &input, to: min(end, input + 64), &output)
            if input > before || reason == nil { continue }
            if reason == EINVAL, !isLast { break }
            output.pointee = GB18030Decoder.invalidMark
            hasMetInvalid = true
            output += 1
            input += 1
        }
        return (input - raw, output - out)
    }

    /// Whether most pairs of bytes are Han characters or punctuation of GB 2312, as in every Chinese text. Texts in Big5 or Latin-1 often are
    /// GB18030 too, but of characters that nobody writes.
    static func looksChinese(_ text: [UInt8]) -> Bool {
        var (pairs, common, index) = (0, 0, 0)
        while index + 1 < text.count {
            guard text[index] >= 0x81 else {
                index += 1
                continue
            }
            pairs += 1
            let isLead = (0xa1...0xa3).contains(text[index]) || (0xb0...0xf7).contains(text[index])
            if isLead, text[index + 1] >= 0xa1 { common += 1 }
            index += 2
        }
        return common * 10 >= pairs * 7
    }

    /// Moves both pointers over what `iconv` converts.
    /// - Returns: why it stopped before the end; `nil` at the end.
    private static func convert(
        _ handle: iconv_t, _ input: inout UnsafeMutablePointer<UInt8>, to end: UnsafeMutablePointer<UInt8>,
        _ output: inout UnsafeMutablePointer<UInt8>
    ) -> Int32? {
        var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(input).assumingMemoryBound(to: CChar.self)
        var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(output).assumingMemoryBound(to: CChar.self)
        let room = (end - input) * expansion
        var (inputLeft, outputLeft) = (end - input, room)
        let result = iconv(handle, &from, &inputLeft, &to, &outputLeft)
        let reason = errno
        input = end - inputLeft
        output += room - outputLeft
        return result == -1 ? reason : nil
    }

    /// The entries of `nb_gb18030_decode`, as `iconv` has them; none where it knows no GB18030.
    private static let pairs: [UInt32] = {
        var table = [UInt32](repeating: 0, count: Int(NB_GB18030_ENTRIES))
        guard let handle = iconv_open("UTF-8", "GB18030"), Int(bitPattern: handle) != -1 else { return table }
        defer { iconv_close(handle) }
        var (raw, text): ([UInt8], [UInt8]) = ([0, 0], [0, 0, 0, 0])
        for lead in 0x81...0xfe {
            for trail in 0x40...0xfe {
                (raw, text) = ([UInt8(lead), UInt8(trail)], [0, 0, 0, 0])
                raw.withUnsafeMutableBufferPointer { raw in
                    text.withUnsafeMutableBufferPointer { text in
                        guard var input = raw.baseAddress, var output = text.baseAddress else { return }
                        let end = input + 2
                        // What is no character of two bytes changes nothing, and is left to `iconv` again.
                        if convert(handle, &input, to: end, &output) != nil || input < end { text.update(repeating: 0) }
                    }
                }
                let entry = text.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                table[(lead - 0x81) * 192 + trail - 0x40] = text[0] < 0x80 ? 0 : entry
            }
        }
        return table
    }()
}
