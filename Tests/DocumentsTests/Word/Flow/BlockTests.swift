import Tables
import Testing

@testable import Documents

@Suite struct BlockTests {
    @Test(arguments: [
        (Block.title([.text("题")]), "Title"), (.heading(level: 1, [.text("一、")]), "Heading1"),
        (.heading(level: 9, [.text("九")]), "Heading9"), (.paragraph([.text("文")]), "BodyText"),
        (.addressee([.text("区政府：")]), "Addressee"), (.note([.text("注：")]), "Note"), (.code("x"), "Code"),
        (.quote([.paragraph([.text("引")])]), "Quote"),
    ])
    func eachBlockHasItsStyle(_ block: Block, _ style: String) throws {
        #expect(try WordFacts([block]).values("//w:p/w:pPr/w:pStyle/@w:val") == [style])
    }

    @Test func pageBreakBeginsTheNextBlock() throws {
        let facts = try WordFacts([.paragraph([.text("甲")]), .pageBreak, .heading(level: 1, [.text("乙")])])
        #expect(try facts.values("//w:p[w:pPr/w:pageBreakBefore]") == ["乙"])
        #expect(try facts.count("//w:p") == 2)
    }

    @Test func pageBreaksInARowEachTakeAPage() throws {
        let facts = try WordFacts([.pageBreak, .pageBreak, .paragraph([.text("乙")]), .pageBreak])
        #expect(try facts.values("//w:p[w:pPr/w:pageBreakBefore]") == ["", "乙", ""])
    }

    @Test func pageBreakBeforeATable() throws {
        var table = WordSamples.table
        (table.caption, table.unit) = (nil, nil)
        let facts = try WordFacts([.pageBreak, .table(table)])
        #expect(try facts.values("//w:p[w:pPr/w:pageBreakBefore]") == ["部门", "办件量"])
    }

    @Test func ruleIsAnEmptyParagraphWithALowerEdge() throws {
        #expect(try WordFacts([.rule]).values("//w:p[w:pPr/w:pBdr/w:bottom]") == [""])
    }

    @Test func codeKeepsItsLinesTabsAndSpaces() throws {
        let facts = try WordFacts([.code("a  b \n\tc")])
        #expect(try facts.values("//w:t") == ["a  b ", "c"])
        #expect(try facts.values("//w:t/@xml:space") == ["preserve"])
        #expect(try facts.count("//w:r/w:br/following-sibling::w:tab") == 1)
    }
}
