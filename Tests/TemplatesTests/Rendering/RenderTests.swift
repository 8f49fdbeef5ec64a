import Diagnostics
import Expressions
import Tables
import Templates
import Testing

@Suite struct RenderTests {
    @Test(arguments: [
        ("共{{ n }}件", "共7件"), ("{{ ratio }}", "0.965"), ("{{ cases.total }}", "5.6万"), ("{{ cases.open }}", "41"),
        ("{{ cases.open.unit }}", "件"), ("{{ cases.total + 1 }}", "56001"), ("{{ '}}' }}", "}}"),
        ("{{ {a: {b: 1}}.a.b }}", "1"), ("{{ \"%}\" }}", "%}"), ("{{ '{{' }}", "{{"), ("a}}b%}c{d", "a}}b%}c{d"),
        ("{% if n > 3 %}多{% else %}少{% endif %}", "多"), ("{% if n > 9 %}a{% elif n > 5 %}b{% else %}c{% endif %}", "b"),
        ("{% if none %}a{% endif %}", ""), ("{% if xs %}a{% endif %}{% if empty %}b{% endif %}", "a"),
        ("{% for x in xs %}{{ x }},{% endfor %}", "3,1,2,"), ("{% for x in empty %}a{% else %}无{% endfor %}", "无"),
        ("{% for x in xs if x > 1 %}{{ loop.index }}/{{ loop.length }}:{{ x }} {% endfor %}", "1/2:3 2/2:2 "),
        ("{% for x in xs if x > 9 %}a{% else %}b{% endfor %}", "b"),
        ("{% for r in rows %}{{ r.name }}{{ r.cases }}件{% if not loop.last %}、{% endif %}{% endfor %}", "甲12件、乙5件"),
        ("{% for x in xs %}{{ '' if loop.first else '|' }}{{ loop.revindex }}{% endfor %}", "3|2|1"),
        ("{% for x in xs %}{% if loop.previtem is not none %}{{ x - loop.previtem }} {% endif %}{% endfor %}", "-2 1 "),
        ("{% for k, v in {a: 1, b: 2} | items %}{{ k }}={{ v }};{% endfor %}", "a=1;b=2;"),
        ("{% for k in {a: 1, b: 2} %}{{ k }}{% endfor %}", "ab"),
        (
            "{% for x in [1, 2] %}{% for y in [3, 4] %}{{ x * y }} {% endfor %}{{ loop.index }}{% endfor %}",
            "3 4 16 8 2"
        ),
        ("{% set t = n * 2 %}{{ t }}", "14"), ("{% if flag %}{% set t = 1 %}{% endif %}{{ t }}", "1"),
        ("{% set t = 1 %}{% for x in xs %}{% set t = 2 %}{% endfor %}{{ t }}", "1"),
        ("{% with t = n + 1, u = t * 2 %}{{ u }}{% endwith %}", "16"),
        ("{% with %}{% set n = 1 %}{{ n }}{% endwith %}{{ n }}", "17"),
        ("a{# {{ unknown }} '#}b", "ab"), ("{% raw %}{{ n }} {% if %}{% endraw %}", "{{ n }} {% if %}"),
        ("{{ n if flag else 0 }}", "7"), ("{{ none | default('—') }}", "—"), ("{{ n | default('—') }}", "7"),
        ("{{ 1 - 3 | abs }}", "-2"),
    ])
    func renders(_ source: String, _ expected: String) throws {
        #expect(try rendered(source) == expected)
    }

    @Test func piecesKnowWhereTheyComeFrom() throws {
        let template = try Template("全年\n办件{{ cases.total }}件", at: Place(file: "a.md", line: 9))
        let pieces = try template.pieces(scope: sample)
        #expect(pieces.map(\.text) == ["全年\n办件", "5.6万", "件"])
        #expect(pieces.map(\.span.range) == [0..<5, 5..<22, 22..<23])
        #expect(pieces[1].place == Place(file: "a.md", line: 10, column: 3, quote: "办件{{ cases.total }}件"))
        #expect(pieces[1].printed?.expression.source == "cases.total")
        #expect(pieces[1].printed?.operand.plain == .integer(56_000))
        #expect(pieces[0].printed == nil)
    }

    struct Fault: Sendable {
        let source: String, code: String, line: Int, column: Int
        init(_ source: String, _ code: String, _ line: Int, _ column: Int) {
            (self.source, self.code, self.line, self.column) = (source, code, line, column)
        }
    }

