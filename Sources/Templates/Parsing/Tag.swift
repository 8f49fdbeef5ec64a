import Diagnostics
import Expressions

/// `{% keyword rest %}`
struct Tag {
    let keyword: String
    /// Of the opening brace.
    let place: Place
    /// What follows the keyword, in characters of the template.
    let rest: Range<Int>
    /// The names in `rest` that stand outside quotes and brackets.
    let words: [Word]

    struct Word {
        let text: String
        let start: Int
    }

    init(_ content: Range<Int>, whole: Range<Int>, in text: SourceText) {
        var start = content.lowerBound
        while start < content.upperBound, text[start]?.isWhitespace == true { start += 1 }
        var end = start
        while end < content.upperBound, text[end]?.isWhitespace == false { end += 1 }
        keyword = text.slice(start..<end)
        place = text.place(whole.lowerBound)
        rest = end..<content.upperBound
        words = Tag.words(in: rest, of: text)
    }

    private static func words(in range: Range<Int>, of text: SourceText) -> [Word] {
        var found: [Word] = []
        var depth = 0
        var index = range.lowerBound
        while index < range.upperBound, let character = text[index] {
            let start = index
            index += 1
            if character == "'" || character == "\"" {
                while index < range.upperBound, text[index] != character { index += text[index] == "\\" ? 2 : 1 }
                index += 1
            } else if "([{".contains(character) {
                depth += 1
            } else if ")]}".contains(character) {
                depth -= 1
            } else if Names.canStart(character) {
                while index < range.upperBound, Names.canContinue(text[index]) { index += 1 }
                if depth == 0 { found.append(Word(text: text.slice(start..<index), start: start)) }
            }
        }
        return found
    }
}
