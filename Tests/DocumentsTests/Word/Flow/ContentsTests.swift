import Testing

@testable import Documents

/// The list of contents.
struct ContentsTests {
    private let blocks: [Block] = [
        .title([.text("总结")]), .contents(levels: 2), .addressee([.text("区政府：")]),
        .heading(level: 1, [.text("一、办件"), .softBreak, .text("情况")]), .heading(level: 3, [.text("1.细目")]),
        .quote([.heading(level: 2, [.text("（一）总量")])]), .paragraph([.text("文")]),
    ]

    @Test func listsHeadingsAndLeadsToThem() throws {
        let facts = try WordFacts(blocks)
        #expect(try facts.values("//w:instrText") == [" TOC \\o \"1-2\" \\h \\z \\u "])
        #expect(
            try facts.values("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]//w:t") == ["目　录", "一、办件情况", "（一）总量"])
        #expect(try facts.values("//w:p[w:pPr/w:pStyle/@w:val='TOC2']//w:t") == ["（一）总量"])
        let anchors = try facts.values("//w:hyperlink/@w:anchor")
        #expect(anchors == ["_Toc_1", "_Toc_3"])
        #expect(try facts.values("//w:bookmarkStart/@w:name") == anchors)
        #expect(try facts.values("//w:fldChar/@w:fldCharType") == ["begin", "separate", "end"])
    }

    @Test func pagesOfOurOwnLayoutStandInIt() throws {
        let filler = Block.paragraph([.text(String(repeating: "文", count: 28 * 30))])
        let document = Document(
            properties: .init(title: "题"),
            blocks: [.title([.text("总结")]), .contents(levels: 1), .heading(level: 1, [.text("一、甲")]), filler]
                + [.heading(level: 1, [.text("二、乙")])])
        func xml(_ writer: WordWriter) throws -> String {
            let part = try writer.parts(of: document).first { $0.name == "word/document.xml" }
            return String(decoding: part?.bytes ?? [], as: UTF8.self)
        }
        let written = try xml(WordWriter(drawing: PictureStub(), pages: .official))
        let found = written.matches(of: #/PAGEREF (_Toc_\d) \\h .*?<w:t>(\d+)<\/w:t>/#).map { "\($0.1) \($0.2)" }
        #expect(found == (Style.official.fontFindings().isEmpty ? ["_Toc_1 2", "_Toc_2 3"] : []))
        // Where lines are as high as fonts make them, only Word knows.
        #expect(try !xml(WordWriter(style: .plain, drawing: PictureStub(), pages: .plain)).contains("PAGEREF"))
        #expect(try !xml(WordWriter(drawing: PictureStub())).contains("PAGEREF"))
    }

    @Test func theTextBeginsAPage() throws {
        let facts = try WordFacts(blocks)
        #expect(
            try facts.values("//w:p/w:pPr/w:pStyle/@w:val").prefix(5)
                == ["Title", "TOCHeading", "TOC1", "TOC2", "Addressee"])
        #expect(try facts.values("//w:p[w:pPr/w:pageBreakBefore]//w:t") == ["区政府："])
    }

    @Test func withoutHeadingsThereIsNone() throws {
        let document = Document(properties: .init(title: "题"), blocks: [.contents(levels: 2)])
        #expect(try WordFacts(document).count("//w:instrText") == 0)
        #expect(document.findings().map(\.code) == ["empty-contents"])
        #expect(document.findings().allSatisfy { $0.severity == .warning })
    }
}
