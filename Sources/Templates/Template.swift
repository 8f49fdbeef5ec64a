import Diagnostics
import Expressions

/// A text with Jinja's tags, parsed.
///
///     全年办件{{ cases.total | wan }}件{% if cases.total.growth > 0 %}，同比增长{% endif %}。
///
/// `{{ value | filter(argument) }}`, `{% if %} {% elif %} {% else %} {% endif %}`, `{% for x in xs if test %} {% else %}
/// {% endfor %}` with `loop`, `{% set x = value %}`, `{% raw %}`, `{# comment #}`, and `-` inside a tag to strip white
/// space on its side. Nothing prints as empty in silence: unknown names and null are errors.
public struct Template: Hashable, Sendable {
    public let source: String
    /// Where `source` begins.
    public let place: Place
    public let nodes: [TemplateNode]

    /// Parses `source`.
    /// - Parameters:
    ///   - place: where `source` begins; its line and column count as 1 when unknown.
    ///   - origins: file and line of each line, for a text that was put together from several files.
    /// - Throws: a `Diagnostic` with line, column and quoted line for an unclosed or unknown tag or a malformed expression.
    public init(
        _ source: String, at place: Place = Place(), origins: [Place] = [], options: Options = Options()
    ) throws {
        self.source = source
        self.place = place
        let text = SourceText(source, at: place, origins: origins)
        guard text.count <= Limits.length else { throw Diagnostic.templateTooLong(at: text.place(0)) }
        nodes = try BlockParser.parse(try Cutter.segments(of: text, options: options), in: text)
    }

    /// How white space around tags is treated. The defaults are Jinja's.
    public struct Options: Hashable, Sendable {
        /// Whether the line break right after a `{% %}` or `{# #}` goes. Default: no.
        public var trimsBlocks: Bool
        /// Whether blanks from the start of the line to a `{% %}` or `{# #}` go. Default: no.
        public var stripsBlocks: Bool
        /// Whether a line break at the very end stays. Default: no.
        public var keepsTrailingNewline: Bool

        public init(trimsBlocks: Bool = false, stripsBlocks: Bool = false, keepsTrailingNewline: Bool = false) {
            self.trimsBlocks = trimsBlocks
            self.stripsBlocks = stripsBlocks
            self.keepsTrailingNewline = keepsTrailingNewline
        }
    }

    /// Bounds on what is parsed and printed.
    public enum Limits {
        /// Characters of a template.
        public static let length = 1_000_000
        /// Blocks open at once.
        public static let depth = 64
        /// Steps of one rendering: pieces printed and rounds of loops.
        public static let steps = 200_000
        /// Characters of the output.
        public static let output = 10_000_000
    }
}
