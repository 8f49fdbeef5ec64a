extension TextRun {
    /// The rectangle that the text takes, upright around it when it is turned.
    public func box(_ measuring: any TextMeasuring) -> Rect {
        let extents = lines.map { measuring.measure($0, style) }
        let width = extents.map(\.width).max() ?? 0
        let step = style.size * style.lineHeight
        let first = extents.first ?? TextExtent(width: 0, ascent: style.size, descent: 0)
        let last = extents.last ?? first
        let height = first.ascent + Double(max(0, lines.count - 1)) * step + last.descent
        let x: Double =
            switch anchor {
            case .start: 0
            case .middle: -width / 2
            case .end: -width
            }
        let y: Double =
            switch baseline {
            case .alphabetic: -first.ascent
            case .top: 0
            case .middle: -height / 2
            case .bottom: -height
            }
        let box = Rect(x: x, y: y, width: width, height: height)
        guard angle != 0 else {
            return Rect(x: box.x + position.x, y: box.y + position.y, width: width, height: height)
        }
        let radians = angle * Double.pi / 180
        let (c, s) = (Real.cos(radians), Real.sin(radians))
        let corners = [(box.x, box.y), (box.maxX, box.y), (box.x, box.maxY), (box.maxX, box.maxY)].map {
            Point($0.0 * c - $0.1 * s + position.x, $0.0 * s + $0.1 * c + position.y)
        }
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        return Rect(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
    }
}

extension Rect {
    func union(_ other: Rect) -> Rect {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return Rect(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }
}
