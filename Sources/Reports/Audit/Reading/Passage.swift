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
        let written = Array(text)
        let plain = written.indices.map { index in
            // ６５，２３７: a comma of full width that groups thousands.
            written[index] == "，" && written.groupsThousands(at: index)
                ? "," : written[index].plainDigit ?? written[index]
        }
        for (index, character) in plain.enumerated() {
            guard !character.isWhitespace || plain.keepsSpace(at: index) else { continue }
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

extension [Character] {
    /// Whether a space parts words: in Latin text, and of 表1 8月 and 2016 11, where no thousands go on.
    fileprivate func keepsSpace(at index: Int) -> Bool {
        guard index > 0, index + 1 < count else { return false }
        if self[index - 1].isLatin, self[index + 1].isLatin { return true }
        guard self[index - 1].isPlainDigit, let next = self[index...].firstIndex(where: { !$0.isWhitespace }) else {
            return false
        }
        return self[next].isPlainDigit && self[next...].prefix(while: \.isPlainDigit).count != 3
    }

    /// Whether full-width digits stand on both sides, three and no more after it.
    fileprivate func groupsThousands(at index: Int) -> Bool {
        index > 0 && self[index - 1].isWideDigit && self[(index + 1)...].prefix(while: \.isWideDigit).count == 3
    }
}

extension Character {
    fileprivate var isPlainDigit: Bool { isASCII && isNumber }

    fileprivate var isWideDigit: Bool { ("０"..."９").contains(self) }

    fileprivate var isLatin: Bool { isASCII && isLetter }

    fileprivate var plainDigit: Character? {
        switch self {
        case "０"..."９", "％", "．":
            unicodeScalars.first.flatMap { Unicode.Scalar($0.value - 0xFEE0) }.map(Character.init)
        default: nil
        }
    }
}
