import Expressions
import Testing

/// Expected values are those of a JavaScript engine.
@Suite struct VegaTests {
    @Test(arguments: [
        ("0.1 + 0.2", "~0.30000000000000004"), ("1 / 0", "~inf"), ("'a' + 1", "'a1'"), ("1 + '2'", "'12'"),
        ("'5' * 2", "~10.0"), ("null + 1", "~1.0"), ("datum.missing + 1", "~nan"), ("'x' - 1", "~nan"),
        ("datum.missing === null", "false"), ("datum.missing == null", "true"), ("datum.missing", "null"),
        ("datum.text == 5", "true"), ("datum.text === 5", "false"), ("null > -5", "true"),
        ("datum.missing > -5", "false"),
        ("null <= 0", "true"), ("'b' > 'a'", "true"), ("'10' < '9'", "true"), ("'10' < 9", "false"),
        ("datum.x && 'yes'", "'yes'"), ("0 || 'no'", "'no'"), ("!''", "true"), ("'' + null", "'null'"),
        ("'' + datum.missing", "'undefined'"), ("'' + [1, 2]", "'1,2'"), ("'' + 1e21", "'1e+21'"),
        ("'' + 1e20", "'100000000000000000000'"), ("'' + 0.000001", "'0.000001'"), ("'' + 1.5e-7", "'1.5e-7'"),
        ("'' + 123.456", "'123.456'"), ("'' + -0.5", "'-0.5'"), ("'' + {a: 1}", "'[object Object]'"),
        ("true + 1", "~2.0"), ("-7 % 3", "~-1.0"), ("2 ** 3", "~8.0"), ("+'0x10'", "~16.0"), ("+' 12 '", "~12.0"),
        ("+''", "~0.0"), ("NaN == NaN", "false"), ("null == 0", "false"), ("day - 0", "~1479254400000.0"),
        ("day < later", "true"), ("[3] == 3", "true"), ("[] == false", "true"), ("[1] > ''", "true"),
        ("[3] == [3]", "false"), ("datum.x", "3"), ("xs[9]", "null"), ("isValid(datum['IMDB Rating'])", "false"),
    ])
    func computes(_ source: String, _ expected: String) throws {
        #expect(try computed(source, .vega) == expected)
    }

    @Test func unknownNamesAreErrorsHereToo() {
        #expect(fault("nmae + 1", .vega)?.code == "unknown-name")
    }
}
