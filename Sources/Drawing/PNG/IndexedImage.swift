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
        let quantizer = Quantizer(pixels.histogram, exact: exact)
        palette = quantizer.palette
        indexes = pixels.indexes(in: quantizer)
    }
}

extension Pixels {
    /// How often each colour occurs.
    var histogram: [PixelColor: Int] {
        runs.reduce(into: [:]) { counts, run in counts[run.color, default: 0] += run.count }
    }

    func indexes(in quantizer: Quantizer) -> [UInt8] {
        var known: [PixelColor: UInt8] = [:]
        return [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
            for run in runs {
                let index = known[run.color] ?? quantizer.index(of: run.color)
                known[run.color] = index
                let end = min(count + run.count, buffer.count)
                buffer[count..<end].initialize(repeating: index)
                count = end
            }
        }
    }
}
