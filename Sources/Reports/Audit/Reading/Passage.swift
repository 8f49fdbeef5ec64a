/// A paragraph of a document, each character with the line that it stands on.
public struct Passage: Hashable, Sendable {
    public private(set) var characters: [Character] = []
    /// Counted from 1; of a Word document, the number of the paragraph.
    public private(set) var lines: [Int] = []
    /// Where each character stands in its line, counted from 0; of a Word document, in its paragraph.
    public private(set) var offsets: [Int] = []

    /// The part of a Word document that it stands in; `nil` for its text, and for other files.
    public let part: String?
    /// Whether it was made of a row of a table.
    let isRow: Bool

    init(part: String? = nil, isRow: Bool = false) {
        (self.part, self.isRow) = (part, isRow)
    }

    public init(_ text: String, line: Int, part: String? = nil) {
        self.init(part: part)
        append(text, line: line)
    }

    public var text: String { String(characters) }

    /// Adds text of one line. Full-width digits become plain ones; spaces go, but between Latin letters, since justified
    /// lines set some between Han and digits.
    /// - Parameter place: where all of it stands in the line; default: each character where it is in the text.
    mutating func append(_ text: some StringProtocol, line: Int, at place: Int? = nil) {
        let plain = text.map { $0.plainDigit ?? $0 }
        for (index, character) in plain.enumerated() {
            let isKept =
                character.isWhitespace
                ? index > 0 && index + 1 < plain.count && plain[index - 1].isLatin && plain[index + 1].isLatin
                : true
            guard isKept else { continue }
            characters.append(character)
            lines.append(line)
            offsets.append(place ?? index)
        }
    }

    /// Where characters stand in the line of the first of them; up to its end for a number that is wrapped.
    func columns(of range: Range<Int>) -> Range<Int> {
        let line = lines[range.lowerBound]
        let last = range.last { lines[$0] == line } ?? range.lowerBound
        return offsets[range.lowerBound]..<max(offsets[range.lowerBound], offsets[last]) + 1
    }

    /// Whether it has the marks of sentences: headings, captions, cells of tables and labels of charts have none.
    var isProse: Bool {
        characters.contains { "。，；,;".contains($0) }
            && characters.contains { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
    }
}

extension Character {
    fileprivate var isLatin: Bool { isASCII && isLetter }

    fileprivate var plainDigit: Character? {
        switch self {
        case "０"..."９", "％", "．":
            unicodeScalars.first.flatMap { Unicode.Scalar($0.value - 0xFEE0) }.map(Character.init)
        default: nil
        }
    }
}
