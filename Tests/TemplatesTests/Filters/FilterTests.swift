import Diagnostics
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
        ("' a ' | trim", "a"), ("xs[-1]", "2"), ("xs[1:] | join", "12"), ("name[:2]", "民政"), ("xs[0:1] | join", "3"),
        ("name ~ n ~ '件'", "民政局7件"), ("'共' ~ cases.total", "共5.6万"), ("n // 2", "3"), ("-n // 2", "-4"),
        ("1 + 7 // 2 * 2", "7"),
        ("n is odd", "true"), ("n is even", "false"), ("n is not odd", "false"), ("n is divisibleby 7", "true"),
        ("n is divisibleby(2)", "false"), ("n is number and name is string", "true"), ("zz is defined", "false"),
        ("zz is undefined", "true"), ("cases.total is defined", "true"), ("cases.totl is defined", "false"),
        ("none is none", "true"), ("name.replace('局', '厅')", "民政厅"), ("'a,b'.split(',') | join('-')", "a-b"),
        ("'、'.join(['甲', '乙'])", "甲、乙"), ("name.startswith('民')", "true"), ("' a '.strip()", "a"),
        ("'annual REPORT'.title()", "Annual Report"), ("'aBC' | capitalize", "Abc"), ("'ab'.center(6)", "  ab  "),
        ("'one two three four' | truncate(9)", "one..."), ("'abcdefghijkl' | truncate(5, true)", "ab..."),
        ("rows | selectattr('cases', 'gt', 10) | map('name') | join", "甲"),
        ("rows | rejectattr('cases', '>', 10) | map('name') | join", "乙"),
        ("{'b': 1, 'a': 2}.keys() | join", "ba"),
        ("xs[::-1] | join", "213"), ("xs[::2] | join", "32"), ("xs[1:] | join", "12"), ("name[::-1]", "局政民"),
        ("xs[-1:0:-1] | join", "21"), ("xs[5:] | join", ""), ("' 5' | int + 1", "6"), ("'2.5' | float * 2", "5.0"),
        ("name | first ~ name | last", "民局"),
        ("xs | select('odd') | join(',')", "3,1"), ("xs | reject('gt', 1) | join(',')", "1"),
        ("xs | select('in', [1, 9]) | join", "1"), ("['a', 'b'] | map('upper') | join", "AB"),
        ("[{'upper': 1}] | map('upper') | join", "1"),
        ("[{'a': 1}, {'b': 2}] | map(attribute='a', default='无') | join", "1无"),
        ("{'b': 1, 'a': 2} | dictsort(reverse=true) | map('first') | join", "ba"),
        ("{'b': 1, 'a': 2} | dictsort(by='value') | map('first') | join", "ba"), ("{'b': 1} | length", "1"),
        ("'x' | int(7)", "7"), ("'a  b c' | wordcount", "3"), ("' a  b '.split() | join('-')", "a-b"),
        ("'7'.zfill(3)", "007"), ("'-7'.zfill(4)", "-007"), ("'7'.rjust(3, '0')", "007"),
        ("'7'.ljust(3) ~ '|'", "7  |"),
        ("'banana'.count('an')", "2"), ("name | length", "3"),
        ("{'b': 1, 'a': 2}.values() | join", "12"), ("{'b': 1}.get('c', 5)", "5"),
    ])
    func filters(_ expression: String, _ expected: String) throws {
        #expect(try rendered("{{ \(expression) }}") == expected)
    }

    @Test(arguments: [
        ("'{:,}'.format(1234567)", "1,234,567"), ("'{:,.1f}件'.format(-1234.56)", "-1,234.6件"),
        ("'{:.1%}'.format(ratio)", "96.5%"), ("'{} {0} {1}{{}}'.format(n, name)", "7 7 民政局{}"),
        ("'{:05d}|{:+d}|{:>4}|{:<4}|{:^5}'.format(7, 7, 7, 7, 'a')", "00007|+7|   7|7   |  a  "),
        ("'%.2f|%d|%s|%5d|%05.1f|%%|%+d' | format(2.345, 7.9, name, n, 3.14, n)", "2.35|7|民政局|    7|003.1|%|+7"),
        ("'%d件' % n", "7件"), ("'%s%d' % (name, n)", "民政局7"), ("'%.1f' % (n / 2)", "3.5"),
        ("'%.1f%%' % (ratio * 100)", "96.5%"), ("'{a}有{b:,}'.format(b=1234, a=name)", "民政局有1,234"),
    ])
    func formatsAsPythonDoes(_ expression: String, _ expected: String) throws {
        #expect(try rendered("{{ \(expression) }}") == expected)
    }

    @Test(arguments: [
        "'{:x}'.format(n)", "'{a}'.format(b=n)", "'%d' % name", "'{'.format(n)", "'{} {}'.format(n)",
        "'%q' | format(n)", "'{:d}'.format(name)",
        "'%d%' | format(n)",
    ])
    func refusesPatternsThatItDoesNotKnow(_ expression: String) {
        #expect(fault("{{ \(expression) }}")?.code == "wrong-argument")
    }

    @Test(arguments: [
        "xs | join(1)", "rows | map(attribute='length') | join", "rows | sum", "rows | map('nme') | join",
        "[1, 'a'] | sort | join", "n | upper",
        "[none] | join",
        "'a' | replace('', 'b')", "name | int", "name | truncate(9223372036854775807)",
        "name.center(-9223372036854775807)",
        "xs | batch(1000000000000000000, 'x')",
    ])
    func refusesWhatItCannotTake(_ expression: String) {
        #expect(fault("{{ \(expression) }}")?.code == "wrong-argument")
    }

    @Test(arguments: [
        ("{% for k, v in {'b': 1, 'a': 2}|dictsort %}{{ k }}{{ v }}{% endfor %}", "a2b1"),
        ("{% for k, v in {'b': 1, 'a': 2}.items() %}{{ k }}{{ v }}{% endfor %}", "b1a2"),
        ("{% for k, group in rows|groupby('name') %}{{ k }}{{ group|length }}{% endfor %}", "乙1甲1"),
        ("{% for x in xs %}{{ x }}{{ loop.cycle('a', 'b') }}{% endfor %}", "3a1b2a"),
        ("{% for b in xs|batch(2) %}{{ b|join }};{% endfor %}", "31;2;"),
        ("{% for g in rows|groupby('name') %}{{ g.grouper }}{{ g.list|length }}{% endfor %}", "乙1甲1"),
        ("{% if name %}有{% endif %}{% if '' %}空{% else %}无{% endif %}", "有无"),
        ("{{ ''|default('无', true) }}{{ ''|default('无') }}{{ name|default('无', true) }}", "无民政局"),
        ("{% if zz is defined %}有{% else %}无{% endif %}", "无"),
        ("{{ zz" + String(repeating: "|default(0)", count: 60) + " }}", "0"),
        ("{{ name[0]|default('无') }}{{ zz.length|default(0) }}{{ xs.length|default(0) }}", "民03"),
        (
            "{{ zz|default('无') }}{{ cases.zz|default('缺') }}{{ rows[0].name|default('无') }}{{ rows[9].name|default('—') }}",
            "无缺甲—"
        ),
        ("{% for x in xs %}{{ x }}{{ '、' if not loop.last }}{% endfor %}", "3、1、2"),
        (
            "{% set all = namespace(sum=0) %}{% for x in xs %}{% set all.sum = all.sum + x %}{% endfor %}{{ all.sum }}",
            "6"
        ),
    ])
    func inBlocks(_ template: String, _ expected: String) throws {
        #expect(try rendered(template) == expected)
    }

    @Test func ranges() throws {
        func text(_ call: String) throws -> String {
            try Template("{{ \(call)|join(',') }}").render(
                scope: sample, functions: FunctionTable.standard.merging(.jinjaFunctions))
        }
        #expect(try text("range(3)") == "0,1,2" && text("range(1, 4)") == "1,2,3" && text("range(6, 0, -2)") == "6,4,2")
        #expect(throws: Diagnostic.self) { try text("range(1, 9, 0)") }
        #expect(throws: Diagnostic.self) { try text("range(99999999)") }
        #expect(throws: Diagnostic.self) { try text("range(-9223372036854775807, 9223372036854775807)") }
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
