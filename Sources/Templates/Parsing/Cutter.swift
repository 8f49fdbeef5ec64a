import Diagnostics
import Expressions

/// Cuts a template at its tags and strips the white space that they say to strip. Comments vanish here and raw blocks
/// become text.
struct Cutter {
    private let text: SourceText
    private let options: Template.Options
    private var position = 0
    private var textStart = 0
    private var segments: [Segment] = []

    static func segments(of text: SourceText, options: Template.Options) throws -> [Segment] {
        var cutter = Cutter(text: text, options: options)
        try cutter.cut()
        return cutter.segments
    }

    private init(text: SourceText, options: Template.Options) {
        self.text = text
        self.options = options
    }

    private enum Kind: Character {
        case output = "{"
        case tag = "%"
        case comment = "#"

        var closing: Character { self == .output ? "}" : rawValue }
    }

    private mutating func cut() throws {
        while position < text.count {
            guard text[position] == "{", let kind = text[position + 1].flatMap(Kind.init) else {
                position += 1
                continue
            }
            try take(kind)
        }
        var end = text.count
        if !options.keepsTrailingNewline, end > textStart, text[end - 1]?.isNewline == true { end -= 1 }
        add(.text(textStart..<end))
    }

    private mutating func add(_ segment: Segment) {
        if case .text(let range) = segment, range.isEmpty { return }
        segments.append(segment)
    }

    private mutating func take(_ kind: Kind) throws {
        let start = position
        let inner = try bounds(of: kind, from: start)
        endText(at: start, kind, mark: text[start + 2])
        let content = inner.range
        if kind == .tag, text.slice(content).split(whereSeparator: \.isWhitespace) == ["raw"] {
            try takeRaw(from: start, after: inner)
            return
        }
        switch kind {
        case .output: add(.output(content, whole: start..<inner.end))
        case .tag: add(.tag(content, whole: start..<inner.end))
        case .comment: break
        }
        beginText(at: inner.end, kind, mark: inner.mark)
    }

    /// What a tag holds, without its marks; the mark before its closing; where it ends.
    private struct Inner {
        let range: Range<Int>
        let mark: Character?
        let end: Int
    }

    /// Finds the closing of the tag at `start`, past quoted texts and balanced braces.
    private func bounds(of kind: Kind, from start: Int) throws -> Inner {
        var index = start + 2
        if "-+".contains(text[index] ?? " ") { index += 1 }
        let first = index
        var quote: Character?
        var braces = 0
        while let character = text[index] {
            if kind != .comment, let open = quote {
                if character == "\\" { index += 1 } else if character == open { quote = nil }
            } else if kind != .comment, character == "'" || character == "\"" {
                quote = character
            } else if braces == 0, character == kind.closing, text[index + 1] == "}" {
                let mark = index > first && "-+".contains(text[index - 1] ?? " ") ? text[index - 1] : nil
                return Inner(range: first..<(mark == nil ? index : index - 1), mark: mark, end: index + 2)
            } else if kind == .output, character == "{" {
                braces += 1
            } else if kind == .output, character == "}" {
                braces -= 1
            }
            index += 1
        }
        throw Diagnostic.unclosedTag(
            "{\(kind.rawValue)", closing: "\(kind.closing)}", at: text.place(start))
    }

    private mutating func takeRaw(from start: Int, after opening: Inner) throws {
        beginText(at: opening.end, .tag, mark: opening.mark)
        while position < text.count {
            if let closing = endRaw(at: position) {
                endText(at: position, .tag, mark: text[position + 2])
                beginText(at: closing.end, .tag, mark: closing.mark)
                return
            }
            position += 1
        }
        throw Diagnostic.unclosedBlock("raw", at: text.place(start))
    }

    /// `{% endraw %}` at `start`, with or without marks; `nil` for anything else.
    private func endRaw(at start: Int) -> Inner? {
        guard text[start] == "{", text[start + 1] == "%" else { return nil }
        var index = start + 2
        func skipBlanks() { while text[index]?.isWhitespace == true { index += 1 } }
        if let mark = text[index], "-+".contains(mark) { index += 1 }
        skipBlanks()
        let word = index..<index + 6
        guard text.slice(word) == "endraw" else { return nil }
        index += 6
        skipBlanks()
        let mark = text[index].flatMap { "-+".contains($0) ? $0 : nil }
        if mark != nil { index += 1 }
        guard text[index] == "%", text[index + 1] == "}" else { return nil }
        return Inner(range: word, mark: mark, end: index + 2)
    }

    /// Ends the text that runs up to a tag at `end`, stripped as the tag's opening says.
    private mutating func endText(at end: Int, _ kind: Kind, mark: Character?) {
        var last = end
        if mark == "-" {
            while last > textStart, text[last - 1]?.isWhitespace == true { last -= 1 }
        } else if options.stripsBlocks, kind != .output, mark != "+" {
            var blank = end
            while blank > textStart, let before = text[blank - 1], before.isWhitespace, !before.isNewline { blank -= 1 }
            if blank == 0 || text[blank - 1]?.isNewline == true { last = blank }
        }
        add(.text(textStart..<last))
    }

    /// Begins the text after a tag that ends at `start`, stripped as the tag's closing says.
    private mutating func beginText(at start: Int, _ kind: Kind, mark: Character?) {
        position = start
        if mark == "-" {
            while text[position]?.isWhitespace == true { position += 1 }
        } else if options.trimsBlocks, kind != .output, mark != "+", text[position]?.isNewline == true {
            position += 1
        }
        textStart = position
    }
}
