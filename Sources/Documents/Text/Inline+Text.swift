extension Inline {
    /// The words alone. A break of the source's line stands for a space only between words of Latin script.
    public var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .strong(let content), .emphasis(let content), .strikethrough(let content), .link(_, let content),
            .figure(_, let content):
            content.plainText
        case .lineBreak: "\n"
        case .softBreak: "\n"
        }
    }
}

extension [Inline] {
    public var plainText: String {
        map(\.plainText).joined()
    }
}

extension Unicode.Scalar {
    /// Whether the character is set in a square of its own: Han, kana, full-width punctuation and forms.
    var isWide: Bool {
        switch value {
        case 0x2E80...0x303F, 0x3040...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD, 0x2014, 0x2018...0x201D, 0x2026:
            true
        default: false
        }
    }
}
