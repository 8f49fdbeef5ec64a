import Diagnostics
import Expressions
import Testing

/// Strict, but for what Python's conditions are.
@Suite struct JinjaTests {
    @Test(arguments: [
        ("0 || '无'", "'无'"), ("'' || none", "null"), ("n || 1", "7"), ("n && 'a'", "'a'"), ("0 && 'a'", "0"),
        ("!n", "false"), ("!none", "true"), ("!''", "true"), ("!empty", "true"), ("!figure", "false"),
        ("0.0 ? 1 : 2", "2"), ("name ? 1 : 2", "1"), ("xs + [4]", "[3 1 2 4]"), ("0.1 + 0.2", "0.3"),
    ])
    func computes(_ source: String, _ expected: String) throws {
        #expect(try computed(source, .jinja) == expected)
    }

    @Test(arguments: [("nme", "unknown-name"), ("none + 1", "arithmetic-with-null"), ("'a' + 1", "wrong-operands")])
    func staysStrict(_ source: String, code: String) {
        #expect(fault(source, .jinja)?.code == code)
    }

    /// A list that a template doubles in a loop comes to an end.
    @Test func listsAreBounded() {
        let scope = Record([("many", .list([Operand](repeating: .null, count: 600_000)))])
        let error = #expect(throws: Diagnostic.self) { try computed("many + many", .jinja, in: scope) }
        #expect(error?.code == "result-too-large")
    }
}
