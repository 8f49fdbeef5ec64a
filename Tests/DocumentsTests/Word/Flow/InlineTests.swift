import Testing

@testable import Documents

@Suite struct InlineTests {
    private func facts(_ inlines: [Inline]) throws -> WordFacts {
        try WordFacts([.paragraph(inlines), WordSamples.figure("monthly")])
    }

    @Test func textIsEscapedAndReadsBack() throws {
        let text = #"<w:p> & "引" ]]> 甲"#
        #expect(try facts([.text(text)]).values("//w:p[1]/w:r/w:t") == [text])
    }

    @Test func emphasisNests() throws {
        let facts = try facts([.strong([.text("粗"), .emphasis([.text("楷"), .strikethrough([.text("删")])])])])
        #expect(try facts.values("//w:r[w:rPr/w:b]") == ["粗", "楷", "删"])
        #expect(try facts.values("//w:r[w:rPr/w:rStyle/@w:val='Emphasis']") == ["楷", "删"])
        #expect(try facts.values("//w:r[w:rPr/w:strike]") == ["删"])
    }

    @Test(arguments: [("“两学一做”", 1), ("a — b", 1), ("2016年", 0), ("Latin", 0)])
    func signsOfBothScriptsTakeTheHanFont(_ text: String, _ count: Int) throws {
        #expect(try facts([.text(text)]).count("//w:p[1]//w:rFonts[@w:hint='eastAsia']") == count)
    }

    @Test(arguments: [
        ([Inline.text("政务"), .softBreak, .text("服务")], "政务服务"),
        ([.text("see"), .softBreak, .text("more")], "see more"),
        ([.text("见"), .softBreak, .text("more")], "见more"),
        ([.strong([.text("a")]), .softBreak, .emphasis([.text("b")])], "a b"),
        ([.softBreak, .text("a"), .softBreak], "a"),
    ])
    func softBreaksJoin(_ inlines: [Inline], _ expected: String) throws {
        #expect(try facts(inlines).values("//w:p[1]") == [expected])
    }

    @Test func linkLeadsOut() throws {
        let facts = try facts([
            .link(destination: "https://a.cn/年?b=1&c", [.text("站")]), .link(destination: "b.md", []),
        ])
        let ids = try facts.values("//w:hyperlink/@r:id")
        let targets = try ids.map { id in
            try facts.values(
                "//*[@Id='\(id)'][@TargetMode='External']/@Target", in: "word/_rels/document.xml.rels")
        }
        #expect(targets == [["https://a.cn/%E5%B9%B4?b=1&c"], ["b.md"]])
        #expect(try facts.values("//w:hyperlink//w:t") == ["站", "b.md"])
    }

    @Test func referencePrintsTheNumber() throws {
        let facts = try facts([.link(destination: "#monthly", []), .link(destination: "#figure-1", [.text("上图")])])
        #expect(try facts.values("//w:p[1]//w:instrText") == [" REF _Ref_figure_1 \\h "])
        #expect(try facts.values("//w:p[1]/w:r/w:t") == ["图1"])
        #expect(try facts.values("//w:hyperlink/@w:anchor") == ["_Ref_figure_1"])
        #expect(try facts.values("//w:bookmarkStart/@w:name") == ["_Ref_figure_1"])
    }

    @Test func printedFiguresKeepTheWayBack() throws {
        let facts = try facts([
            .figure(id: "cases.total", [.text("5.6万件")]), .figure(id: "cases.\"x\"", [.text("7")]),
        ])
        let item = "customXml/item1.xml"
        #expect(try facts.values("//*/@bookmark", in: item) == ["_Source_1", "_Source_2"])
        #expect(try facts.values("//*/@id", in: item) == ["cases.total", "cases.\"x\""])
        #expect(
            try facts.values("//w:bookmarkStart[@w:name='_Source_1']/following-sibling::w:r[1]/w:t") == ["5.6万件"])
    }
}
