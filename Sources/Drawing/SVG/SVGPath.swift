import Charts

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Path {
    /// The `d` of an SVG path. As on Cairo, an arc is joined to the point before it by a line.
    var svgData: String {
        var parts: [String] = []
        var hasPoint = false
        for element in elements {
            switch element {
            case .move(let point): parts.append("M\(point.svg)")
            case .line(let point): parts.append((hasPoint ? "L" : "M") + point.svg)
            case .curve(let a, let b, let end):
                parts.append((hasPoint ? "" : "M\(a.svg)") + "C\(a.svg) \(b.svg) \(end.svg)")
            case .arc(let center, let radius, let from, let to, let clockwise):
                let arc = SVGArc(center: center, radius: radius, from: from, to: to, clockwise: clockwise)
                parts.append((hasPoint ? "L" : "M") + arc.start.svg)
                parts += arc.commands
            case .close: parts.append("Z")
            }
            hasPoint = true
        }
        return parts.joined()
    }
}

/// Part of a circle in SVG's terms. A whole circle has no end points that would tell it, so it is written as two halves.
struct SVGArc {
    let center: Point
    let radius: Double
    let from: Double
    /// Signed: positive clockwise.
    let sweep: Double

    init(center: Point, radius: Double, from: Double, to: Double, clockwise: Bool) {
        self.center = center
        self.radius = radius
        self.from = from
        let turn = 2 * Double.pi
        let raw = clockwise ? to - from : from - to
        let positive = raw >= 0 ? raw : raw - turn * (raw / turn).rounded(.down)
        sweep = (clockwise ? 1 : -1) * min(positive, turn)
    }

    func point(at angle: Double) -> Point {
        Point(center.x + radius * cos(angle), center.y + radius * sin(angle))
    }

    var start: Point { point(at: from) }

    var commands: [String] {
        let isLong = abs(sweep) > .pi
        let ends = isLong ? [from + sweep / 2, from + sweep] : [from + sweep]
        let size = SVGNumber.text(radius)
        return ends.map { "A\(size) \(size) 0 0 \(sweep > 0 ? 1 : 0) \(point(at: $0).svg)" }
    }
}

extension Point {
    /// `12.5,3`
    var svg: String { "\(SVGNumber.text(x)),\(SVGNumber.text(y))" }
}
