import Diagnostics
import Tables

/// Cuts an expression into tokens.
struct Lexer {
    private let text: SourceText
    private var position = 0
    private var tokens: [Token] = []

    /// The tokens of `text`, closed by one `end`.
    static func tokens(of text: SourceText) throws -> [Token] {
        var lexer = Lexer(text: text)
        while try lexer.advance() {}
        return lexer.tokens
    }

    private init(text: SourceText) {
        self.text = text
    }

    private var current: Character? { text[position] }

    private mutating func advance() throws -> Bool {
        while current?.isWhitespace == true { position += 1 }
        guard let character = current else {
            tokens.append(Token(kind: .end, range: position..<position))
            return false
        }
        let start = position
        let kind: Token.Kind
        if character.isASCIIDigit || (character == "." && text[position + 1]?.isASCIIDigit == true && !followsOperand) {
            kind = followsDot ? .name(take(while: \.isASCIIDigit)) : .number(try number())
        } else if Names.canStart(character) {
            kind = .name(take(while: Names.canContinue))
        } else if character == "'" || character == "\"" {
            kind = .text(try quoted(by: character))
        } else {
            kind = .symbol(try symbol(character))
        }
        tokens.append(Token(kind: kind, range: start..<position))
        return true
    }

    /// Whether a point here begins a member, as in `rank.1`, and not a fraction.
    private var followsOperand: Bool {
        guard let last = tokens.last, last.range.upperBound == position else { return false }
        return switch last.kind {
        case .name, .text, .symbol(")"), .symbol("]"): true
        default: false
        }
    }

    private var followsDot: Bool {
        guard let last = tokens.last else { return false }
        return last.kind == .symbol(".") && last.range.upperBound == position
    }

    private mutating func take(while belongs: (Character) -> Bool) -> String {
        let start = position
        while let character = current, belongs(character) { position += 1 }
        return text.slice(start..<position)
    }

    private mutating func number() throws -> Exact {
        let start = position
        var digits = take(while: \.isASCIIDigit)
        if current == ".", text[position + 1]?.isASCIIDigit == true || !Names.canStart(text[position + 1]) {
            position += 1
            digits += "." + take(while: \.isASCIIDigit)
        }
        var exponent = 0
        if current == "e" || current == "E" {
            position += 1
            var sign = 1
            if current == "+" || current == "-" {
                sign = current == "-" ? -1 : 1
                position += 1
            }
            guard let written = Int(take(while: \.isASCIIDigit)), written <= 99 else { throw malformed(start) }
            exponent = sign * written
        }
        guard let value = Exact(digits)?.shifted(by: exponent), !Names.canContinue(current) else {
            throw malformed(start)
        }
        return value
    }

    private mutating func malformed(_ start: Int) -> Diagnostic {
        while Names.canContinue(current) { position += 1 }
        return .malformedNumber(text.slice(start..<position), at: text.place(start))
    }

    private mutating func quoted(by quote: Character) throws -> String {
        let start = position
        position += 1
        var content = ""
        while let character = current, character != quote {
            guard !character.isNewline else { break }
            position += 1
            content.append(character == "\\" ? try escape() : character)
        }
        guard current == quote else { throw Diagnostic.unclosedText(at: text.place(start)) }
        position += 1
        return content
    }

    private static let escapes: [Character: Character] = [
        "n": "\n", "t": "\t", "r": "\r", "b": "\u{8}", "f": "\u{c}", "v": "\u{b}", "0": "\0", "\\": "\\", "'": "'",
        "\"": "\"", "/": "/",
    ]

    private mutating func escape() throws -> Character {
        let start = position - 1
        guard let character = current else { throw Diagnostic.unclosedText(at: text.place(start)) }
        position += 1
        if let plain = Lexer.escapes[character] { return plain }
        let length = character == "u" ? 4 : character == "x" ? 2 : 0
        let digits = text.slice(position..<position + length)
        guard digits.count == length, length > 0, let code = UInt32(digits, radix: 16),
            let scalar = Unicode.Scalar(code)
        else { throw Diagnostic.unknownEscape("\\\(character)", at: text.place(start)) }
        position += length
        return Character(scalar)
    }

    /// By their first character, longest first.
    private static let symbols: [Character: [[Character]]] = Dictionary(
        grouping: [
            "===", "!==", "**", "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "//", "/", "%", "~", "!",
            "?", ":",
            ",", ".", "(", ")", "[", "]", "{", "}", "|", "=",
        ].map(Array.init)
    ) { $0[0] }

    /// JavaScript's, longest first. A single `&` or `|` is likelier a slip.
    private static let bitOperators = [">>>", "<<", ">>", "^"].map(Array.init)

    /// Whether an operator may stand here.
    private var followsValue: Bool {
        switch tokens.last?.kind {
        case .name(let word): !Parser.operatorWords.contains(word)
        case .number, .text, .symbol(")"), .symbol("]"), .symbol("}"): true
        case .symbol, .end, nil: false
        }
    }

    private func holds(_ symbol: [Character]) -> Bool {
        symbol.indices.allSatisfy { text[position + $0] == symbol[$0] }
    }

    private mutating func symbol(_ character: Character) throws -> String {
        if character == "/", !followsValue { throw Diagnostic.noRegularExpression(at: text.place(position)) }
        if let bits = Lexer.bitOperators.first(where: { holds($0) }) {
            throw Diagnostic.noBitOperator(String(bits), at: text.place(position))
        }
        let candidates = Lexer.symbols[character] ?? []
        if let symbol = candidates.first(where: { holds($0) }) {
            position += symbol.count
            return String(symbol)
        }
        if "“”‘’".contains(character) { throw Diagnostic.curlyQuote(character, at: text.place(position)) }
        if character == "&" { throw Diagnostic.wrongOperator("&", use: "&&", at: text.place(position)) }
        throw Diagnostic.foreignCharacter(
            character, useInstead: Names.halfWidth(character), at: text.place(position))
    }
}
