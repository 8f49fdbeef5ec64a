import Diagnostics
import Expressions
import Metrics
import Tables
import Templates
import Trees

/// What texts of front matter and blocks may speak of before anything is read: year, period and organisation, the
/// notebook's own parameters, and the value that one of several documents is about.
///
///     title: 云岭区{{ year }}年工作总结
///     where: 申请方式 == '{{ 方式 }}'
struct Parameters: Sendable {
    let record: Record
    private let filters: FilterTable

    init(settings: Settings, period: Period, own: [(name: String, value: Value)] = []) {
        let facts: [(name: String, operand: Operand)] = [
            ("year", .value(.integer(settings.year))), ("previous_year", .value(.integer(settings.year - 1))),
            ("next_year", .value(.integer(settings.year + 1))), ("period", .object(PeriodOperand(period: period))),
            ("organisation", .value(.text(settings.organisation))), ("as_of", .value(.day(settings.date))),
        ]
        filters = FilterTable.jinja.merging(ReportFilters(settings.wording).table)
        record = Record(facts + own.map { ($0.name, .value($0.value)) })
    }

    /// `tree` with the templates in its texts filled.
    /// - Throws: a `Diagnostic` with the place of a template that is wrong.
    func fill(_ tree: Tree) throws -> Tree {
        switch tree.content {
        case .string(let text) where text.contains("{{") || text.contains("{%"):
            let filled = try Template(text, at: tree.place).render(
                scope: record, filters: filters)
            // '{{ month }}' is a number where a number is wanted.
            return Tree(Int(filled) == nil ? .string(filled) : .number(filled), at: tree.place)
        case .list(let items): return Tree(.list(try items.map(fill)), at: tree.place)
        case .object(let entries):
            return Tree(
                .object(
                    try entries.map {
                        Tree.Entry(key: $0.key, keyPlace: $0.keyPlace, value: try fill($0.value))
                    }), at: tree.place)
        default: return tree
        }
    }

    /// The parameters that a notebook declares under `parameters:`, as set from outside or else as declared.
    static func declared(in matter: Tree, set: [String: String]) throws -> [(name: String, value: Value)] {
        try (matter["parameters"]?.entries ?? []).map { entry in
            if let text = set[entry.key] { return (entry.key, Exact(text).map(Value.exact) ?? .text(text)) }
            switch entry.value.content {
            case .number(let digits): return (entry.key, Exact(digits).map(Value.exact) ?? .text(digits))
            case .boolean(let flag): return (entry.key, .boolean(flag))
            case .string(let text): return (entry.key, .text(text))
            case .null: return (entry.key, .null)
            case .list, .object: throw Diagnostic.keyType(entry.key, "text", at: entry.value.place)
            }
        }
    }
}
