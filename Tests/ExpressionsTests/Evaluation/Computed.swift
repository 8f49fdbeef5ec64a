import Diagnostics
import Expressions
import Tables

/// What tests compute with.
let sample = Record([
    ("n", .value(.integer(7))), ("price", .value(.exact(Exact(10, scale: 2)))), ("half", .value(.real(0.5))),
    ("none", .null), ("flag", .value(.boolean(true))), ("name", .value(.text("民政局"))),
    ("day", .value(Day(iso: "2016-11-16").map(Value.day) ?? .null)),
    ("later", .value(Day(iso: "2016-12-01").map(Value.day) ?? .null)),
    ("xs", .list([.value(.integer(3)), .value(.integer(1)), .value(.integer(2))])), ("empty", .list([])),
    ("figure", .object(Record([("unit", .value(.text("件")))], value: .integer(56_000)))),
    ("datum", .object(Record(["x": .integer(3), "IMDB Rating": .null, "text": .text("5")]))),
])

/// The result as text: texts in quotes, doubles marked by `~`.
func computed(
    _ source: String, _ semantics: Semantics = .strict, in scope: some Scope = sample,
    functions: FunctionTable = .standard
) throws -> String {
    try shown(Expression(source).evaluate(in: scope, functions: functions, semantics: semantics))
}

private func shown(_ operand: Operand) -> String {
    switch operand {
    case .value(.null): "null"
    case .value(.text(let text)): "'\(text)'"
    case .value(.real(let number)): "~\(number)"
    case .value(let value): value.description
    case .list(let items): "[" + items.map(shown).joined(separator: " ") + "]"
    case .object(let members): "{" + members.memberNames.joined(separator: " ") + "}"
    }
}

func fault(_ source: String, _ semantics: Semantics = .strict) -> Diagnostic? {
    do {
        _ = try computed(source, semantics)
        return nil
    } catch {
        return error as? Diagnostic
    }
}
