import Diagnostics
import Expressions

/// An expression of a specification, parsed when the specification is read.
public struct Formula: Hashable, Sendable {
    let expression: Expressions.Expression

    /// - Throws: a `Diagnostic` for a fault in the text.
    public init(_ source: String, at place: Place = Place()) throws {
        expression = try Expressions.Expression(source, at: place)
    }
}
