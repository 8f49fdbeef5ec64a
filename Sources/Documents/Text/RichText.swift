/// Inline content as one text with marks over it.
struct RichText: Hashable {
    enum Mark: Hashable {
        case strong, emphasis, strikethrough, code
        case link(String)
    }

    struct Span: Hashable {
        let mark: Mark
        /// In UTF-8 bytes, as Pango counts.
        let range: Range<Int>
    }

    private(set) var text = ""
    private(set) var spans: [Span] = []

    init(_ content: [Inline]) {
        append(content)
    }

    private mutating func append(_ content: [Inline]) {
        for (index, inline) in content.enumerated() {
            switch inline {
            case .text(let piece): text += piece.replacing("\n", with: RichText.lineSeparator)
            case .code(let piece): marked(.code) { $0.text += piece.replacing("\n", with: " ") }
            case .strong(let inner): marked(.strong) { $0.append(inner) }
            case .emphasis(let inner): marked(.emphasis) { $0.append(inner) }
            case .strikethrough(let inner): marked(.strikethrough) { $0.append(inner) }
            case .link(let destination, let inner): marked(.link(destination)) { $0.append(inner) }
            case .figure(_, let inner): append(inner)
            case .lineBreak: text += RichText.lineSeparator
            case .softBreak: if needsSpace(before: content[(index + 1)...]) { text += " " }
            }
        }
    }

    private mutating func marked(_ mark: Mark, _ body: (inout RichText) -> Void) {
        let start = text.utf8.count
        body(&self)
        spans.append(Span(mark: mark, range: start..<text.utf8.count))
    }

    /// A break of the source's line is a space between words of Latin script, and nothing beside Chinese.
    private func needsSpace(before rest: ArraySlice<Inline>) -> Bool {
        guard let last = text.unicodeScalars.last, let next = Array(rest).plainText.unicodeScalars.first else {
            return false
        }
        return !last.isWide && !next.isWide
    }

    /// Breaks a line without starting a new paragraph, so that no indent follows.
    private static let lineSeparator = "\u{2028}"
}

extension RichText {
    /// Ranges of bytes of letters and digits of Latin script, with what stands between them.
    var latinRanges: [Range<Int>] {
        runs { $0.isASCII && $0.value > 0x20 }
    }

    /// Ranges of bytes that no line may cut: numbers with their units, and in a title words too.
    func unbreakableRanges(isTitle: Bool = false) -> [Range<Int>] {
        let scalars = Array(text.unicodeScalars)
        var offsets = [0]
        for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
        let positions = NumberRanges.find(in: scalars) + (isTitle ? TitleWords.find(in: scalars) : [])
        return positions.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
    }

    private func runs(where belongs: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            if belongs(scalar) {
                if let last = ranges.last, last.upperBound == offset {
                    ranges[ranges.count - 1] = last.lowerBound..<end
                } else {
                    ranges.append(offset..<end)
                }
            }
            offset = end
        }
        return ranges
    }
}
