import Drawing
import Testing

@testable import Documents

@Suite struct ParagraphLayoutTests {
    private let style = Style.official

    private func justified(_ text: String) throws -> ParagraphLayout {
        try ParagraphLayout(
            [.text(text)], kind: style.body, style: style, width: style.typeWidth, indent: 32, alignment: .justified,
            in: TextContext())
    }

    @Test func fullLinesFillTheTypeArea() throws {
        let layout = try justified(String(repeating: "全年受理5.6万件，GDP 增长8.6%，其中Public Service占一半。", count: 12))
        try #require(layout.lineCount > 5)
        for line in 0..<layout.lineCount - 1 {
            let width = layout.advances(line: line).reduce(0, +)
            #expect(abs(width - style.typeWidth + (line == 0 ? 32 : 0)) < 0.01)
        }
        #expect(layout.advances(line: layout.lineCount - 1).reduce(0, +) < style.typeWidth)
    }

    @Test func numbersAreNotSpreadApart() throws {
        let layout = try justified(String(repeating: "评", count: 22) + "123456789件" + String(repeating: "估", count: 30))
        // The number does not fit into the first line, which is therefore wide; the second has it whole.
        #expect(layout.advances(line: 0).allSatisfy { $0 > 18 || $0 == layout.advances(line: 0).last })
        #expect(layout.advances(line: 1).prefix(8).allSatisfy { $0 < 9 })
    }

    @Test func aBrokenLineIsNotFilled() throws {
        let layout = try ParagraphLayout(
            [.text("短"), .lineBreak, .text("行")], kind: style.body, style: style, width: style.typeWidth,
            alignment: .justified, in: TextContext())
        #expect(layout.lineCount == 2)
        #expect(layout.advances(line: 0).reduce(0, +) < 20)
    }
}
