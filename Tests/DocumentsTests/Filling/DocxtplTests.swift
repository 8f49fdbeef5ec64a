import Expressions
import Foundation
import FoundationXML
import Tables
import Testing

@testable import Documents

/// docxtpl as oracle: the same templates, the same texts. `NIANBAO_PYTHON` names a Python that has docxtpl.
@Suite(.enabled(if: Tools.pythonWithDocxtpl != nil, "needs NIANBAO_PYTHON with docxtpl"))
struct DocxtplTests {
    private static let values = Record([
        ("name", .value(.text("公安局"))), ("n", .value(.integer(56_000))), ("yes", .value(.boolean(true))),
        ("no", .value(.boolean(false))), ("lines", .value(.text("甲\n乙\t丙"))), ("nil", .list([])),
        (
            "rows",
            .list(
                [("公安局", 5600), ("民政局", 320), ("住建局", 7)].map { name, count in
                    .object(Record([("d", .value(.text(name))), ("c", .value(.integer(count)))]))
                })
        ), ("months", .list((1...3).map { .value(.integer($0)) })),
    ])

    /// Makes sixteen templates out of constructs drawn by lot, half of them cut into runs, fills them, and prints the
    /// texts, the cells and the marks of cells that docxtpl gives.
    private static let script = #"""
        import docx, json, random, sys
        from docxtpl import DocxTemplate
        from lxml import etree
        W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        values = {"name": "公安局", "n": 56000, "yes": True, "no": False, "nil": [], "months": [1, 2, 3],
                  "rows": [{"d": "公安局", "c": 5600}, {"d": "民政局", "c": 320}, {"d": "住建局", "c": 7}],
                  "lines": "甲\n乙\t丙"}
        texts = [
            ["办件{{ n }}件"], ["{{name}}、{{ n }}"], ["{% if yes %}有{% else %}无{% endif %}。"],
            ["{% for r in rows %}{{ r.d }}{{ r.c }}件{% if not loop.last %}、{% endif %}{% endfor %}。"],
            ["{%p for r in rows %}", "{{ loop.index }}.{{ r.d }}", "{%p endfor %}"],
            ["{%p if no %}", "不见", "{%p else %}", "见", "{%p endif %}"],
            ["本区", "{%- if yes -%}", "上升", "{%- else -%}", "下降", "{%- endif -%}", "。"],
            ["一{% if no %}二", "三", "四{% endif %}五"], ["一{% if yes %}二", "三", "四{% endif %}五"],
            ["{{ lines }}"], ["前{# 说明 #}后"], ["{#p 整段 #}"], ["{% set x = n + 1 %}{{ x }}"],
            ["{{ “甲” if n > 1000 else ‘乙’ }}"], ["{%r if yes %}粗{%r endif %}细"],
            ["{% for m in nil %}{{ m }}{% else %}没有{% endfor %}"], ["{{ rows|length }}、{{ months|join('、') }}"],
            ["{{ name ~ n }}{{ name[:2] }}{{ rows[-1].d }}{{ n // 7 }}{{ 'x' if n is odd else 'y' }}"],
            ["{% for r in rows if r.c > 100 %}{{ loop.index }}{{ loop.first }}{{ loop.cycle('a', 'b') }}{% endfor %}"
             .replace("{{ loop.first }}", "{% if loop.first %}首{% endif %}")],
            ["{% for k, v in {'甲': 1, '乙': 2}.items() %}{{ k }}{{ v }}{% endfor %}{{ name.replace('局', '厅') }}"],
            ["{% for i in range(1, 4) %}{{ i }}{% endfor %}{{ rows|selectattr('c', 'gt', 9)|map(attribute='d')|join('、') }}"],
            ["{% for g, all in rows|groupby('d') %}{{ g }}{{ all|length }}{% endfor %}{{ '、'.join(['a', 'b']) }}"],
            ["{% if name %}有{% endif %}{% if zz is defined %}有{% else %}无{% endif %}{{ ''|default('空', true) }}"],
            ["{% if n %}有{% endif %}{% if not nil %}空{% endif %}{{ 0 or '零' }}{{ name and n }}"],
            ["{{ '%d件' % n }}{{ '%s%.1f%%' % (name, n / 7) }}{{ '{a}{b:,}'.format(a=name, b=n) }}"],
            ["{% with k = n + 1 %}{{ k }}{% endwith %}{{ months|select('odd')|join('、') }}"],
            ["{{ ['a', 'b']|map('upper')|join }}{{ 'x'|int(7) }}{{ '7'.zfill(3) }}{{ ' a b '.split()|join('-') }}"],
            ["{% for r in rows %}{{ loop.previtem.d if loop.previtem is defined else '首' }}{% endfor %}"],
            ["A&B<C>{{ name }}“引”"], ["{{ name }} {{ n }}  两空格"], ["{{ months|sum }}{{ name|replace('局','厅') }}"],
        ]
        tables = [
            [["部门", "件"], ["{%tr for r in rows %}", ""], ["{{ r.d }}", "{{ r.c }}"], ["{%tr endfor %}", ""]],
            [["月", "{%tc for m in months %}", "{{ m }}", "{%tc endfor %}"],
             ["数", "{%tc for m in months %}", "{{ m*2 }}", "{%tc endfor %}"]],
            [["{%tr for r in rows %}", ""], ["{%tr if r.c > 100 %}", ""], ["{{ loop.index }}{{ r.d }}", "{{ r.c }}"],
             ["{%tr else %}", ""], ["少", "{% cellbg 'AABBCC' %}{{ r.c }}"], ["{%tr endif %}", ""], ["{%tr endfor %}", ""]],
            [["{% cellbg 'FF0000' %}{{ name }}", "乙"]], [["{% colspan 2 %}{{ name }}"]],
            [["{%tr for r in rows %}", ""], ["{% vm %}合", "{{ r.c }}"], ["{%tr endfor %}", ""]],
            [["{%tc for m in months %}", "{% hm %}{{ m }}", "{%tc endfor %}"],
             ["{%tc for m in months %}", "{{ m }}", "{%tc endfor %}"]],
        ]
        def add(parent, text, lot, cut):
            paragraph, start = parent.add_paragraph(), 0
            while start < len(text):
                end = start + (lot.randint(1, 6) if cut else len(text))
                paragraph.add_run(text[start:end]).bold = lot.random() < .3
                if cut: etree.SubElement(paragraph._p, W + "proofErr").set(W + "type", "spellStart")
                start = end
        for seed in range(16):
            lot, document = random.Random(seed), docx.Document()
            for lines in lot.sample(texts, 10):
                for text in lines: add(document, text, lot, seed % 2)
                document.add_paragraph("—")
            for rows in lot.sample(tables, 3):
                table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
                for row, cells in zip(table.rows, rows):
                    for cell, text in zip(row.cells, cells):
                        cell._tc.remove(cell.paragraphs[0]._p)
                        add(cell, text, lot, False)
                    for extra in row._tr.tc_lst[len(cells):]: row._tr.remove(extra)
                document.add_paragraph("=")
            path = f"{sys.argv[1]}/{seed}.docx"
            document.save(path)
            template = DocxTemplate(path)
            template.render(values)
            template.save(f"{sys.argv[1]}/theirs-{seed}.docx")
        """#

    @Test func textsAndCellsAgree() throws {
        let python = try #require(Tools.pythonWithDocxtpl)
        try Tools.inTemporaryFolder { folder in
            let (code, output) = try Tools.run(python, ["-c", DocxtplTests.script, folder.path])
            try #require(code == 0, "\(output)")
            for seed in 0..<16 {
                let template = Array(try Data(contentsOf: folder.appendingPathComponent("\(seed).docx")))
                let ours = try OfficeTemplate(template, name: "\(seed).docx").fill(scope: DocxtplTests.values)
                let theirs = Array(try Data(contentsOf: folder.appendingPathComponent("theirs-\(seed).docx")))
                #expect(try Shown(ours) == Shown(theirs), "template \(seed)")
            }
        }
    }

    /// What a reader sees of a document, as far as templates change it.
    private struct Shown: Equatable {
        let paragraphs: [String]
        let rows: [Int]
        let marks: [String]

        init(_ bytes: [UInt8]) throws {
            let part = try #require(OfficePackage(bytes, name: "a.docx").xml(of: "word/document.xml"))
            let document = try XMLDocument(data: Data(part))
            paragraphs = try document.nodes(forXPath: "//w:body//w:p").map { node in
                try node.nodes(forXPath: ".//w:t|.//w:br|.//w:r/w:tab").map { leaf in
                    leaf.name == "w:br" ? "\n" : leaf.name == "w:tab" ? "\t" : leaf.stringValue ?? ""
                }.joined()
            }
            rows = try document.nodes(forXPath: "//w:tr").map { try $0.nodes(forXPath: "w:tc").count }
            marks = try document.nodes(forXPath: "//w:gridSpan/@w:val|//w:vMerge/@w:val|//w:shd/@w:fill").map {
                $0.stringValue ?? ""
            }
        }
    }
}
