import Diagnostics

/// A worker's window on the text of a file: bytes come in behind and are taken off in front.
final class TextStream {
    private let file: SourceFile
    private let decoder: GB18030Decoder?
    private let window: ByteBuffer
    /// Bytes of the window that hold text.
    private(set) var filled = 0
    /// The file's own bytes, for text that is decoded.
    private let raw: ByteBuffer?
    /// Bytes in `raw` of a character that is not whole yet.
    private var rawCarried = 0
    /// The next byte of the file to be read.
    private(set) var position = 0
    private let block: Int

    init(_ file: SourceFile, encoding: TextEncoding, block: Int) throws(Diagnostic) {
        self.file = file
        self.block = block
        switch encoding {
        case .utf8: (decoder, raw) = (nil, nil)
        case .gb18030: (decoder, raw) = (try GB18030Decoder(path: file.path), ByteBuffer(capacity: block + 8))
        }
        window = ByteBuffer(capacity: block * 2)
    }

    var base: UnsafeMutablePointer<UInt8> { window.base }
    var capacity: Int { window.capacity }
    /// Whether the text may be no UTF-8.
    var mayBeInvalid: Bool { decoder?.hasMetInvalid ?? true }
    var isAtEnd: Bool { position == file.size }
    /// Whether everything that was read has been taken off.
    var isEmpty: Bool { filled == 0 && rawCarried == 0 }

    func start(at position: Int) {
        self.position = position
        filled = 0
        rawCarried = 0
    }

    /// Reads up to a block, not beyond `end`.
    func readBlock(to end: Int) throws(Diagnostic) {
        try append(min(block, end - position))
    }

    /// Reads to the next line feed, or a piece of a very long line.
    func readLine() throws(Diagnostic) {
        let count = min(block, 4096, file.size - position)
        makeRoom(for: raw == nil ? count : count * GB18030Decoder.expansion)
        let peek = raw.map { $0.base + rawCarried } ?? (window.base + filled)
        try file.read(position..<(position + count), into: peek)
        let line = UnsafeBufferPointer(start: peek, count: count).firstIndex(of: UInt8(ascii: "\n"))
        accept(line.map { $0 + 1 } ?? count)
    }

    private func append(_ count: Int) throws(Diagnostic) {
        makeRoom(for: raw == nil ? count : count * GB18030Decoder.expansion)
        try file.read(position..<(position + count), into: raw.map { $0.base + rawCarried } ?? (window.base + filled))
        accept(count)
    }

    /// Takes `count` new bytes, which lie where they belong, into the text.
    private func accept(_ count: Int) {
        position += count
        guard let raw, let decoder else {
            filled += count
            return
        }
        let (used, written) = decoder.decode(
            raw.base, rawCarried + count, into: window.base + filled, isLast: isAtEnd)
        filled += written
        rawCarried = rawCarried + count - used
        raw.base.update(from: raw.base + used, count: rawCarried)
    }

    private func makeRoom(for count: Int) {
        // A broken character may have been carried over.
        let wanted = filled + count + 8 + GB18030Decoder.slack
        if wanted > window.capacity { window.grow(to: max(window.capacity * 2, wanted), keeping: filled) }
    }

    /// Ends the last line of a file that does not.
    func appendLineFeed() {
        makeRoom(for: 1)
        window.base[filled] = UInt8(ascii: "\n")
        filled += 1
    }

    func removeFirst(_ count: Int) {
        filled -= count
        window.base.update(from: window.base + count, count: filled)
    }
}
