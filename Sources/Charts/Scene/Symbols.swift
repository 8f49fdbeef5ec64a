/// Outlines of points. Source: vega-scenegraph `symbols`.
enum Symbols {
    /// Names of shapes; anything else is an outline as SVG writes it.
    static let known = [
        "circle", "square", "cross", "diamond", "triangle", "triangle-up", "triangle-down", "triangle-right",
        "triangle-left", "stroke", "arrow", "wedge",
    ]

    /// - Parameters:
    ///   - name: a known name or path data, which is drawn as if its size were 2 by 2.
    ///   - angle: degrees, clockwise.
    static func path(_ name: String, size: Double, at p: Point, angle: Double = 0) -> Path {
        let path = upright(name, size: size, at: p)
        guard angle != 0 else { return path }
        let turn = angle * Double.pi / 180
        let (sine, cosine) = (Real.sin(turn), Real.cos(turn))
        return path.moved { q in
            let (x, y) = (q.x - p.x, q.y - p.y)
            return Point(p.x + x * cosine - y * sine, p.y + x * sine + y * cosine)
        } turning: {
            $0 + turn
        }
    }

    private static func upright(_ name: String, size: Double, at p: Point) -> Path {
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
        case "arrow":
            let (s, t) = (r / 7, r / 2.5)
            return polygon([(-s, r), (s, r), (s, -t), (t, -t), (0, -r), (-t, -t), (-s, -t)])
        case "wedge": return polygon([(0, -h - (r - h)), (-r / 4, h - (r - h)), (r / 4, h - (r - h))])
        case "stroke": return Path([.move(Point(p.x - r, p.y)), .line(Point(p.x + r, p.y))])
        case let data where !known.contains(data):
            guard let elements = PathData.elements(of: data) else { return Path([]) }
            return Path(elements).moved { Point(p.x + $0.x * r, p.y + $0.y * r) }
        default:
            return Path([
                .move(Point(p.x + r, p.y)), .arc(center: p, radius: r, from: 0, to: 2 * Double.pi, clockwise: true),
                .close,
            ])
        }
    }
}

extension Path {
    /// The path with every point moved; arcs keep their radii.
    fileprivate func moved(_ move: (Point) -> Point, turning turn: (Double) -> Double = { $0 }) -> Path {
        Path(
            elements.map { element in
                switch element {
                case .move(let p): .move(move(p))
                case .line(let p): .line(move(p))
                case .curve(let a, let b, let c): .curve(move(a), move(b), move(c))
                case .arc(let center, let radius, let from, let to, let clockwise):
                    .arc(center: move(center), radius: radius, from: turn(from), to: turn(to), clockwise: clockwise)
                case .close: .close
                }
            })
    }
}
