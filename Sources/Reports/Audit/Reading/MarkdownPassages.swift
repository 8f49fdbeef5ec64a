/// The paragraphs of a Markdown text, without front matter, code, tables, headings and pictures, and without the marks
/// of emphasis and links.
func markdownPassages(_ text: String) -> [Passage] {
    var passages: [Passage] = []
    var fence: Character?
    var isFrontMatter = false
    var isOpen = false
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        let words = line.trimmingPrefix(while: \.isWhitespace)
        if words == "---", index == 0 || isFrontMatter {
            isFrontMatter.toggle()
        } else if !isFrontMatter, words.hasPrefix("```") || words.hasPrefix("~~~") {
            fence = fence == nil ? words.first : fence == words.first ? nil : fence
        } else if !isFrontMatter, fence == nil, let first = words.first, !"#|".contains(first), !words.hasPrefix("![") {
            if !isOpen { passages.append(Passage()) }
            passages[passages.count - 1].append(withoutMarks(words), line: index + 1)
            isOpen = true
            continue
        }
        isOpen = false
    }
    return passages
}

/// `[表1](#table-1)` → `表1`, `**政务公开。**` → `政务公开。`
private func withoutMarks(_ line: some StringProtocol) -> String {
    String(line).replacing(#/<\/?a\b[^>]*>/#, with: "")
        .replacing(#/!?\[([^\]]*)\]\([^)]*\)/#) { $0.output.1 }
        .replacing(#/\*+|`+|\\$|^>\s*|^[-+]\s+/#, with: "")
}
