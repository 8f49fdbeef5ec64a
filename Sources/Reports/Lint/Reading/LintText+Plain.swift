extension LintText {
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
            passages.map { passage in
                var (line, column) = (0, 0)
                return LintPassage(
                    zip(passage.characters, passage.lines).map { character, at in
                        column = at == line ? column + 1 : 1
                        line = at
                        return LintPassage.Mark(character, line: at, column: column)
                    })
            }, year: year)
    }
}
