/// Inline content as Markdown text.
enum MarkdownInlines {
    /// A paragraph, which may have several lines.
    static func paragraph(_ content: [Inline]) -> String {
        render(content, lineBreak: "\\\n", softBreak: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false).map(lineStart).joined(separator: "\n")
    }

    /// Content that must stay on one line: of headings and cells.
    static func line(_ content: [Inline], inHeading: Bool = false) -> String {
        let line = render(content, lineBreak: "<br>", softBreak: " ")
        return inHeading ? line.replacing("#", with: "\\#") : line
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>&|~".contains(character) { result.append("\\") }
            if character.isNewline { result += "&#10;" } else { result.append(character) }
        }
        return result
    }

    static func destination(_ path: String) -> String {
        guard path.contains(where: { " ()<>\\".contains($0) }) || path.isEmpty else { return path }
        return "<" + path.map { "<>\\".contains($0) ? "\\\($0)" : String($0) }.joined() + ">"
    }

    private static func render(_ content: [Inline], lineBreak: String, softBreak: String) -> String {
        var result = ""
        /// The last piece closed with a delimiter after punctuation: a letter that follows would keep it from closing.
        var guardsNext = false
        func append(_ piece: String) {
            result += guardsNext ? guardedStart(piece) : piece
            if !piece.isEmpty { guardsNext = false }
        }
        func appendDelimited(_ delimiter: String, _ inner: [Inline]) {
            let piece = render(inner, lineBreak: lineBreak, softBreak: softBreak)
            guard let first = piece.first, let last = piece.last else { return }
            if first.isPunctuationOfMarkdown { result = guardedEnd(result) }
            append(delimiter + piece + delimiter)
            guardsNext = last.isPunctuationOfMarkdown
        }
        for inline in content {
            switch inline {
            case .text(let text): append(escaped(text))
            case .code(let text): append(codeSpan(text))
            case .strong(let inner): appendDelimited("**", inner)
            case .emphasis(let inner): appendDelimited("*", inner)
            case .strikethrough(let inner): appendDelimited("~~", inner)
            case .link(let target, let inner):
                append("[" + render(inner, lineBreak: lineBreak, softBreak: softBreak) + "](\(destination(target)))")
            case .figure(_, let inner): append(render(inner, lineBreak: lineBreak, softBreak: softBreak))
            case .lineBreak: append(lineBreak)
            case .softBreak: append(softBreak)
            }
        }
        return result
    }

    /// CommonMark's flanking rule takes no delimiter between punctuation and a letter (`**“乙”**文`). An entity in the
    /// letter's stead is punctuation to the rule and the same letter to the reader.
    private static func guardedStart(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, !Character(first).isWhitespace,
            !Character(first).isPunctuationOfMarkdown
        else { return text }
        return "&#\(first.value);" + String(text.unicodeScalars.dropFirst())
    }

    private static func guardedEnd(_ text: String) -> String {
        guard let last = text.unicodeScalars.last, !Character(last).isWhitespace,
            !Character(last).isPunctuationOfMarkdown
        else { return text }
        return String(text.unicodeScalars.dropLast()) + "&#\(last.value);"
    }

    private static func codeSpan(_ text: String) -> String {
        let runs = Set(text.split(whereSeparator: { $0 != "`" }).map(\.count))
        let length = (1...).first { !runs.contains($0) } ?? 1
        let fence = String(repeating: "`", count: length)
        let needsSpace =
            text.first == "`" || text.last == "`"
            || text.first == " " && text.last == " " && text.contains { $0 != " " }
        return fence + (needsSpace ? " \(text) " : text) + fence
    }

    /// Keeps the start of a line from being read as a heading, a list, a rule or an indented block.
    private static func lineStart(_ line: Substring) -> String {
        guard let first = line.first else { return "" }
        if first == " " || first == "\t" { return "&#\(first == " " ? 32 : 9);" + line.dropFirst() }
        if "#+-=".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line[digits.endIndex...]
        if !digits.isEmpty, let mark = rest.first, ".)".contains(mark),
            rest.dropFirst().first.map(\.isWhitespace) ?? true
        {
            return digits + "\\" + rest
        }
        return String(line)
    }
}

extension Character {
    /// What CommonMark counts as punctuation around delimiters.
    fileprivate var isPunctuationOfMarkdown: Bool { isPunctuation || isASCII && isSymbol }
}
