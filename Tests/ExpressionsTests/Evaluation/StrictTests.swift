import Diagnostics
import Expressions
import Tables
import Testing

@Suite struct StrictTests {
    @Test(arguments: [
        ("0.1 + 0.2", "0.3"), ("price * 3", "0.3"), ("n / 2", "3.5"), ("1 / 3 * 3", "0.99999999999999999999"),
        ("7 % 3", "1"), ("-7 % 3", "-1"), ("7.5 % 2", "1.5"), ("2 ** 10", "1024"), ("2 ** -2", "0.25"),
        ("2 ** 0.5", "~1.4142135623730951"), ("n + half", "~7.5"), ("-n", "-7"), ("+n", "7"), ("'a' + 'b'", "'ab'"),
        ("later - day", "15"), ("day + 15 == later", "true"), ("day - 16", "2016-10-31"),
        ("1.0 == 1", "true"), ("n > 3 && n < 10", "true"), ("not (n > 3)", "false"), ("!flag", "false"),
        ("none == null", "true"), ("name != null", "true"), ("none < 3", "false"), ("3 <= none", "false"),
        ("day >= '2016-01-01'", "true"), ("name == '民政局' ? 1 : 2", "1"), ("if(none == null, 0, none + 1)", "0"),
        ("2 in xs", "true"), ("9 not in xs", "true"), ("'政' in name", "true"), ("'x' in datum", "true"),
        ("xs[0]", "3"), ("xs.length", "3"), ("datum.x + 1", "4"), ("datum['IMDB Rating'] == null", "true"),
        ("figure > 50000", "true"), ("figure + 1", "56001"), ("figure.unit", "'件'"), ("figure == null", "false"),
        ("flag || none + 1 > 0", "true"), ("[1, 2] == [1, 2]", "true"), ("{a: n}.a", "7"), ("PI > 3", "true"),
        ("xs && flag", "true"), ("empty || none", "false"),
    ])
    func computes(_ source: String, _ expected: String) throws {
        #expect(try computed(source) == expected)
    }

    struct Fault: Sendable {
        let source: String, code: String, column: Int
        init(_ source: String, _ code: String, _ column: Int) {
            (self.source, self.code, self.column) = (source, code, column)
        }
    }

    @Test(arguments: [
        Fault("n + nmae", "unknown-name", 5), Fault("datum.z", "unknown-member", 6),
        Fault("n + name", "wrong-operands", 3), Fault("n == name", "wrong-operands", 3),
        Fault("n < day", "wrong-operands", 3), Fault("day > 'soon'", "wrong-operands", 5),
        Fault("none + 1", "arithmetic-with-null", 6), Fault("n / 0", "division-by-zero", 3),
        Fault("n % 0", "division-by-zero", 3), Fault("half / 0", "division-by-zero", 6),
        Fault("10 ** 400", "result-too-large", 4), Fault("9e37 + 9e37", "result-too-large", 6),
        Fault("n ? 1 : 2", "not-a-condition", 1), Fault("flag && name", "not-a-condition", 9),
        Fault("!n", "wrong-operand", 2), Fault("-name", "wrong-operand", 2), Fault("!none", "wrong-operand", 2),
        Fault("none.x", "member-of-null", 5), Fault("xs[3]", "index-out-of-range", 3),
        Fault("xs[0 - 9]", "index-out-of-range", 3), Fault("flag < flag", "wrong-operands", 6),
        Fault("n in n", "wrong-operands", 3), Fault("xs + 1", "wrong-operands", 4),
        Fault("upper(n)", "wrong-argument", 1), Fault("uper(name)", "unknown-function", 1),
        Fault("upper()", "wrong-argument-count", 1), Fault("upper(name, n)", "wrong-argument-count", 1),
        Fault("upper(txt=name)", "unknown-argument", 1), Fault("min(xs, n)", "wrong-argument", 1),
        Fault("day + 1e30", "wrong-operands", 5), Fault("day + 1e9", "result-too-large", 5),
    ])
    func refusesWithPlace(_ expected: Fault) {
        let found = fault(expected.source)
        #expect(found?.code == expected.code)
        #expect(found?.place == Place(line: 1, column: expected.column, quote: expected.source))
        #expect(found?.remedy != nil)
    }

    @Test func offersTheNearestName() {
        #expect(fault("nme")?.remedy?.en == "did you mean name, n?")
        #expect(fault("uper(name)")?.remedy?.en.contains("upper") == true)
    }

    @Test func evaluatesOnlyWhatItNeeds() throws {
        #expect(try computed("flag ? n : 1 / 0") == "7")
        #expect(try computed("none != null && none + 1 > 0") == "false")
    }
}
