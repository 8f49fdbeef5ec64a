import Diagnostics
import Expressions
import Testing

@testable import Documents

/// Headers, notes, text boxes, properties, pictures and ids.
struct PartFillTests {
    @Test func headersFootersNotesAndPropertiesAreFilled() throws {
        let parts = [
            "header1": "<w:hdr ROOT>\(paragraph("{{ 部门 }}"))</w:hdr>",
            "footer1": "<w:ftr ROOT>\(paragraph("{{ 办件", "量 }}"))</w:ftr>",
            "footnotes": "<w:footnotes ROOT><w:footnote w:id=\"2\">\(paragraph("{{ 部门 }}"))</w:footnote></w:footnotes>",
            "endnotes": "<w:endnotes ROOT><w:endnote w:id=\"2\">\(paragraph("{{ 部门 }}"))</w:endnote></w:endnotes>",
        ]
        let facts = try FillFacts(paragraph("正文"), parts: parts)
        #expect(try facts.values("//w:t", in: "word/header1.xml") == ["公安局"])
        #expect(try facts.values("//w:t", in: "word/footer1.xml") == ["56000"])
        #expect(try facts.values("//w:t", in: "word/footnotes.xml") == ["公安局"])
        #expect(try facts.values("//w:t", in: "word/endnotes.xml") == ["公安局"])
        #expect(try facts.values("//*[local-name()='title']", in: "docProps/core.xml") == ["公安局简报"])
    }

    @Test func deletedTextIsLeftAsItIs() throws {
        let deleted = "<w:del w:id=\"1\"><w:r><w:delText>{{ 旧名 }}{% endif %}</w:delText></w:r></w:del>"
        let facts = try FillFacts("<w:p>\(run("件{{ 部"))\(deleted)\(run("门 }}"))</w:p>")
        #expect(try facts.values("//w:t") == ["件公安局"])
        #expect(facts.xml().contains(deleted))
    }

    @Test func textBoxesAreFilledInBothForms() throws {
        let box =
            "<w:txbxContent>\(paragraph("{%p for r in 行 %}") + paragraph("{{ r.名称 }}") + paragraph("{%p endfor %}"))</w:txbxContent>"
        let facts = try FillFacts(
            """
            <w:p>\(run("{{ 部门 }}前"))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>\
            <wp:docPr id="1" name="a"/>\(box)</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict>\
            </mc:Fallback></mc:AlternateContent></w:r>\(run("后{{ 部门 }}"))</w:p>
            """)
        #expect(try facts.values("//w:txbxContent/w:p") == ["公安局", "民政局", "住建局", "公安局", "民政局", "住建局"])
        #expect(try facts.values("/w:document/w:body/w:p/w:r/w:t") == ["公安局前", "后公安局"])
    }

    @Test func picturesComeWithTheirSVGAndAltText() throws {
        let facts = try FillFacts(paragraph("{{ 图 }}见图{{ 图 }}"))
        #expect(try facts.values("//wp:docPr/@descr") == ["逐月上升", "逐月上升"])
        #expect(try facts.values("//wp:docPr/@id") == ["1", "2"])
        #expect(try facts.values("//wp:extent/@cx") == ["914400", "914400"])
        #expect(
            facts.package.partNames.filter { $0.contains("media") } == [
                "word/media/nianbao1.png", "word/media/nianbao1.svg",
            ])
        #expect(try facts.package.relationships(of: "word/document.xml").map(\.kind) == ["image", "image"])
    }

    @Test func loopsKeepIdsUnique() throws {
        let item = """
            <w:p w14:paraId="0A"><w:bookmarkStart w:id="0" w:name="记"/>\(run("{{ r.件 }}"))<w:bookmarkEnd w:id="0"/>\
            <w:r><w:drawing><wp:inline><wp:docPr id="1" name="a"/></wp:inline></w:drawing></w:r></w:p>
            """
        let facts = try FillFacts(paragraph("{%p for r in 行 %}") + item + paragraph("{%p endfor %}"))
        #expect(try facts.values("//w:bookmarkStart/@w:id") == ["0", "2", "3"])
        #expect(try facts.values("//w:bookmarkEnd/@w:id") == ["0", "2", "3"])
        #expect(try facts.values("//w:bookmarkStart/@w:name") == ["记", "记_2", "记_3"])
        #expect(try facts.values("//wp:docPr/@id") == ["1", "2", "3"])
        #expect(try facts.values("//w:p/@w14:paraId") == ["0A"])
    }

    @Test func sameBytesEachTimeAndNothingWithoutTags() throws {
        #expect(try FillFacts(paragraph("{{ 图 }}")).bytes == FillFacts(paragraph("{{ 图 }}")).bytes)
        let plain = try WordWriter(drawing: PictureStub()).write(WordSamples.everything)
        let template = try OfficeTemplate(plain, name: "a.docx")
        #expect(!template.hasTags)
        #expect(try template.fill(scope: FillFacts.values) == plain)
    }

    @Test func errorsNamePartParagraphAndTheWordsAround() throws {
        let body =
            paragraph("一") + table([[paragraph("二"), paragraph("三")]])
            + paragraph("本区今年以来累计受理各类政务服务事项办件{{ 办件", "数|wan }}件，同比增长。")
        let faults = try #require(throws: Diagnostics.self) { try FillFacts(body) }
        #expect(
            faults.all.map(\.place) == [
                Place(
                    file: "模板.docx/word/document.xml", paragraph: 4, quote: "…以来累计受理各类政务服务事项办件{{ 办件数|wan }}件，同比增长。")
            ])
        #expect(faults.all.map(\.code) == ["unknown-name"])
    }

    @Test func whatTagsPrintIsSeenBetweenTheWordsAround() throws {
        let body = paragraph("前文") + paragraph("办件约{{ 月[0]", " }}件", "，比{{ 部门 }}") + paragraph("{{ 月[1] }}后")
        var seen: [[String]] = []
        _ = try OfficeTemplate(FillFacts.template(body), name: "t.docx").fill(
            scope: FillFacts.values
        ) { tags in
            seen += tags.filter { $0.place.file == "t.docx/word/document.xml" }.map {
                [$0.before, $0.piece.text, $0.after]
            }
        }
        #expect(seen == [["办件约", "1", "件，比"], ["办件约1件，比", "公安局", ""], ["", "2", "后"]])
    }

    @Test func everyPartsFaultIsReported() throws {
        let faults = try #require(throws: Diagnostics.self) {
            try FillFacts(paragraph("{{ 甲 }}"), parts: ["header1": "<w:hdr ROOT>\(paragraph("{{ 乙 }}"))</w:hdr>"])
        }
        #expect(faults.all.compactMap(\.place.file) == ["模板.docx/word/document.xml", "模板.docx/word/header1.xml"])
    }
}