    @Test(arguments: [
        Fault("a\n  {{ nme }}", "unknown-name", 2, 6), Fault("{{ cases.totl }}", "unknown-member", 1, 9),
        Fault("{{ none }}", "null-output", 1, 4), Fault("{{ cases.total.growth }}", "null-output", 1, 4),
        Fault("{{ xs }}", "unprintable", 1, 4), Fault("{{ cases }}", "unprintable", 1, 4),
        Fault("{{ nan }}", "unprintable", 1, 4), Fault("{{ n | wann }}", "unknown-filter", 1, 8),
        Fault("{{ n | round(1, 2) }}", "wrong-argument-count", 1, 8),
        Fault("{{ n | default }}", "wrong-argument-count", 1, 8),
        Fault("{{ n", "unclosed-tag", 1, 1), Fault("{{ n %}", "unclosed-tag", 1, 1),
        Fault("a {# b", "unclosed-tag", 1, 3),
        Fault("\n{% if n %}", "unclosed-tag", 2, 1), Fault("{% for x in xs %}{% else %}", "unclosed-tag", 1, 1),
        Fault("{% raw %} {% end", "unclosed-tag", 1, 1), Fault("{% endif %}", "unexpected-tag", 1, 1),
        Fault("{% if flag %}{% endfor %}{% endif %}", "unexpected-tag", 1, 14),
        Fault("{% if flag %}{% else %}{% elif n %}{% endif %}", "unexpected-tag", 1, 24),
        Fault("{% fro x in xs %}", "unknown-tag", 1, 1), Fault("{% %}", "unknown-tag", 1, 1),
        Fault("{% for x xs %}{% endfor %}", "malformed-tag", 1, 1),
        Fault("{% for 1 in xs %}{% endfor %}", "malformed-tag", 1, 1),
        Fault("{% for loop in xs %}{% endfor %}", "malformed-tag", 1, 1), Fault("{% set x %}", "malformed-tag", 1, 1),
        Fault("{% set x == 1 %}", "malformed-tag", 1, 1), Fault("{% set cases.total = 1 %}", "not-a-namespace", 1, 22),
        Fault(
            "{% set a = namespace() %}{% for x in xs %}{% set a = 1 %}{% set a.x = 2 %}{% endfor %}", "not-a-namespace",
            1, 71),
        Fault("{{ zz ~ 'a' | default('b') }}", "unknown-name", 1, 4),
        Fault("{% if flag %}{% endif flag %}", "malformed-tag", 1, 14),
        Fault("{% if n %}{% endif %}", "not-a-condition", 1, 7),
        Fault("{% for x in n %}{% endfor %}", "not-iterable", 1, 13),
        Fault("{% for a, b in xs %}{% endfor %}", "wrong-item-count", 1, 16),
        Fault("{% for x in xs %}{% endfor %}{{ x }}", "unknown-name", 1, 33), Fault("{{ }}", "expression-syntax", 1, 4),
        Fault("a\n{{ n +\n  'x }}", "unclosed-tag", 2, 1), Fault("a\n{{ n +\n  ) }}", "expression-syntax", 3, 3),
        Fault("{{ empty | first }}", "wrong-argument", 1, 12),
    ])
    func refusesWithPlace(_ expected: Fault) {
        let found = fault(expected.source)
        #expect(found?.code == expected.code)
        #expect(found?.place.line == expected.line)
        #expect(found?.place.column == expected.column)
        #expect(found?.remedy != nil)
    }

    @Test func quotesTheLine() {
        #expect(fault("a\n  {{ nme }} b")?.place.quote == "  {{ nme }} b")
    }

    @Test func placesFaultsOfTheScope() throws {
        struct Failing: Scope {
            func operand(named name: String) throws -> Operand? {
                throw Diagnostic("no-base", message: Localized(zh: "无", en: "none"))
            }
            var names: [String] { [] }
        }
        let found = #expect(throws: Diagnostic.self) { try Template("a {{ b }}").render(scope: Failing()) }
        #expect(found?.place == Place(line: 1, column: 6, quote: "a {{ b }}"))
    }

    @Test func boundsDepthAndSteps() {
        let deep = String(repeating: "{% if flag %}", count: 2000) + String(repeating: "{% endif %}", count: 2000)
        #expect(fault(deep)?.code == "template-too-deep")
        let endless = "{% for x in sequence(1000000) %}{% for y in sequence(1000000) %}a{% endfor %}{% endfor %}"
        #expect(fault(endless)?.code == "template-too-large")
        let long = "{% for x in sequence(50) %}{{ pad('', 1000000) }}{% endfor %}"
        #expect(fault(long)?.code == "template-too-large")
        let doubled = "{% set t = 'ab' %}" + String(repeating: "{% set t = t + t %}", count: 40)
        #expect(fault(doubled)?.code == "result-too-large")
        let raw = "{% raw %}" + String(repeating: "{%'", count: 200_000)
        #expect(fault(raw)?.code == "unclosed-tag")
        #expect(fault(String(repeating: " ", count: Template.Limits.length + 1))?.code == "template-too-long")
    }
}
