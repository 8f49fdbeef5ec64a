import Templates
import Testing

/// Expected values are those of Jinja 3.1.
@Suite struct WhitespaceTests {
    @Test(arguments: [
        ("a \n {%- if flag -%} \n b \n {%- endif -%} \n c", "abc"), ("a {{- n -}} b", "a7b"), ("a {#- x -#} b", "ab"),
        ("a\n{% if flag %}\nb\n{% endif %}\nc", "a\n\nb\n\nc"), ("a\n", "a"), ("a\n\n", "a\n"),
        ("{%- raw -%} {{ n }} {%- endraw -%} b", "{{ n }}b"), ("a  {%+ if flag %}b{% endif %}", "a  b"),
        ("{{ n -}}\n", "7"), ("a {{ -1 }}", "a -1"),
    ])
    func stripsAsJinja(_ source: String, _ expected: String) throws {
        #expect(try rendered(source) == expected)
    }

    @Test(arguments: [
        ("a\n  {% if flag %}\nb\n  {% endif %}\nc", "a\nb\nc"), ("  {{ n }}\n", "  7"),
        ("a  {% if flag %}b{% endif %}", "a  b"), ("a\n  {%+ if flag +%}\nb{% endif %}", "a\n  \nb"),
        ("  {# x #}\na", "a"),
    ])
    func trimsBlocksWhenAsked(_ source: String, _ expected: String) throws {
        #expect(try rendered(source, options: Template.Options(trimsBlocks: true, stripsBlocks: true)) == expected)
    }

    @Test func keepsTheLastNewlineWhenAsked() throws {
        #expect(try rendered("a\n", options: Template.Options(keepsTrailingNewline: true)) == "a\n")
    }
}
