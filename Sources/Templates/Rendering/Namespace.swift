import Expressions
import Tables

/// Jinja's `namespace`: names that a loop can set for what comes after it.
///
///     {% set all = namespace(total=0) %}
///     {% for r in rows %}{% set all.total = all.total + r.cases %}{% endfor %}{{ all.total }}
struct Namespace: Members {
    private let members: [(name: String, operand: Operand)]

    init(_ members: [(name: String, operand: Operand)]) {
        self.members = members
    }

    var memberNames: [String] { members.map(\.name) }
    var value: Value? { nil }

    func member(_ name: String) -> Operand? { members.first { $0.name == name }?.operand }

    func setting(_ name: String, to operand: Operand) -> Namespace {
        let others = members.filter { $0.name != name }
        return Namespace(others + [(name, operand)])
    }
}
