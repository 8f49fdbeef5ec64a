/// The colours of a picture in order of appearance, and how often each occurs.
///
/// Pictures have a few thousand colours and are asked for one at every run of pixels: numbers are found by open
/// addressing with a multiplicative hash (Knuth, "The Art of Computer Programming", 6.4), several times faster than a
/// `Dictionary`, whose hash withstands attackers.
struct ColorTable: Sendable {
    private(set) var colors: [PixelColor] = []
    private(set) var counts: [Int] = []
    /// Numbers of colours, one above; 0 for none. A power of two of them, at most half taken.
    private var slots = [UInt32](repeating: 0, count: 2048)

    /// Counts `count` pixels of a colour, and returns the colour's number.
    mutating func add(_ color: PixelColor, count: Int) -> UInt32 {
        var slot = Self.slot(of: color, in: slots.count)
        while slots[slot] != 0 {
            let number = Int(slots[slot] - 1)
            if colors[number] == color {
                counts[number] += count
                return UInt32(number)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        colors.append(color)
        counts.append(count)
        slots[slot] = UInt32(colors.count)
        if colors.count * 2 > slots.count { grow() }
        return UInt32(colors.count - 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (number, color) in colors.enumerated() {
            var slot = Self.slot(of: color, in: slots.count)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }

    private static func slot(of color: PixelColor, in count: Int) -> Int {
        Int((color.argb &* 2_654_435_769) >> UInt32(32 - count.trailingZeroBitCount))
    }
}
