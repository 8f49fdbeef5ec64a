import Diagnostics
import Glibc

/// Decodes GB18030 as it streams, through the C library's `iconv`, which knows the whole standard and takes no byte 0x80.
final class GB18030Decoder {
    private let handle: iconv_t
    /// Bytes of UTF-8 that one byte of GB18030 may become, rounded up: two bytes become three.
    static let expansion = 2
    /// Stands for a byte that cannot be decoded: never valid in UTF-8, so that validation finds its record.
    static let invalidMark: UInt8 = 0xff

    init(path: String) throws(Diagnostic) {
        guard let handle = iconv_open("UTF-8", "GB18030"), Int(bitPattern: handle) != -1 else { throw .noIconv(path) }
        self.handle = handle
    }

    deinit {
        iconv_close(handle)
    }

    /// Decodes as much of `raw` as makes whole characters.
    /// - Parameter out: room for `expansion` times as many bytes.
    /// - Parameter isLast: a character that `raw` breaks off is then invalid.
    /// - Returns: bytes of `raw` used up, and bytes written.
    func decode(
        _ raw: UnsafeMutablePointer<UInt8>, _ length: Int, into out: UnsafeMutablePointer<UInt8>, isLast: Bool
    ) -> (used: Int, written: Int) {
        let end = raw + length
        var (input, output) = (raw, out)
        while input < end {
            var inputPointer: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(input).assumingMemoryBound(
                to: CChar.self)
            var outputPointer: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(output).assumingMemoryBound(
                to: CChar.self)
            var (inputLeft, outputLeft) = (end - input, out + length * GB18030Decoder.expansion - output)
            let result = iconv(handle, &inputPointer, &inputLeft, &outputPointer, &outputLeft)
            let reason = errno
            input = end - inputLeft
            output = out + length * GB18030Decoder.expansion - outputLeft
            if result != -1 { break }
            if reason == EINVAL, !isLast { break }
            output.pointee = GB18030Decoder.invalidMark
            output += 1
            input += 1
        }
        return (input - raw, output - out)
    }

    /// Whether most pairs of bytes are characters of GB 2312, as in every Chinese text. Texts in Big5 or Latin-1 often are
    /// GB18030 too, but of characters that nobody writes.
    static func looksChinese(_ text: [UInt8]) -> Bool {
        var (pairs, common, index) = (0, 0, 0)
        while index + 1 < text.count {
            guard text[index] >= 0x81 else {
                index += 1
                continue
            }
            pairs += 1
            let isLead = (0xa1...0xa9).contains(text[index]) || (0xb0...0xf7).contains(text[index])
            if isLead, text[index + 1] >= 0xa1 { common += 1 }
            index += 2
        }
        return common * 10 >= pairs * 7
    }
}
