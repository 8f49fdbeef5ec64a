import Expressions
import Tables
import Templates
import Testing

@Suite struct FilterTests {
    @Test(arguments: [
        ("xs | length", "3"), ("xs | count", "3"), ("xs | first", "3"), ("xs | last", "2"), ("xs | sum", "6"),
        ("xs | min", "1"), ("xs | max", "3"), ("xs | sort | join('、')", "1、2、3"),
        ("xs | sort(reverse=true) | join(',')", "3,2,1"), ("xs | join", "312"), ("xs | reverse | join", "213"),
        ("rows | map('name') | join('和')", "甲和乙"), ("rows | map(attribute='cases') | join(' ')", "12 5"),
        ("rows | sum(attribute='cases')", "17"), ("rows | sort(attribute='cases') | map('name') | join", "乙甲"),
        ("rows | join('、', attribute='name')", "甲、乙"), ("[1, 1.0, 2] | unique | join(' ')", "1 2"),
        ("'abc' | upper", "ABC"), ("'abc' | list | join('-')", "a-b-c"), ("'aXbX' | replace('X', '')", "ab"),
        ("ratio | round(2)", "0.97"), ("2.5 | int", "2"), ("-5 | abs", "5"), ("n | string | length", "1"),
        ("' a ' | trim", "a"),
    ])
    func filters(_ expression: String, _ expected: String) throws {
        #expect(try rendered("{{ \(expression) }}") == expected)
    }

    @Test(arguments: [
        "xs | join(1)", "rows | sum", "rows | map('nme') | join", "[1, 'a'] | sort | join", "n | upper",
        "[none] | join",
        "'a' | replace('', 'b')", "name | int",
    ])
    func refusesWhatItCannotTake(_ expression: String) {
        #expect(fault("{{ \(expression) }}")?.code == "wrong-argument")
    }

    @Test func addsFilters() throws {
        let filters = FilterTable.jinja.adding("wan", "value places?") { arguments in
            guard let value = arguments.exact(0)?.shifted(by: -4)?.rounded(places: try arguments.integer(1, default: 1))
            else { throw arguments.impossible(zh: "不是数", en: "no number") }
            return .value(.text("\(value)万"))
        }
        let template = try Template("{{ cases.total | wan }}、{{ cases.total | wan(places=2) }}件")
        #expect(try template.render(scope: sample, filters: filters) == "5.6万、5.60万件")
    }
}
