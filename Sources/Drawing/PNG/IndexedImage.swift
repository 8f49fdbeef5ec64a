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
    /// How often each colour occurs. Runs of one colour are counted at once: charts are mostly flat.
    var histogram: [PixelColor: Int] {
        var counts: [PixelColor: Int] = [:]
        var start = 0
        while start < values.count {
            let color = values[start]
            var end = start + 1
            while end < values.count, values[end] == color { end += 1 }
            counts[color, default: 0] += end - start
            start = end
        }
        return counts
    }

    func indexes(in quantizer: Quantizer) -> [UInt8] {
        var known: [PixelColor: UInt8] = [:]
        var last: (color: PixelColor, index: UInt8)?
        return values.map { color in
            if let last, last.color == color { return last.index }
            let index = known[color] ?? quantizer.index(of: color)
            known[color] = index
            last = (color, index)
            return index
        }
    }
}
