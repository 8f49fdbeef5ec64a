import Diagnostics
import Expressions

/// A part of a parsed template.
public indirect enum TemplateNode: Hashable, Sendable {
    /// Text that prints as it stands.
    case text(String, Span)
    /// `{{ expression }}`
    case output(Expression, Span)
    /// `{% if %}`: the first branch whose test is true prints.
    case conditional([Branch], otherwise: [TemplateNode])
    /// `{% for %}`
    case loop(Loop)
    /// `{% set name = expression %}`
    case assignment(String, Expression)
    /// `{% with name = expression, … %} body`: names that end with it.
    case scope([Definition], body: [TemplateNode])

    /// `name = expression`
    public struct Definition: Hashable, Sendable {
        public let name: String
        public let expression: Expression
    }

    /// `{% if test %} body`
    public struct Branch: Hashable, Sendable {
        public let test: Expression
        public let body: [TemplateNode]
    }

    /// `{% for names in items if filter %} body {% else %} otherwise`
    public struct Loop: Hashable, Sendable {
        /// One name, or several for items that are lists.
        public let names: [String]
        public let items: Expression
        /// Which items take part; `nil` for all.
        public let filter: Expression?
        public let body: [TemplateNode]
        /// What prints when no item takes part.
        public let otherwise: [TemplateNode]
    }

    /// A run of the template's characters.
    public struct Span: Hashable, Sendable {
        /// Of the first character.
        public let place: Place
        /// In characters from the start of the template.
        public let range: Range<Int>
    }
}
