import Charts

/// A picture of full colours, row by row, as runs of one colour: charts are mostly flat.
struct Pixels: Sendable {
    struct Run: Hashable, Sendable {
        /// The number of the colour.
        let color: UInt32
        var count: Int
    }

    let width: Int
    let height: Int
    private(set) var colors = ColorTable()
    /// Their counts sum to `width × height` once all rows are there; a run may go on in the next row.
    private(set) var runs: [Run] = []

    init(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
    }

    /// Adds a row of Cairo's premultiplied pixels.
    mutating func append(_ row: UnsafeBufferPointer<UInt32>) {
        var start = 0
        while start < row.count {
            let pixel = row[start]
            let end = Self.endOfRun(from: start, in: row)
            let color = colors.add(PixelColor(premultiplied: pixel), count: end - start)
            if let last = runs.last, last.color == color {
                runs[runs.count - 1].count += end - start
            } else {
                runs.append(Run(color: color, count: end - start))
            }
            start = end
        }
    }

    /// Where the pixels that are like the one at `start` end: eight at a time, since most runs are as wide as the canvas.
    private static func endOfRun(from start: Int, in row: UnsafeBufferPointer<UInt32>) -> Int {
        let pixel = row[start]
        let bytes = UnsafeRawBufferPointer(row)
        let pair = UInt64(pixel) << 32 | UInt64(pixel)
        var end = start + 1
        while end + 8 <= row.count {
            func differing(_ place: Int) -> UInt64 {
                bytes.loadUnaligned(fromByteOffset: (end + place) * 4, as: UInt64.self) ^ pair
            }
            guard differing(0) | differing(2) | differing(4) | differing(6) == 0 else { break }
            end += 8
        }
        while end < row.count, row[end] == pixel { end += 1 }
        return end
    }
}

/// A colour of 8 bits a channel, not premultiplied: alpha, red, green, blue from the highest byte down.
struct PixelColor: Hashable, Sendable, Comparable {
    let argb: UInt32

    init(argb: UInt32) {
        self.argb = argb
    }

    init(alpha: UInt32, red: UInt32, green: UInt32, blue: UInt32) {
        self.init(argb: alpha << 24 | red << 16 | green << 8 | blue)
    }

    /// From a pixel of Cairo, whose channels are multiplied by alpha.
    @inline(__always)
    init(premultiplied argb: UInt32) {
        let alpha = argb >> 24
        if alpha == 255 {
            self.init(argb: argb)
        } else if alpha == 0 {
            self.init(argb: 0)
        } else {
            func straight(_ shift: UInt32) -> UInt32 { min(255, ((argb >> shift & 255) * 255 + alpha / 2) / alpha) }
            self.init(alpha: alpha, red: straight(16), green: straight(8), blue: straight(0))
        }
    }

    /// The pixel that Cairo makes of a colour: each channel in 256 equal steps, so that n/255 becomes n.
    init(_ color: Color) {
        func byte(_ component: Double) -> UInt32 { UInt32(min(255, (min(1, max(0, component)) * 256).rounded(.down))) }
        self.init(
            alpha: byte(color.alpha), red: byte(color.red), green: byte(color.green), blue: byte(color.blue))
    }

    subscript(channel: Int) -> Int { Int(argb >> UInt32(channel * 8) & 255) }

    var alpha: UInt8 { UInt8(argb >> 24) }
    var red: UInt8 { UInt8(argb >> 16 & 255) }
    var green: UInt8 { UInt8(argb >> 8 & 255) }
    var blue: UInt8 { UInt8(argb & 255) }

    /// For distances between colours.
    var channels: SIMD4<Int32> { SIMD4(Int32(alpha), Int32(red), Int32(green), Int32(blue)) }

    static func < (a: PixelColor, b: PixelColor) -> Bool { a.argb < b.argb }
}
