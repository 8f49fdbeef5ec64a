import Diagnostics
import Foundation
import Testing

@testable import Documents

/// Tags in the text, cut into runs as Word cuts them.
struct TagTests {
    @Test(arguments: [
        ("办件{{ 办件量|wan }}件", "办件5万件"), ("{{部门}}", "公安局"), ("{{ 部门 }}、{{办件量}}", "公安局、56000"),
        ("{{\u{A0}部门\u{A0}}}", "公安局"), ("{{ 空|default(“—”) }}", "—"), ("{{ 空|default(”—“) }}", "—"),
        ("{{ 空|default(‘无’) }}", "无"), ("{{ 行|join(\"”、“\", \"名称\") }}", "公安局”、“民政局”、“住建局"),
        ("{% if 真 %}有{% else %}无{% endif %}。", "有。"),
        ("{% for x in 月 %}{{ x }}月{% if not loop.last %}、{% endif %}{% endfor %}", "1月、2月、3月"),
        ("前{# 说明 #}后", "前后"), ("{% raw %}{{ 部门 }}{% endraw %}", "{{ 部门 }}"), ("{% set 甲 = 办件量 + 1 %}{{ 甲 }}", "56001"),
        ("{{r 部门 }}", "公安局"), ("a {%- if 真 -%} b {%- endif -%} c", "abc"), ("{'}", "{'}"), ("100%}", nil),
        ("{{ 部门", nil),
        ("{{ 部门 }", nil), ("{% if 真 %}", nil), ("{{ 办件数 }}", nil), ("{{ 部门|wann }}", nil), ("{{ 空 }}", nil),
    ])
    func fills(_ text: String, _ expected: String?) throws {
        guard let expected else {
            #expect(throws: Diagnostics.self) { try FillFacts(paragraph(text)) }
            return
        }
        #expect(try FillFacts(paragraph(text)).paragraphs == [expected])
        // The same wherever Word cuts it.
        let characters = text.map { String($0) }
        let cut = "<w:p>" + characters.map { run($0) + "<w:proofErr w:type=\"spellStart\"/>" }.joined() + "</w:p>"
        #expect(try FillFacts(cut).paragraphs == [expected])
    }

    @Test func aTagTakesTheLooksOfTheRunWhereItBegins() throws {
        let facts = try FillFacts(paragraph("办件", "*{{ 办", "件量", " }}件", "整"))
        #expect(try facts.values("//w:r[w:rPr/w:b]/w:t") == ["56000"])
        #expect(try facts.values("//w:r[not(w:rPr/w:b)]/w:t") == ["办件", "件", "整"])
    }

    @Test func whatABlockLeavesOutTakesItsLooksWithIt() throws {
        let facts = try FillFacts(paragraph("*甲{% if 假 %}乙", "丙{% endif %}丁"))
        #expect(try facts.values("//w:r[w:rPr/w:b]/w:t") == ["甲"])
        #expect(try facts.values("//w:r[not(w:rPr/w:b)]/w:t") == ["丁"])
    }

    @Test func bookmarksLinksAndInsertionsStayAround() throws {
        let facts = try FillFacts(
            """
            <w:p><w:r><w:t>{{ 部</w:t></w:r><w:bookmarkStart w:id="0" w:name="a"/><w:hyperlink w:anchor="a">\
            \(run("门 }}"))</w:hyperlink><w:bookmarkEnd w:id="0"/></w:p>
            """)
        #expect(try facts.paragraphs == ["公安局"])
        #expect(try facts.values("//w:bookmarkStart|//w:bookmarkEnd").count == 2)
    }

    @Test func valuesAreEscapedAndTheirLineBreaksKept() throws {
        let facts = try FillFacts(paragraph("{{ 两行 }}"))
        #expect(try facts.paragraphs == ["甲 <&>\n乙"])
    }

