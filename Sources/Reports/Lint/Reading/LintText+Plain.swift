import Foundation

extension LintText {
    /// - Parameter passages: what an audit reads of the file, for those that are no plain text or Markdown.
    init(file: String, year: Int?, passages: () throws -> [Passage]) throws {
        switch URL(fileURLWithPath: file).pathExtension.lowercased() {
        case "txt": self.init(plain: try readPlainText(file), year: year)
        case "md": self.init(markdown: try readPlainText(file), year: year)
        default: self.init(try passages(), year: year)
        }
    }

    /// A plain text: each line that is not empty is a passage; a first line without an end mark is the title.
    public init(plain text: String, year: Int? = nil) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var passages: [LintPassage] = []
        for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
            let isTitle = passages.isEmpty && !line.contains { "。；;，,".contains($0) } && lines.count > 1
            passages.append(LintPassage(line, line: index + 1, headingLevel: isTitle ? 0 : nil))
        }
        self.init(passages, year: year)
    }

    /// The paragraphs that an audit reads from a Word document or PDF: their line, and the character within.
    public init(_ passages: [Passage], year: Int? = nil) {
        self.init(
            passages.filter { !$0.isRow && $0.part == nil }.map { passage in
                LintPassage(
                    passage.characters.indices.map {
                        LintPassage.Mark(
                            passage.characters[$0], line: passage.lines[$0], column: passage.offsets[$0] + 1)
                    })
            }, year: year)
    }
}
