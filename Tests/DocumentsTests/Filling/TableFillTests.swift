import Diagnostics
import Testing

@testable import Documents

struct TableFillTests {
    @Test func rowTagsRepeatRows() throws {
        let facts = try FillFacts(
            table([
                [paragraph("部门"), paragraph("件")], [paragraph("{%tr for r in 行 %}"), paragraph("")],
                [paragraph("{{ r.名称 }}"), paragraph("{{ r.件 }}")], [paragraph("{%tr endfor %}"), paragraph("")],
            ]))
        #expect(try facts.values("//w:tr").count == 4)
        #expect(try facts.paragraphs == ["部门", "件", "公安局", "5600", "民政局", "320", "住建局", "7"])
    }

    @Test func cellTagsRepeatCellsAndTheGridFollows() throws {
        let facts = try FillFacts(
            table([
                [paragraph("月"), paragraph("{%tc for m in 月 %}"), paragraph("{{ m }}"), paragraph("{%tc endfor %}")]
            ]))
        #expect(try facts.values("//w:tc") == ["月", "1", "2", "3"])
        #expect(try facts.values("//w:gridCol/@w:w") == ["1500", "1500", "1500", "1500"])
    }

    @Test func fewerCellsShrinkTheGrid() throws {
        let facts = try FillFacts(
            table([
                [paragraph("月"), paragraph("{%tc for m in 无 %}"), paragraph("{{ m }}"), paragraph("{%tc endfor %}")]
            ]))
        #expect(try facts.values("//w:gridCol/@w:w") == ["6000"])
    }

    @Test func spansBeyondWordsOwnAreCut() throws {
        let wide = table([[paragraph("{%tc for m in 月 %}"), paragraph("{{ m }}"), paragraph("{%tc endfor %}")]])
            .replacing("<w:tcPr>", with: "<w:tcPr><w:gridSpan w:val=\"9223372036854775807\"/>")
        #expect(try FillFacts(wide).values("//w:gridCol").count <= 63 * 3)
    }

    @Test func cellsTakeColoursAndSpans() throws {
        let facts = try FillFacts(
            table([[paragraph("{% cellbg \"fff2cc\" %}{{ 部门 }}"), paragraph("{% colspan 2 %}乙")]]))
        #expect(try facts.values("//w:tcPr/w:shd/@w:fill") == ["FFF2CC"])
        #expect(try facts.values("//w:tcPr/w:gridSpan/@w:val") == ["2"])
        #expect(try facts.paragraphs == ["公安局", "乙"])
    }

    @Test func loopsMergeCells() throws {
        let facts = try FillFacts(
            table([
                [paragraph("{%tr for r in 行 %}"), paragraph("")], [paragraph("{% vm %}合并"), paragraph("{{ r.件 }}")],
                [paragraph("{%tr endfor %}"), paragraph("")],
            ])
                + table([
                    [paragraph("{%tc for m in 月 %}"), paragraph("{% hm %}{{ m }}"), paragraph("{%tc endfor %}")],
                    [paragraph("{%tc for m in 月 %}"), paragraph("{{ m }}"), paragraph("{%tc endfor %}")],
                ]))
        #expect(try facts.values("//w:vMerge/@w:val") == ["restart", "continue", "continue"])
        #expect(try facts.values("//w:gridSpan/@w:val") == ["3"])
        #expect(try facts.paragraphs == ["合并", "5600", "", "320", "", "7", "1", "1", "2", "3"])
    }

    @Test func emptyCellsKeepAParagraphAndEmptyTablesGo() throws {
        let facts = try FillFacts(
            table([[paragraph("{%p if 假 %}") + paragraph("甲") + paragraph("{%p endif %}"), paragraph("乙")]])
                + table([
                    [paragraph("{%tr for r in 无 %}")], [paragraph("{{ r }}")], [paragraph("{%tr endfor %}")],
                ]) + paragraph("完"))
        #expect(try facts.values("//w:tbl").count == 1)
        #expect(try facts.values("//w:tc[1]/w:p").count == 1)
    }

    @Test(arguments: [
        ("lost-with-tag", paragraph("说明{%p if 真 %}") + paragraph("{%p endif %}")),
        ("lost-with-tag", table([[paragraph("{%tr for r in 行 %}"), paragraph("合计")], [paragraph("{%tr endfor %}")]])),
        ("tag-outside-table", paragraph("{%tr for r in 行 %}")),
        ("tag-outside-table", paragraph("{% cellbg \"FFFFFF\" %}")),
        ("block-crosses-structure", paragraph("{% if 真 %}") + table([[paragraph("{% endif %}")]])),
        ("not-a-colour", table([[paragraph("{% cellbg \"red\" %}")]])),
        ("not-a-span", table([[paragraph("{% colspan 0 %}")]])),
        ("unclosed-tag", paragraph("{%p if 真 %}")), ("unexpected-tag", paragraph("{% endfor %}")),
    ])
    func refuses(_ code: String, _ body: String) throws {
        let faults = try #require(throws: Diagnostics.self) { try FillFacts(body) }
        #expect(faults.all.map(\.code) == [code])
    }
}
