import Testing

@testable import Documents

@Suite struct OfficialStyleTests {
    private let styles = "word/styles.xml"

    private func style(_ id: String, _ xpath: String) throws -> [String] {
        try WordFacts([]).values("//w:style[@w:styleId='\(id)']/\(xpath)", in: styles)
    }

    @Test func typeAreaIs156By225Millimetres() {
        let page = WordStyle.official.page
        #expect(abs(Double(page.textWidth) / 20 * 25.4 / 72 - 156) < 0.05)
        #expect(abs(Double(page.textHeight) / 20 * 25.4 / 72 - 225) < 0.05)
        #expect(page.top == twips(millimetres: 37))
    }

    @Test func twentyTwoLinesOfTwentyEightCharactersFit() throws {
        let style = WordStyle.official
        #expect(style.lineHeight * 22 <= style.page.textHeight)
        #expect(style.lineHeight * 23 > style.page.textHeight)
        let character = twips(points: style.body.size) + (style.characterSpacing ?? 0)
        #expect(character * 28 <= style.page.textWidth)
        #expect(character * 29 > style.page.textWidth)
        #expect(try WordFacts([]).values("//w:docGrid/@w:linePitch") == ["579"])
    }

    @Test(arguments: [
        ("Title", "方正小标宋简体", "44"), ("Heading1", "黑体", "32"), ("Heading2", "楷体_GB2312", "32"),
        ("Quote", "楷体_GB2312", "32"), ("Caption", "黑体", "24"), ("TableText", "仿宋_GB2312", "24"),
        ("Footer", "宋体", "28"),
    ])
    func fonts(_ id: String, _ font: String, _ halfPoints: String) throws {
        #expect(try style(id, "w:rPr/w:rFonts/@w:eastAsia") == [font])
        #expect(try style(id, "w:rPr/w:sz/@w:val") == [halfPoints])
        #expect(try style(id, "w:rPr/w:b") == [])
    }

    @Test func defaultsAreTheBody() throws {
        let facts = try WordFacts([])
        #expect(try facts.values("//w:rPrDefault//w:rFonts/@w:eastAsia", in: styles) == ["仿宋_GB2312"])
        #expect(try facts.values("//w:rPrDefault//w:rFonts/@w:ascii", in: styles) == ["Times New Roman"])
        #expect(try facts.values("//w:rPrDefault//w:sz/@w:val", in: styles) == ["32"])
        #expect(try facts.values("//w:rPrDefault//w:spacing/@w:val", in: styles) == ["-5"])
        #expect(try facts.values("//w:rPrDefault//w:lang/@w:eastAsia", in: styles) == ["zh-CN"])
        #expect(try style("Normal", "w:pPr/w:spacing/@w:line") == ["579"])
    }

    @Test(arguments: ["BodyText", "Heading1", "Heading2", "Heading3", "Heading4"])
    func indentedByTwoCharacters(_ id: String) throws {
        #expect(try style(id, "w:pPr/w:ind/@w:firstLineChars") == ["200"])
        #expect(try style(id, "w:pPr/w:ind/@w:firstLine") == ["640"])
    }

    @Test func headingsHaveOutlineLevelsAndWordsOwnNames() throws {
        let facts = try WordFacts([])
        #expect(
            try facts.values("//w:style[w:pPr/w:outlineLvl]/w:name/@w:val", in: styles)
                == (1...9).map { "heading \($0)" })
        #expect(try facts.values("//w:outlineLvl/@w:val", in: styles) == (0...8).map(String.init))
    }

    @Test func everyStyleThatIsNamedIsDefined() throws {
        let facts = try WordFacts(WordSamples.everything)
        let defined = Set(try facts.values("//w:style/@w:styleId", in: styles))
        let named =
            try facts.values("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
            + facts.values("//w:basedOn/@w:val | //w:next/@w:val", in: styles)
        #expect(named.count > 40)
        #expect(Set(named).subtracting(defined) == [])
    }

    @Test func pageNumbersStandOutside() throws {
        let facts = try WordFacts([])
        #expect(try facts.values("//w:footerReference/@w:type") == ["default", "even"])
        #expect(try facts.count("//w:evenAndOddHeaders", in: "word/settings.xml") == 1)
        for (part, side) in [("word/footer1.xml", "right"), ("word/footer2.xml", "left")] {
            #expect(try facts.values("//w:jc/@w:val", in: part) == [side])
            #expect(try facts.values("//w:ind/@w:\(side)Chars", in: part) == ["100"])
            #expect(try facts.values("//w:ind/@w:\(side)", in: part) == ["280"])
            #expect(try facts.values("//w:t", in: part) == ["— ", "1", " —"])
            #expect(try facts.values("//w:instrText", in: part) == [" PAGE "])
        }
    }

    @Test func fontTableNamesStandIns() throws {
        let facts = try WordFacts([])
        let part = "word/fontTable.xml"
        #expect(try facts.values("//w:font[@w:name='仿宋_GB2312']/w:altName/@w:val", in: part) == ["仿宋"])
        #expect(Set(try facts.values("//w:font/@w:name", in: part)).isSuperset(of: ["方正小标宋简体", "楷体_GB2312", "黑体"]))
    }
}
