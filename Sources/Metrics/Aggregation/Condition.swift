import Diagnostics
import Expressions
import Tables

/// A condition on records, checked against its ledger.
struct Condition: Hashable, Sendable {
    let node: Node
    /// As written; for lineage.
    let source: String
    /// For faults.
    let place: Place

    init(_ expression: Expression) {
        node = expression.root
        source = expression.source
        place = expression.place
    }

    /// That a field has a value.
    init(_ field: String, is value: Value, at place: Place) {
        node = .binary(.equal, .name(field, place), .literal(value), place)
        let quoted = value.text != nil || value.day != nil ? "'\(value)'" : value.isNull ? "null" : "\(value)"
        source = "\(field) == \(quoted)"
        self.place = place
    }
}

extension [Condition] {
    /// All of them as one condition; empty when there is none.
    var source: String {
        count < 2
            ? first?.source ?? ""
            : map { $0.source.contains("||") || $0.source.contains("?") ? "(\($0.source))" : $0.source }
                .joined(separator: " && ")
    }
}
