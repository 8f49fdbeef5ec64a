import Testing

@testable import Documents

/// Attachments and the list of their names (GB/T 9704-2012, 7.3.4 and 7.3.7).
struct AttachmentTests {
    private static let two: [Block] = [
        .paragraph([.text("见"), .link(destination: "#attachment-2", [])]),
        .attachmentList([[.text("办件量表")], [.text("排名表")]]), .attachment, .title([.text("办件量表")]), .attachment,
        .title([.text("排名表")]),
    ]

    @Test func eachBeginsAPageAndIsNumbered() throws {
        let facts = try WordFacts(Self.two)
        #expect(try facts.values("//w:p[w:pPr/w:pStyle/@w:val='Attachment']") == ["附件1", "附件2"])
        #expect(try facts.count("//w:p[w:pPr/w:pStyle/@w:val='Attachment']/w:pPr/w:pageBreakBefore") == 2)
        #expect(try facts.values("//w:p[1]") == ["见 REF _Ref_attachment_2 \\h 附件2"])
    }

    @Test func anOnlyOneHasNoNumber() throws {
        let facts = try WordFacts([.attachmentList([[.text("办件量表")]]), .attachment])
        #expect(try facts.values("//w:p") == ["附件：办件量表", "附件"])
    }

    @Test func namesStandBelowOneAnother() throws {
        let facts = try WordFacts(Self.two)
        #expect(try facts.values("//w:p[w:pPr/w:pStyle/@w:val='AttachmentList']") == ["附件：1.办件量表", "2.排名表"])
        let indents = try facts.values("//w:p[w:pPr/w:pStyle/@w:val='AttachmentList']//w:ind/@w:leftChars")
        #expect(indents == ["575", "575"])
        #expect(try facts.values("//w:ind/@w:hangingChars") == ["375", "75"])
    }

    @Test(arguments: [
        ("附件", Block.attachment), ("附件12", .attachment), ("附件说明", .paragraph([.text("附件说明")])),
        ("附件：办件量表", .attachmentList([[.text("办件量表")]])),
        ("附件：1. 办件量表\n2．排名表", .attachmentList([[.text("办件量表")], [.text("排名表")]])),
        ("附件：2016年报表", .attachmentList([[.text("2016年报表")]])),
    ])
    func isWrittenSoInMarkdown(_ markdown: String, _ block: Block) throws {
        #expect(try MarkdownReader().blocks(markdown) == [block])
    }

    @Test func readsBackFromMarkdown() throws {
        let text = MarkdownWriter().text(
            of: Document(properties: .init(title: ""), blocks: Array(Self.two.dropFirst())))
        #expect(text == "附件：1.办件量表\\\n2.排名表\n\n附件1\n\n# 办件量表\n\n附件2\n\n# 排名表\n")
        #expect(try MarkdownReader().blocks(text) == Array(Self.two.dropFirst()))
    }
}
