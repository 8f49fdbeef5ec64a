import Testing

@testable import Documents

@Suite struct TableTests {
    @Test func captionUnitHeaderAndRowsInOrder() throws {
        let facts = try WordFacts([.table(WordSamples.table)])
        #expect(try facts.values("//w:body/w:p[w:pPr/w:pStyle/@w:val='Caption']//w:t") == ["表", "1", "　", "分部门办件量"])
        #expect(try facts.values("//w:instrText") == [" SEQ 表 \\* ARABIC "])
        #expect(try facts.values("//w:p[w:pPr/w:pStyle/@w:val='TableUnit']") == ["单位：件"])
        #expect(try facts.values("//w:tr[w:trPr/w:tblHeader]//w:t") == ["部门", "办件量"])
        #expect(try facts.values("//w:tr[not(w:trPr/w:tblHeader)]//w:t") == ["公安", "5600", "民政", "—", "合计", "5600"])
        #expect(try facts.values("//w:tblCaption/@w:val") == ["分部门办件量"])
    }

    @Test func captionAndUnitStayWithTheTable() throws {
        let facts = try WordFacts([.table(WordSamples.table)])
        #expect(try facts.count("//w:p[w:pPr/w:keepNext][w:pPr/w:pStyle/@w:val='Caption']") == 1)
        #expect(try facts.count("//w:style[@w:styleId='TableUnit']/w:pPr/w:keepNext", in: "word/styles.xml") == 1)
        #expect(try facts.count("//w:tr/w:trPr/w:cantSplit") == 4)
    }

    @Test func alignmentAndTotals() throws {
        let facts = try WordFacts([.table(WordSamples.table)])
        #expect(try facts.values("//w:tc//w:p[w:pPr/w:jc/@w:val='right']") == ["5600", "—", "5600"])
        #expect(try facts.values("//w:tr/w:tc//w:r[w:rPr/w:b]") == ["合计", "5600"])
    }

    @Test func tablesAreKeptApartAndEndWithAParagraph() throws {
        var table = WordSamples.table
        (table.caption, table.unit) = (nil, nil)
        let facts = try WordFacts([.table(table), .table(table)])
        #expect(try facts.count("//w:tbl[following-sibling::*[1][self::w:p/w:pPr/w:pStyle/@w:val='Spacer']]") == 2)
    }

    @Test func textKeepsADistanceBelowATable() throws {
        let facts = try WordFacts([.table(WordSamples.table), .paragraph([.text("甲")]), .paragraph([.text("乙")])])
        #expect(try facts.values("//w:p[w:pPr/w:spacing/@w:before='120']") == ["甲"])
    }

    @Test(arguments: [
        ([2, 4], 1184, [552, 632]),  // room for both: what is left is shared
        ([2, 40], 1000, [276, 724]),  // the long one breaks, the short one does not
        ([40, 40], 1000, [500, 500]), ([0, 0, 40], 1000, [256, 256, 488]),
    ])
    func widthsFillTheLine(_ lengths: [Int], _ total: Int, _ expected: [Int]) {
        let table = TableBlock(
            columns: lengths.map { _ in .init([]) },
            rows: [lengths.map { [.text(String(repeating: "表", count: $0))] }])
        #expect(table.columnWidths(in: total, size: 1) == expected)
    }

    @Test func numbersStayWhole() {
        let table = TableBlock(
            columns: [.init([.text("数")]), .init([.text("说明")])],
            rows: [[[.text("123456789")], [.text(String(repeating: "说", count: 100))]]])
        #expect(table.columnWidths(in: 1000, size: 1) == [326, 674])
    }

    @Test(arguments: 1...12, [100, 999, 8844])
    func widthsAlwaysSumToTheLine(_ columns: Int, _ total: Int) {
        let table = TableBlock(
            columns: (0..<columns).map { .init([.text(String(repeating: "表", count: $0 * 5 % 7 + 1))]) }, rows: [])
        #expect(table.columnWidths(in: total, size: 12).reduce(0, +) == total)
    }

    @Test func columnsHaveTheirWidthsInGridAndCells() throws {
        let facts = try WordFacts([.table(WordSamples.table)])
        let grid = try facts.values("//w:gridCol/@w:w")
        #expect(grid.compactMap(Int.init).reduce(0, +) == 8844)
        #expect(try facts.values("//w:tr[1]/w:tc/w:tcPr/w:tcW/@w:w") == grid)
    }
}
