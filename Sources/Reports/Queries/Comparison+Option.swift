import Diagnostics
import Metrics

/// The comparison that an option names.
/// - Throws: a `Diagnostic` with those that there are.
public func comparison(_ text: String) throws -> Query.Comparison {
    guard let found = Query.Comparison(written: text) else {
        throw Diagnostic.unknownChoice(text, of: "compare", known: Query.Comparison.forms, at: Place())
    }
    return found
}
