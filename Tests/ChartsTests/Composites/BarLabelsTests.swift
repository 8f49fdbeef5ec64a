import Testing

@testable import Charts

struct BarLabelsTests {
    @Test func namesStandRightOfTheirLines() throws {
        let labels = try #require(BarLabels([50, 150, 250], [60, 60, 60], width: 400))
        #expect(labels.starts == [55, 155, 255])
        #expect(labels.levels == [0, 0, 0])
    }

    @Test func aNameLiesBelowTheLinesThatItCrosses() throws {
        let labels = try #require(BarLabels([50, 90, 250], [60, 60, 60], width: 400))
        #expect(labels.levels == [1, 0, 0])
    }

    @Test func theLastNamesStandLeftOfTheirLines() throws {
        let labels = try #require(BarLabels([50, 350, 380], [60, 60, 60], width: 400))
        #expect(labels.starts == [55, 285, 315])
        #expect(labels.levels == [0, 0, 1])
    }

    @Test func whatCannotHangIsNil() {
        #expect(BarLabels([190, 200, 210], [150, 300, 150], width: 400) == nil)
    }

    @Test(arguments: 0..<200) func noLineRunsThroughAName(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ below: Double) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / 2_147_483_648 * below
        }
        let middles = (0..<2 + seed % 9).map { _ in next(600) }.sorted()
        let widths = middles.map { _ in 40 + next(160) }
        guard let labels = BarLabels(middles, widths, width: 600) else { return }
        for (a, b) in middles.indices.flatMap({ a in middles.indices.map { (a, $0) } }) where a != b {
            let text = labels.starts[a]...labels.starts[a] + widths[a]
            #expect(!text.contains(middles[b]) || labels.levels[b] < labels.levels[a])
            let other = labels.starts[b]...labels.starts[b] + widths[b]
            #expect(labels.levels[a] != labels.levels[b] || !text.overlaps(other))
        }
    }
}
