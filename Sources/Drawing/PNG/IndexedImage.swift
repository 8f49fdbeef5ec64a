/// A picture of at most 256 colours.
struct IndexedImage: Hashable, Sendable {
    let width: Int
    let height: Int
    let palette: [PixelColor]
    /// One index into the palette a pixel, row by row.
    let indexes: [UInt8]

    /// - Parameter exact: Colours that must not change.
    init(_ pixels: Pixels, exact: [PixelColor]) {
        width = pixels.width
        height = pixels.height
        let colors = pixels.colors.colors
        let quantizer = Quantizer(zip(colors, pixels.colors.counts).map { ($0, $1) }, exact: exact)
        palette = quantizer.palette
        let byColor = colors.map(quantizer.index)
        indexes = [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
            for run in pixels.runs {
                let end = min(count + run.count, buffer.count)
                buffer[count..<end].initialize(repeating: byColor[Int(run.color)])
                count = end
            }
        }
    }
}
