/// The paragraphs of a Markdown text and the rows of its tables, without front matter, code and pictures, and without the
/// marks of emphasis and links.
func markdownPassages(_ text: String) -> [Passage] {
    var passages: [Passage] = []
    var fence: Character?
    var isFrontMatter = false
    var isOpen = false
    var table: [TableRows.Cell] = []
    func endTable() {
        passages += TableRows(table).passages(
            under: passages.suffix(2).last { !$0.isProse && !$0.text.hasPrefix("单位：") })
        table = []
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        let words = line.trimmingPrefix(while: \.isWhitespace)
        if words == "---", index == 0 || isFrontMatter {
            isFrontMatter.toggle()
        } else if !isFrontMatter, words.hasPrefix("```") || words.hasPrefix("~~~") {
            fence = fence == nil ? words.first : fence == words.first ? nil : fence
        } else if !isFrontMatter, fence == nil, words.first == "|" {
            let cells = words.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map {
                withoutMarks($0.trimmingPrefix(while: \.isWhitespace))
            }
            let isRule = cells.allSatisfy { $0.allSatisfy { " -:".contains($0) } }
            let row = (table.last?.row ?? -1) + 1
            if !isRule {
                table += cells.enumerated().map {
                    TableRows.Cell(row: row, column: $0, text: $1.trimmed, line: index + 1)
                }
            }
            isOpen = false
            continue
        } else if !isFrontMatter, fence == nil, words.hasPrefix("#") {
            endTable()
            passages.append(Passage(withoutMarks(words.drop { "# ".contains($0) }), line: index + 1))
        } else if !isFrontMatter, fence == nil, !words.isEmpty, !words.hasPrefix("![") {
            endTable()
            if !isOpen { passages.append(Passage()) }
            passages[passages.count - 1].append(withoutMarks(words), line: index + 1)
            isOpen = true
            continue
        } else {
            endTable()
        }
        isOpen = false
    }
    endTable()
    return passages
}

extension String {
    fileprivate var trimmed: String {
        String(reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// `[表1](#table-1)` → `表1`, `**政务公开。**` → `政务公开。`
private func withoutMarks(_ line: some StringProtocol) -> String {
    String(line).replacing(#/<\/?a\b[^>]*>/#, with: "")
        .replacing(#/!?\[([^\]]*)\]\([^)]*\)/#) { $0.output.1 }
        .replacing(#/\*+|`+|\\$|^>\s*|^[-+]\s+/#, with: "")
}
