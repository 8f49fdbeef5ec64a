/// Outlines of points. Source: vega-scenegraph `symbols`.
enum Symbols {
    static func path(_ name: String, size: Double, at p: Point) -> Path {
        let r = size.squareRoot() / 2
        func polygon(_ points: [(Double, Double)]) -> Path {
            Path(
                points.enumerated().map { index, q in
                    let point = Point(p.x + q.0, p.y + q.1)
                    return index == 0 ? .move(point) : .line(point)
                } + [.close])
        }
        let h = r * 3.0.squareRoot() / 2
        switch name {
        case "square": return polygon([(-r, -r), (r, -r), (r, r), (-r, r)])
        case "diamond": return polygon([(-r, 0), (0, -r), (r, 0), (0, r)])
        case "cross":
            let s = r / 2.5
            return polygon([
                (-r, -s), (-r, s), (-s, s), (-s, r), (s, r), (s, s), (r, s), (r, -s), (s, -s), (s, -r), (-s, -r),
                (-s, -s),
            ])
        case "triangle-up", "triangle": return polygon([(0, -h), (-r, h), (r, h)])
        case "triangle-down": return polygon([(0, h), (-r, -h), (r, -h)])
        case "triangle-right": return polygon([(h, 0), (-h, -r), (-h, r)])
        case "triangle-left": return polygon([(-h, 0), (h, -r), (h, r)])
        case "stroke": return Path([.move(Point(p.x - r, p.y)), .line(Point(p.x + r, p.y))])
        default:
            return Path([
                .move(Point(p.x + r, p.y)), .arc(center: p, radius: r, from: 0, to: 2 * Double.pi, clockwise: true),
                .close,
            ])
        }
    }
}
