/// Chooses at most 256 colours for a picture.
///
/// A picture of no more colours keeps them all. In any other, colours named as exact and colours of large areas stay as
/// they are, and what anti-aliasing and gradients add is shared out by median cut (Heckbert, "Color Image Quantization
/// for Frame Buffer Display", 1982).
struct Quantizer {
    static let limit = 256
    /// Slots left to median cut at least.
    private static let mixed = 96

    let palette: [PixelColor]
    private let places: [PixelColor: UInt8]
    private let channels: [SIMD4<Int32>]

    /// - Parameter histogram: How often each colour occurs.
    /// - Complexity: O(*n* log *n*) for *n* colours
    init(_ histogram: [(key: PixelColor, value: Int)], exact: [PixelColor]) {
        palette = Quantizer.palette(histogram, exact: exact)
        places = Dictionary(palette.enumerated().map { ($1, UInt8($0)) }) { first, _ in first }
        channels = palette.map(\.channels)
    }

    private static func palette(_ histogram: [Weighted], exact: [PixelColor]) -> [PixelColor] {
        let byCount = histogram.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard byCount.count > Quantizer.limit else { return byCount.map(\.key) }
        let all = Set(histogram.map(\.key))
        let present = exact.filter(all.contains)
        var kept = Array(present.prefix(Quantizer.limit - Quantizer.mixed))
        var isKept = Set(kept)
        for (color, _) in byCount where kept.count < Quantizer.limit - Quantizer.mixed {
            if isKept.insert(color).inserted { kept.append(color) }
        }
        let rest = byCount.filter { !isKept.contains($0.key) }
        let mixed = Quantizer.medianCut(rest, into: Quantizer.limit - kept.count).filter { isKept.insert($0).inserted }
        return kept + mixed
    }

    /// The index of the palette's colour nearest to `color`; the first of equals.
    /// - Complexity: O(palette)
    func index(of color: PixelColor) -> UInt8 {
        if let place = places[color] { return place }
        let wanted = color.channels
        var (best, smallest) = (0, Int32.max)
        for (index, channels) in channels.enumerated() {
            let difference = channels &- wanted
            let distance = (difference &* difference).wrappedSum()
            if distance < smallest { (best, smallest) = (index, distance) }
        }
        return UInt8(best)
    }

    private typealias Weighted = (key: PixelColor, value: Int)

    private struct Box {
        var colors: ArraySlice<Weighted>
        let channel: Int
        /// How much the box would gain from a cut: the widest channel's spread times the pixels in it.
        let weight: Int

        init(_ colors: ArraySlice<Weighted>) {
            self.colors = colors
            let spreads = (0..<4).map { channel in
                var (low, high) = (255, 0)
                for color in colors {
                    low = min(low, color.key[channel])
                    high = max(high, color.key[channel])
                }
                return high - low
            }
            channel = (0..<4).reduce(0) { spreads[$1] > spreads[$0] ? $1 : $0 }
            weight = colors.count > 1 ? spreads[channel] * colors.reduce(0) { $0 + $1.value } : 0
        }
    }

    private static func medianCut(_ colors: [Weighted], into limit: Int) -> [PixelColor] {
        var boxes = [Box(colors[...])]
        while boxes.count < limit {
            let widest = boxes.indices.reduce(0) { boxes[$1].weight > boxes[$0].weight ? $1 : $0 }
            guard boxes[widest].weight > 0 else { break }
            let (low, high) = halves(boxes[widest])
            boxes[widest] = Box(low)
            boxes.append(Box(high))
        }
        return boxes.map(mean)
    }

    private static func halves(_ box: Box) -> (ArraySlice<Weighted>, ArraySlice<Weighted>) {
        let channel = box.channel
        let sorted = box.colors.sorted { ($0.key[channel], $0.key) < ($1.key[channel], $1.key) }
        let half = sorted.reduce(0) { $0 + $1.value } / 2
        var sum = 0
        let cut = sorted.firstIndex { color in
            sum += color.value
            return sum > half
        }
        let middle = min(max(1, cut ?? 1), sorted.count - 1)
        return (sorted[..<middle], sorted[middle...])
    }

    private static func mean(_ box: Box) -> PixelColor {
        let total = max(1, box.colors.reduce(0) { $0 + $1.value })
        let channels = (0..<4).map { channel in
            UInt32((box.colors.reduce(0) { $0 + $1.key[channel] * $1.value } + total / 2) / total)
        }
        return PixelColor(alpha: channels[3], red: channels[2], green: channels[1], blue: channels[0])
    }
}
