/// A text as lint sees it: its paragraphs and headings in order.
public struct LintText: Hashable, Sendable {
    public var passages: [LintPassage]
    /// The year that is reported, for suggestions; `nil` when unknown.
    public var year: Int?

    public init(_ passages: [LintPassage], year: Int? = nil) {
        self.passages = passages
        self.year = year
    }
}

/// A paragraph or heading, each character with the place where it was written.
public struct LintPassage: Hashable, Sendable {
    public struct Mark: Hashable, Sendable {
        public var character: Character
        /// Counted from 1; of a Word document, the number of the paragraph.
        public var line: Int
        /// Counted from 1.
        public var column: Int
        /// Whether somebody typed it; what a template printed was not typed.
        public var isTyped: Bool

        public init(_ character: Character, line: Int, column: Int, isTyped: Bool = true) {
            self.character = character
            self.line = line
            self.column = column
            self.isTyped = isTyped
        }
    }

    public var marks: [Mark]
    /// 0 for a title, 1 for a heading 一、 and so on; `nil` for a paragraph, and where the text does not say.
    public var headingLevel: Int?

    public init(_ marks: [Mark], headingLevel: Int? = nil) {
        self.marks = marks
        self.headingLevel = headingLevel
    }

    /// One line of plain text.
    public init(_ text: some StringProtocol, line: Int, headingLevel: Int? = nil) {
        self.init(
            text.enumerated().map { Mark($0.element, line: line, column: $0.offset + 1) }, headingLevel: headingLevel)
    }

    var characters: [Character] { marks.map(\.character) }
    var text: String { String(characters) }
}

extension Character {
    /// Whether this is a Han character.
    var isHan: Bool {
        unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) || (0x3400...0x4DBF).contains($0.value) }
            ?? false
    }

    /// Whether this is a full-width mark of punctuation.
    var isChineseMark: Bool { "，。、；：？！（）“”‘’《》【】—…".contains(self) }
}
