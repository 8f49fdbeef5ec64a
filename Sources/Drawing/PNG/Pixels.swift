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
            var end = start + 1
            while end < row.count, row[end] == pixel { end += 1 }
            let color = colors.add(PixelColor(premultiplied: pixel), count: end - start)
            if let last = runs.last, last.color == color {
                runs[runs.count - 1].count += end - start
            } else {
                runs.append(Run(color: color, count: end - start))
            }
            start = end
        }
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

    func squaredDistance(to other: PixelColor) -> Int {
        let a = Int(argb >> 24) - Int(other.argb >> 24)
        let r = Int(argb >> 16 & 255) - Int(other.argb >> 16 & 255)
        let g = Int(argb >> 8 & 255) - Int(other.argb >> 8 & 255)
        let b = Int(argb & 255) - Int(other.argb & 255)
        return a * a + r * r + g * g + b * b
    }

    static func < (a: PixelColor, b: PixelColor) -> Bool { a.argb < b.argb }
}
