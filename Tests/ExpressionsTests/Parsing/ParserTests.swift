import Diagnostics
import Expressions
import Tables
import Testing

@Suite struct ParserTests {
    @Test(arguments: [
        ("1 + 2 * 3", "(+ 1 (* 2 3))"),
        ("(1 + 2) * 3", "(* (+ 1 2) 3)"),
        ("a - b - c", "(- (- a b) c)"),
        ("2 ** 3 ** 2", "(** 2 (** 3 2))"),
        ("2 ** -1", "(** 2 (- 1))"),
        ("-a * b", "(* (- a) b)"),
        ("- -a", "(- (- a))"),
        ("a || b && c == d < e + 1", "(|| a (&& b (== c (< d (+ e 1)))))"),
        ("a or b and not c == d", "(|| a (&& b (! (== c d))))"),
        ("+(not d)", "(+ (! d))"),
        ("f(not d, not=1)", "(f (! d) not=1)"),
        ("!a == b", "(== (! a) b)"),
        ("a in [1, 2]", "(in a [1 2])"),
        ("a not in xs", "(! (in a xs))"),
        ("a ? b : c ? d : e", "(? a b (? c d e))"),
        ("if(a, b, c)", "(? a b c)"),
        ("datum.x", "(. datum 'x')"),
        ("datum['IMDB Rating'] !== null", "(!== (. datum 'IMDB Rating') null)"),
        ("datum.Origin[0]", "(. (. datum 'Origin') 0)"),
        ("monitoring.township_rank.1", "(. (. monitoring 'township_rank') '1')"),
        ("实际工作日 <= 承诺工作日 && 办理结果 != '退件'", "(&& (<= 实际工作日 承诺工作日) (!= 办理结果 '退件'))"),
        ("figure('办件量', year=2015)", "(figure '办件量' year=2015)"),
        ("{a: 1, 'b c': [2]}", "{a: 1 b c: [2]}"),
        ("sequence()", "(sequence)"),
        ("0.10 + .5 + 1e3 + 25e-1", "(+ (+ (+ 0.10 0.5) 1000) 2.5)"),
        (#"'it\'s' + "\u4e07""#, "(+ 'it's' '万')"),
    ])
    func parses(_ source: String, _ expected: String) throws {
        #expect(try outline(source) == expected)
    }

    @Test(arguments: [
        ("cases.total | wan", "(wan |(. cases 'total'))"),
        ("a + b | f(1, n=2) | g", "(+ a (g |(f |b 1 n=2)))"),
        ("-x | abs", "(abs |(- x))"),
        ("a if b else c", "(? b a c)"),
        ("x is none", "(== x null)"),
        ("x is not none and y", "(&& (!= x null) y)"),
        ("(a | f) > 3", "(> (f |a) 3)"),
    ])
    func parsesTemplates(_ source: String, _ expected: String) throws {
        #expect(try outline(source, .template) == expected)
    }

    struct Fault: Sendable {
        let source: String
        let column: Int
        init(_ source: String, _ column: Int) { (self.source, self.column) = (source, column) }
    }

    @Test(arguments: [
        Fault("", 1), Fault("a +", 4), Fault("(a", 3), Fault("a b", 3), Fault("a = b", 3), Fault("a & b", 3),
        Fault("a | b", 3), Fault("'open", 1), Fault("“x”", 1), Fault("事项 == ‘a’", 7), Fault("a，b", 2),
        Fault("-2 ** 2", 1), Fault("-2 ** (2)", 1), Fault("12abc", 1), Fault("f(a=1, 2)", 8), Fault("f(a=1, a=2)", 8),
        Fault("if(a, b)", 1), Fault("{a: 1, a: 2}", 8), Fault("a.", 3), Fault("[1, 2", 6), Fault(#"'\q'"#, 2),
        Fault("1e999", 1), Fault(String(repeating: "9", count: 39), 1), Fault("x is defined", 3),
        Fault("+not(d)", 2), Fault("a == not b", 6), Fault("1 + or", 5), Fault("in(1)", 1),
    ])
    func refusesWithPlace(_ fault: Fault) {
        let found = #expect(throws: Diagnostic.self) { try Expression(fault.source) }
        #expect(found?.code == "expression-syntax")
        #expect(found?.place == Place(line: 1, column: fault.column, quote: fault.source))
    }

    @Test func placesCountFromWhereTheSourceBegins() throws {
        let start = Place(file: "metrics.yaml", line: 7, column: 12)
        let found = #expect(throws: Diagnostic.self) { try Expression("a +\n  b c", at: start) }
        #expect(found?.place == Place(file: "metrics.yaml", line: 8, column: 5, quote: "  b c"))
        let same = #expect(throws: Diagnostic.self) { try Expression("a b", at: start) }
        #expect(same?.place == Place(file: "metrics.yaml", line: 7, column: 14, quote: "a b"))
    }

    @Test func boundsLengthAndDepth() throws {
        let depth = Expression.Limits.depth
        for hostile in [
            String(repeating: "(", count: 10_000), String(repeating: "-", count: 10_000) + "1",
            String(repeating: "[", count: 10_000), String(repeating: "not ", count: 4000) + "a",
            String(repeating: "a?", count: 4000), Array(repeating: "1", count: depth + 1).joined(separator: "+"),
            "a" + String(repeating: ".b", count: depth + 1), "a" + String(repeating: "[0]", count: depth + 1),
            String(repeating: "1 ** ", count: 4000) + "1",
            String(repeating: " ", count: Expression.Limits.length + 1),
        ] {
            #expect(throws: Diagnostic.self) { try Expression(hostile) }
        }
        _ = try Expression(Array(repeating: "1", count: depth - 1).joined(separator: "+"))
    }

    @Test func namesWhatItNeeds() throws {
        #expect(try Expression("b + f(a, x=b) + datum.c + {k: d}.k").freeNames == ["b", "a", "datum", "d"])
    }
}
