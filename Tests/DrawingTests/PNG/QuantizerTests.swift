import Testing

@testable import Drawing

@Suite struct QuantizerTests {
    private func grey(_ level: UInt32) -> PixelColor { PixelColor(alpha: 255, red: level, green: level, blue: level) }

    @Test func keepsFewColoursAsTheyAre() {
        let quantizer = Quantizer([grey(3): 1, grey(9): 5, grey(7): 5], exact: [])
        #expect(quantizer.palette == [grey(7), grey(9), grey(3)])
    }

    @Test func manyColoursKeepTheExactOnes() {
        var histogram: [PixelColor: Int] = [:]
        for red in UInt32(0)..<32 {
            for green in UInt32(0)..<32 {
                histogram[PixelColor(alpha: 255, red: red * 8, green: green * 8, blue: 40)] = 50
            }
        }
        let rare = PixelColor(alpha: 255, red: 3, green: 3, blue: 41)
        histogram[rare] = 1
        let quantizer = Quantizer(histogram, exact: [grey(200), rare])
        #expect(quantizer.palette.count <= 256)
        #expect(Set(quantizer.palette).count == quantizer.palette.count)
        #expect(quantizer.palette[Int(quantizer.index(of: rare))] == rare)
        for color in histogram.keys {
            let nearest = quantizer.palette[Int(quantizer.index(of: color))]
            #expect(nearest.squaredDistance(to: color) <= 3 * 32 * 32)
        }
    }

    @Test func everyIndexLeadsToTheColourOfItsPixel() {
        let runs = [(1, 2), (2, 1), (1, 3)].map { Pixels.Run(color: grey($0), count: $1) }
        let image = IndexedImage(Pixels(width: 3, height: 2, runs: runs), exact: [])
        #expect(image.palette == [grey(1), grey(2)])
        #expect(image.indexes == [0, 0, 1, 0, 0, 0])
    }

    @Test func runsGoOnFromRowToRow() {
        var runs: [Pixels.Run] = []
        let (white, half): (UInt32, UInt32) = (0xFFFF_FFFF, 0x8080_0000)
        for row in [[white, white, half], [half, white, white]] {
            row.withUnsafeBufferPointer { Pixels.append($0, to: &runs) }
        }
        let red = PixelColor(alpha: 128, red: 255, green: 0, blue: 0)
        #expect(runs.map(\.color) == [grey(255), red, grey(255)])
        #expect(runs.map(\.count) == [2, 2, 2])
    }
}
