import Diagnostics
import Expressions

/// A run of a template's output, and what in the template it comes from.
public struct Piece: Sendable {
    public let text: String
    /// The text or the `{{ }}` in the template.
    public let span: TemplateNode.Span
    /// What was printed; `nil` for plain text.
    public let printed: Printed?

    /// Where the text or the `{{ }}` begins.
    public var place: Place { span.place }

    /// An expression and what it gave, so that a printed number can be tied to its figure.
    public struct Printed: Sendable {
        public let expression: Expression
        public let operand: Operand
    }
}
