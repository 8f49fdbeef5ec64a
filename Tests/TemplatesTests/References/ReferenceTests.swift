import Expressions
import Tables
import Templates
import Testing

@Suite struct ReferenceTests {
    /// `cases.total|wan(1)` for each reference.
    private func outlines(_ source: String) throws -> [String] {
        try Template(source).references.map { reference in
            let subject =
                switch reference.subject {
                case .path(let path): path.joined(separator: ".")
                case .call(let use): outline(use)
                }
            return ([subject] + reference.filters.map(outline)).joined(separator: "|")
        }
    }

    private func outline(_ use: CallUse) -> String {
        "\(use.name)(\(use.arguments.map { ($0.name.map { "\($0)=" } ?? "") + ($0.value.constant?.plain?.description ?? "?") }.joined(separator: ",")))"
    }

    @Test(arguments: [
        ("{{ cases.total | wan }}{{ cases.total | yoy(1) | f }}", ["cases.total|wan()", "cases.total|yoy(1)|f()"]),
        ("{{ figure('办件量', year=2015) | wan }}", ["figure(办件量,year=2015)|wan()"]),
        ("{{ a.b + c['d e'].f }}", ["a.b", "c.d e.f"]),
        ("{% if a.b > 1 %}{{ c }}{% else %}{{ d }}{% endif %}", ["a.b", "c", "d"]),
        (
            "{% for r in rows.all if r.x > y %}{{ r.name | f(z) }}{{ loop.index }}{% endfor %}{{ r }}",
            ["rows.all", "y", "z", "r"]
        ),
        ("{% set t = cases.total %}{{ t | wan }}", ["cases.total"]),
        ("{% with t = a, u = t.b %}{{ u }}{% endwith %}{{ t }}", ["a", "t"]),
        ("{{ f(g(a), x=-1) }}", ["f(?,x=-1)", "g(?)", "a"]),
        ("{{ monitoring.township_rank.1 }}", ["monitoring.township_rank.1"]), ("{{ 1 + 2 }}{# {{ a }} #}", []),
    ])
    func collects(_ source: String, _ expected: [String]) throws {
        #expect(try outlines(source) == expected)
    }

    @Test func knowsPlacesAndLiterals() throws {
        let template = try Template("a\n{{ cases.total | where(by=['甲', '乙'], n=x) }}")
        let first = try #require(template.references.first)
        #expect(first.place.line == 2)
        #expect(first.place.column == 4)
        let use = try #require(first.filters.first)
        guard case .list(let items)? = use.literal("by") else {
            Issue.record("by is a list of literals")
            return
        }
        #expect(items.map(\.plain) == [.text("甲"), .text("乙")])
        #expect(use.literal("n") == nil)
        #expect(use.literal(0) == nil)
    }
}
