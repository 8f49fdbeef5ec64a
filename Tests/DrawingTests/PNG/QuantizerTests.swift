import Testing

@testable import Drawing

@Suite struct QuantizerTests {
    private func grey(_ level: UInt32) -> PixelColor { PixelColor(alpha: 255, red: level, green: level, blue: level) }

    @Test func keepsFewColoursAsTheyAre() {
        let quantizer = Quantizer([(grey(3), 1), (grey(9), 5), (grey(7), 5)], exact: [])
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
        let quantizer = Quantizer(Array(histogram), exact: [grey(200), rare])
        #expect(quantizer.palette.count <= 256)
        #expect(Set(quantizer.palette).count == quantizer.palette.count)
        #expect(quantizer.palette[Int(quantizer.index(of: rare))] == rare)
        for color in histogram.keys {
            let nearest = quantizer.palette[Int(quantizer.index(of: color))]
            let difference = nearest.channels &- color.channels
            #expect((difference &* difference).wrappedSum() <= 3 * 32 * 32)
        }
    }

    private func pixels(_ rows: [[UInt32]]) -> Pixels {
        var pixels = Pixels(width: rows[0].count, height: rows.count)
        for row in rows { row.withUnsafeBufferPointer { pixels.append($0) } }
        return pixels
    }

    @Test func everyIndexLeadsToTheColourOfItsPixel() {
        let (dark, light) = (grey(1), grey(2))
        let image = IndexedImage(
            pixels([[dark.argb, dark.argb, light.argb], [dark.argb, dark.argb, dark.argb]]), exact: [])
        #expect(image.palette == [dark, light])
        #expect(image.indexes == [0, 0, 1, 0, 0, 0])
    }

    @Test func runsGoOnFromRowToRow() {
        let (white, half): (UInt32, UInt32) = (0xFFFF_FFFF, 0x8080_0000)
        let pixels = pixels([[white, white, half], [half, white, white]])
        let red = PixelColor(alpha: 128, red: 255, green: 0, blue: 0)
        #expect(pixels.colors.colors == [grey(255), red] && pixels.colors.counts == [4, 2])
        #expect(pixels.runs.map(\.color) == [0, 1, 0])
        #expect(pixels.runs.map(\.count) == [2, 2, 2])
    }

    @Test func manyColoursAreToldApart() {
        var table = ColorTable()
        for argb in UInt32(0)..<20_000 { #expect(table.add(PixelColor(argb: argb &* 65_537), count: 1) == argb) }
        #expect(table.add(PixelColor(argb: 65_537), count: 2) == 1)
        #expect(table.counts[1] == 3 && table.colors.count == 20_000)
    }
}
