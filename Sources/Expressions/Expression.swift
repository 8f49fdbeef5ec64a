import Diagnostics

/// An expression as users write it in metrics, chart specifications and templates: Vega's expression subset, with names
/// in any script.
///
///     实际工作日 <= 承诺工作日 && datum['办理结果'] != null
///
/// Literals (numbers exactly, texts in `'` or `"`), lists, objects, names, members, calls with positional and named
/// arguments, `! - + * / % **`, comparisons, `in`, `not in`, `&& || and or not`, `? :` and parentheses. `if(a, b, c)` is
/// `a ? b : c`.
public struct Expression: Hashable, Sendable {
    public let source: String
    /// Where `source` begins, with its first line.
    public let place: Place
    public internal(set) var root: Node

    /// Parses `source`.
    /// - Parameter place: where `source` begins; its line and column count as 1 when unknown.
    /// - Throws: a `Diagnostic` with line, column and quoted source line of the fault.
    public init(_ source: String, at place: Place = Place()) throws {
        try self.init(source, at: place, syntax: .expression)
    }

    /// Parses `source` in the syntax of `syntax`.
    /// - Throws: a `Diagnostic` with line, column and quoted source line of the fault.
    public init(_ source: String, at place: Place = Place(), syntax: Syntax) throws {
        let text = SourceText(source, at: place)
        self.source = source
        self.place = text.place(0)
        root = try Parser.parse(text, syntax: syntax)
    }

    /// The names that a scope must answer for, each once, in order of appearance.
    public var freeNames: [String] { root.freeNames }

    /// Which operators an expression may use.
    public enum Syntax: Hashable, Sendable {
        case expression
        /// Also what Jinja has: `x | filter`, `a if b else c`, `x is none`.
        case template
    }

    /// Bounds on what is parsed, so that a hostile text cannot exhaust the stack.
    public enum Limits {
        /// Characters of the source.
        public static let length = 20_000
        /// Levels of the tree, which is how deep evaluation recurses.
        public static let depth = 200
        /// Items that a list may be made of, characters that a text may be made of.
        public static let size = 1_000_000
    }
}
