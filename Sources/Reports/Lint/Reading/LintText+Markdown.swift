import Templates

extension LintText {
    /// A Markdown text: its headings and paragraphs without marks of emphasis and links; front matter, code, tables and
    /// pictures are passed over.
    public init(markdown text: String, year: Int? = nil) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var start = 0
        if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") { start = end + 1 }
        self.init(
            markdownLines: lines.enumerated().dropFirst(start).map { index, line in
                LintPassage(line, line: index + 1).marks
            }, year: year)
    }

    /// What a template made of a notebook: each character with its place in the notebook, and whether it was typed there.
    /// - Parameter title: the document's, which names the year that the text speaks of.
    init(_ pieces: [Piece], title: String, year: Int?) {
        var lines: [[LintPassage.Mark]] = [[]]
        for piece in pieces {
            let isTyped = piece.printed == nil
            var (line, column) = (piece.place.line ?? 1, piece.place.column ?? 1)
            for character in piece.text {
                if character.isNewline {
                    lines.append([])
                } else {
                    lines[lines.count - 1].append(.init(character, line: line, column: column, isTyped: isTyped))
                }
                // What was printed stands where its braces do.
                guard isTyped else { continue }
                (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
            }
        }
        self.init(markdownLines: lines, year: year)
        passages.insert(LintPassage(title, line: 1, headingLevel: 0), at: 0)
    }

    private init(markdownLines lines: [[LintPassage.Mark]], year: Int?) {
        var passages: [LintPassage] = []
        var isOpen = false
        var fence: Character?
        for line in lines {
            let words = line.drop { $0.character.isWhitespace }
            let text = words.map(\.character)
            guard let first = text.first else {
                isOpen = false
                continue
            }
            if text.starts(with: "```") || text.starts(with: "~~~") {
                fence = fence == nil ? first : fence == first ? nil : fence
                isOpen = false
            } else if fence != nil || first == "|" || text.starts(with: "![") || text.starts(with: "<!--") {
                isOpen = false
            } else if first == "#" {
                let level = text.prefix { $0 == "#" }.count
                let rest = Array(words.dropFirst(level).drop { $0.character == " " })
                passages.append(LintPassage(withoutMarks(rest), headingLevel: level - 1))
                isOpen = false
            } else {
                if !isOpen { passages.append(LintPassage([])) }
                passages[passages.count - 1].marks += withoutMarks(Array(words))
                isOpen = true
            }
        }
        self.init(passages.filter { !$0.marks.isEmpty }, year: year)
    }
}

/// `[表1](#table-1)` → `表1`, `[](#table-1)` → ￼, `**政务公开。**` → `政务公开。`, `\*` → `*`.
private func withoutMarks(_ line: [LintPassage.Mark]) -> [LintPassage.Mark] {
    var kept: [LintPassage.Mark] = []
    var index = 0
    func character(_ offset: Int) -> Character? {
        line.indices.contains(index + offset) ? line[index + offset].character : nil
    }
    while let next = character(0) {
        let mark = line[index]
        if !mark.isTyped {
            kept.append(mark)
        } else if next == "\\", let escaped = character(1), escaped.isPunctuation || escaped.isSymbol {
            kept.append(line[index + 1])
            index += 1
        } else if next == "]", character(1) == "(",
            let end = line[index...].firstIndex(where: { $0.character == ")" })
        {
            // What a reference without words prints is made later: 表1.
            if kept.last?.character == "[" { kept[kept.count - 1].character = "\u{FFFC}" }
            index = end
        } else if !"*`".contains(next) {
            kept.append(mark)
        }
        index += 1
    }
    return kept.filter { $0.character != "[" || !$0.isTyped }
}
