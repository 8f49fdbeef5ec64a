import Testing

@testable import Documents

@Suite struct NumberRangesTests {
    @Test(arguments: [
        ("办件5.6万件，", ["5.6万件"]),
        ("投资20.4亿多元。", ["20.4亿多元"]),
        ("2016年1—10月", ["2016年", "1—10月"]),
        ("增长0.4个百分点", ["0.4个百分点"]),
        ("第3名和第12位", ["第3名", "第12位"]),
        ("1,234,567元、8.6%", ["1,234,567元", "8.6%"]),
        ("共5家单位", ["5家"]),
        ("甲7", []),
        ("2.", []),
        ("12", ["12"]),
        ("", []),
    ])
    func holdsNumbersAndUnitsTogether(text: String, expected: [String]) {
        let scalars = Array(text.unicodeScalars)
        let found = NumberRanges.find(in: scalars).map { range in
            String(String.UnicodeScalarView(scalars[range]))
        }
        #expect(found == expected)
    }
}

@Suite struct RichTextTests {
    @Test func breaksOfTheSourceAreSpacesBetweenLatinWordsOnly() {
        #expect(RichText([.text("甲"), .softBreak, .text("乙")]).text == "甲乙")
        #expect(RichText([.text("a"), .softBreak, .text("b")]).text == "a b")
        #expect(RichText([.text("甲"), .softBreak, .strong([.text("b")])]).text == "甲b")
        #expect(RichText([.text("甲"), .lineBreak, .text("乙")]).text == "甲\u{2028}乙")
    }

    @Test func marksCountBytes() {
        let rich = RichText([.text("办"), .strong([.text("件a")]), .figure(id: "x", [.text("5件")])])
        #expect(rich.spans == [RichText.Span(mark: .strong, range: 3..<7)])
        #expect(rich.latinRanges == [6..<8])
        #expect(rich.unbreakableRanges() == [7..<11])
    }
}
