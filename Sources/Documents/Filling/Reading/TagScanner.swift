/// Finds the tags in the characters of a paragraph, as Word has left them: with curly quotes and unbreakable spaces.
struct TagScanner {
    struct Found: Hashable {
        let range: Range<Int>
        let tag: FillTag
    }

    /// Where a tag is not whole.
    enum Fault: Error, Hashable {
        case unclosed(at: Int, opening: String, closing: String)
        /// The end of a tag that has no beginning.
        case unopened(at: Int, closing: String)
        /// Braces as Chinese input methods write them, which would print as they stand.
        case fullWidth(at: Int)
    }

    private let characters: [Character]
    private var position = 0

    /// The tags in order. What stands between `{% raw %}` and `{% endraw %}` is none; these two count as comments.
    static func tags(in characters: [Character]) throws(Fault) -> [Found] {
        var scanner = TagScanner(characters: characters)
        return try scanner.tags()
    }

    private init(characters: [Character]) {
        self.characters = characters
    }

    private func character(_ index: Int) -> Character? {
        characters.indices.contains(index) ? characters[index] : nil
    }

    private mutating func tags() throws(Fault) -> [Found] {
        var found: [Found] = []
        var raw: Int?
        while let current = character(position) {
            if current == "{", let kind = character(position + 1).flatMap(FillTag.Kind.init) {
                let start = position
                guard let tag = tag(kind) else {
                    if raw != nil {
                        position = start + 1
                        continue
                    }
                    throw .unclosed(at: start, opening: "{\(kind.rawValue)", closing: "\(kind.closing)}")
                }
                let isEnd = tag.kind == .statement && tag.content == "endraw"
                if raw == nil || isEnd {
                    let isMark = tag.kind == .statement && (tag.content == "raw" || isEnd)
                    var kept = tag
                    if isMark, raw != nil || !isEnd { kept.kind = .comment }
                    found.append(Found(range: start..<position, tag: kept))
                    raw = tag.kind == .statement && tag.content == "raw" && raw == nil ? start : isEnd ? nil : raw
                } else {
                    position = start + 1
                }
            } else if raw == nil, current == "}" || current == "%", character(position + 1) == "}" {
                throw .unopened(at: position, closing: "\(current)}")
            } else if raw == nil, current == "｛", let next = character(position + 1), "｛{%％".contains(next) {
                throw .fullWidth(at: position)
            } else {
                position += 1
            }
        }
        if let raw { throw .unclosed(at: raw, opening: "{% raw %}", closing: "{% endraw %}") }
        return found
    }

    /// The tag that begins here, and the position after it; `nil` when it does not end.
    private mutating func tag(_ kind: FillTag.Kind) -> FillTag? {
        var index = position + 2
        var joinsPrevious = takeDash(&index)
        let level = FillTag.Level.allCases.first { level in
            let mark = Array(level.rawValue)
            return characters[index...].starts(with: mark) && character(index + mark.count)?.isWhitespace == true
        }
        index += level?.rawValue.count ?? 0
        if level != nil, takeDash(&index) { joinsPrevious = true }

        var content = ""
        var quote: Quote?
        var braces = 0
        while let current = character(index) {
            if let open = quote {
                if current == "\\", let next = character(index + 1) {
                    content += "\\\(next)"
                    index += 1
                } else if open.isClosed(by: current) {
                    content.append(open.straight)
                    quote = nil
                } else {
                    if current == open.straight { content.append("\\") }
                    content.append(current.isNewline ? " " : current)
                }
            } else if kind != .comment, let open = Quote(current) {
                quote = open
                content.append(open.straight)
            } else if braces == 0, current == kind.closing, character(index + 1) == "}" {
                position = index + 2
                let joinsNext = content.hasSuffix("-")
                if joinsNext { content.removeLast() }
                return FillTag(
                    kind: kind, level: level, joinsPrevious: joinsPrevious, joinsNext: joinsNext,
                    content: content.trimmingWhitespace)
            } else {
                if kind == .output { braces += current == "{" ? 1 : current == "}" ? -1 : 0 }
                content.append(current.isWhitespace ? " " : current)
            }
            index += 1
        }
        return nil
    }

    private func takeDash(_ index: inout Int) -> Bool {
        guard character(index) == "-" else { return false }
        index += 1
        return true
    }

    /// A quoted text of a tag. Word and Chinese input methods turn straight quotes into curly ones, often the wrong way
    /// round.
    private struct Quote {
        let straight: Character
        private let isCurly: Bool

        init?(_ opening: Character) {
            switch opening {
            case "\"", "'":
                straight = opening
                isCurly = false
            case "“", "”", "„":
                straight = "\""
                isCurly = true
            case "‘", "’":
                straight = "'"
                isCurly = true
            default: return nil
            }
        }

        func isClosed(by character: Character) -> Bool {
            character == straight || isCurly && Quote(character)?.straight == straight
        }
    }
}
