/// A tag of a template as an office writes it in Word.
struct FillTag: Hashable, Sendable {
    enum Kind: Character, Sendable {
        /// `{{ value }}`
        case output = "{"
        /// `{% if %}`
        case statement = "%"
        /// `{# … #}`
        case comment = "#"

        var closing: Character { self == .output ? "}" : rawValue }
    }

    /// What of the document a tag stands for: `{%p %}` for its paragraph, `{%tr %}` for its row, `{%tc %}` for its cell.
    enum Level: String, Sendable, CaseIterable {
        case row = "tr"
        case cell = "tc"
        case paragraph = "p"
        case run = "r"
    }

    var kind: Kind
    /// `nil` for a tag that stands for itself.
    var level: Level?
    /// `{%-`: joins its line to the one before.
    var joinsPrevious: Bool
    /// `-%}`: joins its line to the one after.
    var joinsNext: Bool
    /// What stands inside, without level and dashes, its quotes straight.
    var content: String

    /// The tag in the form that the template engine reads.
    var source: String { kind == .output ? "{{ \(content) }}" : "{% \(content) %}" }

    /// The first word of a statement: `if`, `endfor`, `cellbg`.
    var keyword: String { String(content.prefix { !$0.isWhitespace }) }

    /// What follows the first word.
    var rest: String { String(content.dropFirst(keyword.count).drop(while: \.isWhitespace)) }
}
