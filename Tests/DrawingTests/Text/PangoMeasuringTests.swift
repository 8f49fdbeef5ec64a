import Charts
import Diagnostics
import Testing

@testable import Drawing

@Suite struct PangoMeasuringTests {
    private let measuring = PangoMeasuring()

    @Test func hanCharactersAreOneEmWide() {
        let extent = measuring.measure("办件量", TextStyle(size: 12))
        #expect(abs(extent.width - 36) < 0.01)
        #expect(extent.ascent == 12 * 0.88)
        #expect(extent.descent == 12 * 0.12)
    }

    @Test func widthGrowsWithTheSizeAlone() {
        let small = measuring.measure("2016年1—10月", TextStyle(size: 10)).width
        let large = measuring.measure("2016年1—10月", TextStyle(size: 40)).width
        #expect(abs(large - 4 * small) < 0.05)
    }

    @Test func measuresTheSameOnEveryThread() async {
        let texts = (0..<200).map { "第\($0 % 17)名 \($0 % 5).\($0 % 7)%" }
        let expected = texts.map { PangoMeasuring().measure($0, TextStyle(size: 11)).width }
        let measuring = PangoMeasuring()
        let measured = await withTaskGroup(of: (Int, Double).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask { (index, measuring.measure(text, TextStyle(size: 11)).width) }
            }
            return await group.reduce(into: [Int: Double]()) { $0[$1.0] = $1.1 }
        }
        #expect(texts.indices.map { measured[$0] } == expected)
    }
}

@Suite struct ChineseFontTests {
    @Test func thisMachineHasOne() throws {
        try ChineseFont.check()
    }

    @Test func aCharacterInNoFontIsAnErrorAndNotABox() {
        let run = TextRun(["甲\u{10FFFD}乙"], at: Point(10, 10), style: TextStyle(size: 10))
        let scene = Scene(width: 100, height: 20, nodes: [SceneNode(.text(run), role: .title)])
        #expect(throws: Diagnostic.missingGlyphs("\u{10FFFD}", in: "甲\u{10FFFD}乙")) { try scene.png() }
    }
}

@Suite struct BaselinesTests {
    private func run(_ baseline: TextRun.Baseline) -> TextRun {
        TextRun(
            ["一", "二", "三"], at: Point(0, 0), baseline: baseline, style: TextStyle(size: 10, lineHeight: 1.5))
    }

    @Test func linesHangFromOrStandOnTheirPlace() {
        #expect(run(.alphabetic).baselines == [0, 15, 30])
        #expect(run(.top).baselines == [8.8, 23.8, 38.8])
        #expect(run(.bottom).baselines.map { ($0 * 10).rounded() / 10 } == [-31.2, -16.2, -1.2])
        #expect(run(.middle).baselines.map { ($0 * 10).rounded() / 10 } == [-11.2, 3.8, 18.8])
    }
}
