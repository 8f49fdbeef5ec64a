import Testing

@testable import Documents

@Suite struct ListTests {
    private let list = Block.list(
        ordered: true, start: 3,
        items: [
            [.paragraph([.text("甲")]), .paragraph([.text("续")])],
            [.paragraph([.text("乙")]), .list(ordered: false, start: 1, items: [[.paragraph([.text("丙")])]])], [],
        ])

    @Test func itemsAreNumberedAndNested() throws {
        let facts = try WordFacts([list])
        #expect(try facts.values("//w:p[w:pPr/w:numPr]") == ["甲", "乙", "丙", ""])
        #expect(try facts.values("//w:numPr/w:ilvl/@w:val") == ["0", "0", "1", "0"])
        #expect(try facts.values("//w:numPr/w:numId/@w:val") == ["1", "1", "2", "1"])
    }

    @Test func eachListCountsFromItsOwnStart() throws {
        let facts = try WordFacts([list, list])
        let part = "word/numbering.xml"
        #expect(try facts.values("//w:num/@w:numId", in: part) == ["1", "2", "3", "4"])
        #expect(try facts.values("//w:num/w:abstractNumId/@w:val", in: part) == ["0", "1", "0", "1"])
        #expect(try facts.values("//w:startOverride/@w:val", in: part) == ["3", "3"])
    }

    @Test func furtherParagraphsStandUnderTheText() throws {
        let facts = try WordFacts([list])
        #expect(try facts.values("//w:p[w:pPr/w:ind/@w:left='1120']") == ["续"])
        #expect(
            try facts.values("//w:lvl[@w:ilvl='0']/w:pPr/w:ind/@w:left", in: "word/numbering.xml") == ["1120", "1120"])
    }
}
