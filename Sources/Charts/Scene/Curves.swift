/// Lines through points. Source: d3-shape's curves.
enum Curves {
    static func elements(_ points: [Point], _ interpolate: String) -> [Path.Element] {
        guard let first = points.first else { return [] }
        var elements: [Path.Element] = [.move(first)]
        switch interpolate {
        case "monotone": elements += monotone(points)
        case "step", "step-before", "step-after":
            for (a, b) in zip(points, points.dropFirst()) {
                let x = interpolate == "step" ? (a.x + b.x) / 2 : interpolate == "step-before" ? a.x : b.x
                elements += [.line(Point(x, a.y)), .line(Point(x, b.y)), .line(b)]
            }
        default: elements += points.dropFirst().map { .line($0) }
        }
        return elements
    }

    /// Steffen's cubic: it overshoots no point.
    private static func monotone(_ p: [Point]) -> [Path.Element] {
        guard p.count > 2 else { return p.dropFirst().map { .line($0) } }
        let slopes = zip(p, p.dropFirst()).map { $1.x == $0.x ? 0 : ($1.y - $0.y) / ($1.x - $0.x) }
        var tangents = [Double](repeating: 0, count: p.count)
        for i in 1..<p.count - 1 {
            let (h0, h1) = (p[i].x - p[i - 1].x, p[i + 1].x - p[i].x)
            let mean = h0 + h1 == 0 ? 0 : (slopes[i - 1] * h1 + slopes[i] * h0) / (h0 + h1)
            let sign = (slopes[i - 1] < 0 ? -1.0 : 1) + (slopes[i] < 0 ? -1 : 1)
            tangents[i] = sign * min(abs(slopes[i - 1]), abs(slopes[i]), 0.5 * abs(mean))
        }
        tangents[0] = (3 * slopes[0] - tangents[1]) / 2
        tangents[p.count - 1] = (3 * slopes[p.count - 2] - tangents[p.count - 2]) / 2
        return (0..<p.count - 1).map { i in
            let dx = (p[i + 1].x - p[i].x) / 3
            return .curve(
                Point(p[i].x + dx, p[i].y + dx * tangents[i]),
                Point(p[i + 1].x - dx, p[i + 1].y - dx * tangents[i + 1]), p[i + 1])
        }
    }
}
