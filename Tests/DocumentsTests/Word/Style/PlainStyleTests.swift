import Testing

@testable import Documents

@Suite struct PlainStyleTests {
    @Test func hasNoGridAndOneCenteredNumber() throws {
        let facts = try WordFacts([], style: .plain)
        #expect(try facts.count("//w:docGrid") == 0)
        #expect(try facts.values("//w:footerReference/@w:type") == ["default"])
        #expect(try facts.values("//w:jc/@w:val", in: "word/footer1.xml") == ["center"])
        #expect(try facts.count("//w:evenAndOddHeaders", in: "word/settings.xml") == 0)
        #expect(try facts.values("//w:rPrDefault//w:sz/@w:val", in: "word/styles.xml") == ["24"])
    }
}
