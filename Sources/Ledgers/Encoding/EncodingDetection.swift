import CSimdJSON
import Diagnostics

/// What is known of a file's text before it is read.
struct TextForm: Equatable {
    let encoding: TextEncoding
    /// Bytes of the byte order mark.
    let start: Int

    /// Takes the declared encoding, or finds one: a byte order mark, then strict UTF-8, then strict GB18030. A file that is
    /// neither is read as UTF-8, which names its first wrong record.
    static func find(in file: SourceFile, declared: TextEncoding?) throws(Diagnostic) -> TextForm {
        let head = try file.bytes(0..<min(4, file.size))
        if head.starts(with: [0xff, 0xfe]) || head.starts(with: [0xfe, 0xff]) {
            throw .unsupportedEncoding("UTF-16", at: Place(file: file.path))
        }
        for (kind, mark) in magics where head.starts(with: mark) { throw .notText(kind, file.path) }
        let utf8Mark = head.starts(with: [0xef, 0xbb, 0xbf])
        let gbMark = head.starts(with: [0x84, 0x31, 0x95, 0x33])
        switch declared {
        case .utf8?: return TextForm(encoding: .utf8, start: utf8Mark ? 3 : 0)
        case .gb18030?: return TextForm(encoding: .gb18030, start: gbMark ? 4 : 0)
        case nil: break
        }
        if utf8Mark { return TextForm(encoding: .utf8, start: 3) }
        if gbMark { return TextForm(encoding: .gb18030, start: 4) }
        if try isUTF8(file) { return TextForm(encoding: .utf8, start: 0) }
        return TextForm(encoding: try isGB18030(file) ? .gb18030 : .utf8, start: 0)
    }

    /// How files begin that spreadsheets save and people rename to .csv.
    private static let magics: [(String, [UInt8])] = [
        ("Excel 97–2003 (.xls)", [0xd0, 0xcf, 0x11, 0xe0]), ("Excel (.xlsx) / ZIP", [0x50, 0x4b, 0x03, 0x04]),
        ("PDF", [0x25, 0x50, 0x44, 0x46]),
    ]

    /// A piece of the file in UTF-8.
    /// - Parameter isLast: whether it goes to the end of the file, whose last line may lack its line feed and gets one.
    func text(of raw: [UInt8], isLast: Bool, path: String) throws(Diagnostic) -> [UInt8] {
        var text = encoding == .gb18030 ? try TextForm.decoded(raw, isLast: isLast, path: path) : raw
        if isLast, let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
        return text
    }

    static func decoded(_ raw: [UInt8], isLast: Bool, path: String) throws(Diagnostic) -> [UInt8] {
        let decoder = try GB18030Decoder(path: path)
        var raw = raw
        let (count, capacity) = (raw.count, raw.count * GB18030Decoder.expansion + GB18030Decoder.slack)
        return [UInt8](unsafeUninitializedCapacity: capacity) { out, written in
            raw.withUnsafeMutableBufferPointer { bytes in
                guard let from = bytes.baseAddress, let to = out.baseAddress else { return }
                written = decoder.decode(from, count, into: to, isLast: isLast).written
            }
        }
    }

    private static let block = 1 << 18

    private static func isUTF8(_ file: SourceFile) throws(Diagnostic) -> Bool {
        let buffer = ByteBuffer(capacity: block)
        var (position, carried) = (0, 0)
        while position < file.size {
            let count = min(block - carried, file.size - position)
            try file.read(position..<(position + count), into: buffer.base + carried)
            position += count
            let filled = carried + count
            // A character may go on in the next block: at most three of its bytes are left for then.
            var whole = filled
            if position < file.size {
                while whole > 0, filled - whole < 3, buffer.base[whole - 1] & 0xc0 == 0x80 { whole -= 1 }
                if whole > 0, buffer.base[whole - 1] >= 0xc0 { whole -= 1 } else { whole = filled }
            }
            guard nb_utf8_valid(buffer.base, whole) != 0 else { return false }
            carried = filled - whole
            buffer.base.update(from: buffer.base + whole, count: carried)
        }
        return true
    }

    private static func isGB18030(_ file: SourceFile) throws(Diagnostic) -> Bool {
        let decoder = try GB18030Decoder(path: file.path)
        let raw = ByteBuffer(capacity: block)
        let text = ByteBuffer(capacity: block * GB18030Decoder.expansion + GB18030Decoder.slack)
        var (position, carried) = (0, 0)
        while position < file.size {
            let count = min(block - carried, file.size - position)
            try file.read(position..<(position + count), into: raw.base + carried)
            position += count
            let (used, _) = decoder.decode(
                raw.base, carried + count, into: text.base, isLast: position == file.size)
            if decoder.hasMetInvalid { return false }
            carried = carried + count - used
            raw.base.update(from: raw.base + used, count: carried)
        }
        return true
    }
}
