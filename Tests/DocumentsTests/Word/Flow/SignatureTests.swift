import Tables
import Testing

@testable import Documents

@Suite struct SignatureTests {
    @Test(arguments: [
        (14, 7, 2, 7),  // the date begins two after the name's first: 14 + 2 - 2 - 7
        (7, 7, 2, 0), (5, 7, 6, 2),
    ])
    func placement(_ name: Int, _ date: Int, _ nameRight: Int, _ dateRight: Int) {
        let placement = SignaturePlacement(nameWidth: name, dateWidth: date, character: 1)
        #expect(placement.nameRight == nameRight)
        #expect(placement.dateRight == dateRight)
    }

    @Test func dateBeginsTwoCharactersAfterTheName() {
        for name in 3...20 {
            for date in 5...12 {
                let placement = SignaturePlacement(nameWidth: name, dateWidth: date, character: 1)
                #expect(placement.nameRight + name - 2 == placement.dateRight + date)
            }
        }
    }

    @Test func staysWithTheText() throws {
        let facts = try WordFacts([
            .paragraph([.text("甲")]), .paragraph([.text("乙")]),
            .signature(organisation: "南湖区政务服务中心", date: try #require(Day(year: 2016, month: 7, day: 4))),
        ])
        #expect(try facts.values("//w:p[w:pPr/w:keepNext]") == ["乙"])
        #expect(try facts.values("//w:p[w:pPr/w:pStyle/@w:val='Date']") == ["2016年7月4日"])
        #expect(try facts.count("//w:style[@w:styleId='Signature']/w:pPr/w:keepNext", in: "word/styles.xml") == 1)
    }

    @Test func staysWithATable() throws {
        let facts = try WordFacts([
            .table(WordSamples.table), .signature(organisation: "中心", date: Day(number: 0)),
        ])
        #expect(try facts.values("//w:tc/w:p[w:pPr/w:keepNext]") == ["合计", "5600"])
    }

    @Test func indentsAreGivenInCharactersAndInTwips() throws {
        let facts = try WordFacts([.signature(organisation: "南湖区政务服务中心", date: Day(number: 0))])
        // Two characters of 16 points less a quarter point each.
        #expect(try facts.values("//w:p[1]/w:pPr/w:ind/@w:right") == ["630"])
        #expect(try facts.values("//w:p[1]/w:pPr/w:ind/@w:rightChars") == ["197"])
    }
}