    @Test func richTextKeepsItsOwnLooksOverThoseOfTheRun() throws {
        let facts = try FillFacts(
            paragraph("*{{r RichText(\"超期\", 部门, color=\"#c00000\", size=12, bold=false) }}件"))
        #expect(try facts.values("//w:r[w:rPr/w:color/@w:val='C00000'][w:rPr/w:sz/@w:val='24']/w:t") == ["超期", "公安局"])
        #expect(try facts.values("//w:r[w:rPr/w:b[not(@w:val)]]/w:t") == ["件"])
    }

    @Test func paragraphTagsTakeTheirParagraphWithThem() throws {
        let facts = try FillFacts(
            paragraph("{%p for 行项 in 行 %}") + paragraph("{{ 行项.名称 }}{{ 行项.件 }}件") + paragraph("{%p endfor %}")
                + paragraph("{%p if 假 %}") + paragraph("没有") + paragraph("{%p endif %}") + paragraph("{#p 注 #}"))
        #expect(try facts.paragraphs == ["公安局5600件", "民政局320件", "住建局7件"])
    }

    @Test func dashesJoinLinesAcrossParagraphsAndBreaks() throws {
        let facts = try FillFacts(
            paragraph("本区") + paragraph("{%- if 真 -%}") + paragraph("办件量上升") + paragraph("{%- else -%}")
                + paragraph("办件量下降") + paragraph("{%- endif -%}") + paragraph("。")
                + "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>{%- if 真 -%}</w:t><w:br/><w:t>乙{% endif %}</w:t></w:r></w:p>")
        #expect(try facts.paragraphs == ["本区办件量上升。", "甲乙"])
    }

    @Test func blocksMaySpanParagraphs() throws {
        let facts = try FillFacts(paragraph("一{% if 假 %}二") + paragraph("三") + paragraph("四{% endif %}五"))
        #expect(try facts.paragraphs == ["一五"])
    }

    @Test func partsMayCallTheirNamespaceOtherwise() throws {
        let container = OfficePackageTests.container(
            [
                (
                    "word/document.xml",
                    "<n:document xmlns:n=\"\(Namespace.word)\"><n:body><n:p><n:r><n:t>{{ 两行 }}</n:t></n:r></n:p></n:body></n:document>"
                )
            ],
            types: """
                <Override PartName="/word/document.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                """)
        let filled = try OfficeTemplate(container, name: "a.docx").fill(scope: FillFacts.values)
        let part = try #require(OfficePackage(filled, name: "a.docx").xml(of: "word/document.xml"))
        let root = try #require(PartTree(part, part: "document.xml", of: "a.docx").root)
        #expect(root.text == "甲 <&>乙")
        #expect(root.first("w:body")?.first("w:p")?.first("w:r")?.elements.map(\.name) == ["w:t", "w:br", "w:t"])
    }

    @Test func blocksDoNotCrossCells() {
        let found = #expect(throws: Diagnostics.self) {
            try FillFacts(table([[paragraph("{% if 假 %}甲"), paragraph("乙{% endif %}")]]))
        }
        #expect(found?.all.map(\.code) == ["block-crosses-structure"])
    }

    @Test func bracesOfChineseInputMethodsAreNoTags() {
        for text in ["｛｛ 部门 ｝｝", "｛% if 真 %｝", "｛{ 部门 }｝"] {
            let found = #expect(throws: Diagnostics.self) { try FillFacts(paragraph("甲" + text)) }
            #expect(found?.all.map(\.code) == ["full-width-tag"])
            #expect(found?.all.map(\.place.quote) == ["甲" + text])
        }
    }

    @Test func untouchedMarkupKeepsItsCharacters() throws {
        let before = "<w:p  w:rsidR='00A1'><w:r ><w:t>a &#38; b</w:t></w:r></w:p><w:p/>"
        let facts = try FillFacts(before + paragraph("{{ 部门 }}"))
        #expect(facts.xml().contains(before))
    }

    @Test func attributesMayHoldTags() throws {
        let facts = try FillFacts(
            "<w:p><w:hyperlink w:tooltip=\"{{ 部门 }}&amp;{{ 两行 }}\">\(run("a"))</w:hyperlink></w:p>")
        #expect(try facts.values("//w:hyperlink/@w:tooltip") == ["公安局&甲 <&>\n乙"])
    }
}
