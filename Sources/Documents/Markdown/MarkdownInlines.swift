/// Inline content as Markdown text.
enum MarkdownInlines {
    /// A paragraph, which may have several lines.
    static func paragraph(_ content: [Inline]) -> String {
        Context(lineBreak: "\\\n", softBreak: "\n", isCell: false).render(content)
            .split(separator: "\n", omittingEmptySubsequences: false).map(lineStart).joined(separator: "\n")
    }

    /// A heading's line, whose last # must not be taken for closing ones.
    static func heading(_ content: [Inline]) -> String {
        let line = Context(lineBreak: "<br>", softBreak: " ", isCell: false).render(content)
        let closing = line.reversed().prefix { $0 == "#" }.count
        return closing == 0 ? line : line.dropLast(closing) + "\\" + line.suffix(closing)
    }

    static func cell(_ content: [Inline]) -> String {
        Context(lineBreak: "<br>", softBreak: " ", isCell: true).render(content)
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>&|~".contains(character) { result.append("\\") }
            if character.isNewline { result += "&#10;" } else { result.append(character) }
        }
        return result
    }

    /// The text between quotes of an attribute. In a cell even a bar inside a tag would end the cell.
    fileprivate static func attribute(_ text: String, isCell: Bool) -> String {
        var text = text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        text = text.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        return isCell ? text.replacing("|", with: "&#124;") : text
    }

    /// CommonMark's flanking rule takes no delimiter between punctuation and a letter (`**“乙”**文`). An entity in the
    /// letter's stead is punctuation to the rule and the same letter to the reader.
    fileprivate static func entityFirst(_ text: String) -> String {
        text.unicodeScalars.first.map { "&#\($0.value);" + String(text.unicodeScalars.dropFirst()) } ?? text
    }

    fileprivate static func entityLast(_ text: String) -> String {
        text.unicodeScalars.last.map { String(text.unicodeScalars.dropLast()) + "&#\($0.value);" } ?? text
    }

    static func destination(_ path: String) -> String {
        guard path.contains(where: { " ()<>\\".contains($0) }) || path.isEmpty else { return path }
        return "<" + path.map { "<>\\".contains($0) ? "\\\($0)" : String($0) }.joined() + ">"
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

/// How the breaks of a line are written where the content stands.
private struct Context {
    let lineBreak: String
    let softBreak: String
    /// In a cell a bar needs a backslash even inside code.
    let isCell: Bool

    func render(_ content: [Inline]) -> String {
        var result = ""
        /// The last piece closed with a delimiter after punctuation: a letter that follows would keep it from closing.
        var guardsNext: (Character) -> Bool = { _ in false }
        func append(_ piece: String) {
            guard let first = piece.first else { return }
            result += guardsNext(first) ? MarkdownInlines.entityFirst(piece) : piece
            guardsNext = { _ in false }
        }
        func appendDelimited(_ delimiter: String, _ inner: [Inline]) {
            let piece = render(inner)
            guard let first = piece.first, let last = piece.last else { return }
            let needsGuard = { (neighbour: Character) in
                !neighbour.isWhitespace && !neighbour.isPunctuationOfMarkdown
            }
            if first.isPunctuationOfMarkdown, let before = result.last, needsGuard(before) {
                result = MarkdownInlines.entityLast(result)
            }
            append(delimiter + piece + delimiter)
            if last.isPunctuationOfMarkdown { guardsNext = needsGuard }
        }
        for inline in content {
            switch inline {
            case .text(let text): append(MarkdownInlines.escaped(text))
            case .code(let text): append(codeSpan(text))
            case .strong(let inner): appendDelimited("**", inner)
            case .emphasis(let inner): appendDelimited("*", inner)
            case .strikethrough(let inner): appendDelimited("~~", inner)
            case .link(let target, let inner):
                append("[" + render(inner) + "](\(MarkdownInlines.destination(target)))")
            case .figure(let id, let inner):
                append("<a id=\"\(MarkdownInlines.attribute(id, isCell: isCell))\">" + render(inner) + "</a>")
            case .lineBreak: append(lineBreak)
            case .softBreak: append(softBreak)
            }
        }
        return result
    }

    private func codeSpan(_ text: String) -> String {
        // A cell cannot hold a backslash before a bar inside code: its words are kept, and its type is not.
        if isCell, text.contains("\\|") { return MarkdownInlines.escaped(text) }
        let text = isCell ? text.replacing("|", with: "\\|") : text
        let runs = Set(text.split(whereSeparator: { $0 != "`" }).map(\.count))
        let length = (1...).first { !runs.contains($0) } ?? 1
        let fence = String(repeating: "`", count: length)
        let needsSpace =
            text.first == "`" || text.last == "`"
            || text.first == " " && text.last == " " && text.contains { $0 != " " }
        return fence + (needsSpace ? " \(text) " : text) + fence
    }
}

extension Character {
    /// What CommonMark counts as punctuation around delimiters.
    fileprivate var isPunctuationOfMarkdown: Bool { isPunctuation || isASCII && isSymbol }
}
