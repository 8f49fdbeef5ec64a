/// Lines through points. Source: d3-shape's curves.
enum Curves {
    /// What `interpolate` may say.
    static let known = [
        "linear", "linear-closed", "step", "step-before", "step-after", "basis", "bundle", "cardinal", "catmull-rom",
        "natural", "monotone",
    ]

    /// - Parameters:
    ///   - tension: of `cardinal`, `catmull-rom` and `bundle`; their defaults are d3's.
    ///   - isUpright: whether the points follow each other from top to bottom, which matters to `monotone`.
    static func elements(
        _ points: [Point], _ interpolate: String, tension: Double? = nil, isUpright: Bool = false
    ) -> [Path.Element] {
        guard let first = points.first else { return [] }
        let start: [Path.Element] = [.move(first)]
        switch interpolate {
        case "monotone":
            guard isUpright else { return start + monotone(points) }
            return start + monotone(points.map(\.turned)).map(\.turned)
        case "step", "step-before", "step-after": return start + steps(points, interpolate)
        case "basis": return start + basis(points)
        case "bundle": return start + basis(bundled(points, tension ?? 0.85))
        case "cardinal": return start + cardinal(points, tension ?? 0)
        case "catmull-rom": return start + catmullRom(points, tension ?? 0.5)
        case "natural": return start + natural(points)
        case "linear-closed": return start + lines(points) + [.close]
        default: return start + lines(points)
        }
    }

    /// How the other edge of an area is drawn, whose points come in the opposite order.
    static func reversed(_ interpolate: String) -> String {
        switch interpolate {
        case "step-before": "step-after"
        case "step-after": "step-before"
        default: interpolate
        }
    }

    private static func lines(_ p: [Point]) -> [Path.Element] { p.dropFirst().map { .line($0) } }

    private static func steps(_ p: [Point], _ kind: String) -> [Path.Element] {
        zip(p, p.dropFirst()).flatMap { a, b -> [Path.Element] in
            let x = kind == "step" ? (a.x + b.x) / 2 : kind == "step-before" ? a.x : b.x
            return [.line(Point(x, a.y)), .line(Point(x, b.y)), .line(b)]
        }
    }

    /// Steffen's cubic: it overshoots no point.
    private static func monotone(_ p: [Point]) -> [Path.Element] {
        guard p.count > 2 else { return lines(p) }
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

    /// A cubic B-spline from the first point to the last, past those between.
    private static func basis(_ p: [Point]) -> [Path.Element] {
        guard p.count > 2, let last = p.last else { return lines(p) }
        var elements: [Path.Element] = [.line(Point.mix([(5, p[0]), (1, p[1])]))]
        for (index, b) in p.enumerated().dropFirst() {
            let (a, c) = (p[index - 1], index + 1 < p.count ? p[index + 1] : last)
            elements.append(
                .curve(
                    Point.mix([(2, a), (1, b)]), Point.mix([(1, a), (2, b)]), Point.mix([(1, a), (4, b), (1, c)])))
        }
        return elements + [.line(last)]
    }

    /// The points drawn towards the straight line from the first to the last, the more the less `strength` is.
    private static func bundled(_ p: [Point], _ strength: Double) -> [Point] {
        guard p.count > 2, let first = p.first, let last = p.last else { return p }
        return p.enumerated().map { index, point in
            let t = Double(index) / Double(p.count - 1)
            let straight = Point.mix([(1 - t, first), (t, last)])
            return Point.mix([(strength, point), (1 - strength, straight)])
        }
    }

    private static func cardinal(_ p: [Point], _ tension: Double) -> [Path.Element] {
        guard p.count > 2 else { return lines(p) }
        let k = (1 - tension) / 6
        return (0..<p.count - 1).map { i in
            let (before, after) = (i > 0 ? p[i - 1] : p[i + 1], i + 2 < p.count ? p[i + 2] : p[i])
            let (a, b) = (p[i], p[i + 1])
            return .curve(
                Point(a.x + k * (b.x - before.x), a.y + k * (b.y - before.y)),
                Point(b.x + k * (a.x - after.x), b.y + k * (a.y - after.y)), b)
        }
    }

    /// - Parameter alpha: 0 uniform, 0.5 centripetal, 1 chordal.
    private static func catmullRom(_ p: [Point], _ alpha: Double) -> [Path.Element] {
        guard p.count > 2 else { return lines(p) }
        func knot(_ a: Point, _ b: Point) -> Double {
            pow((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y), alpha / 2)
        }
        return (0..<p.count - 1).map { i in
            let (a, b) = (p[i], p[i + 1])
            let middle = knot(a, b)
            var (first, second) = (a, b)
            if i > 0, case let before = knot(p[i - 1], a), before > 1e-12 {
                let n = 3 * before * (before + middle)
                let weight = 2 * before * before + 3 * before * middle + middle * middle
                first = Point.sum([(weight / n, a), (-middle * middle / n, p[i - 1]), (before * before / n, b)])
            }
            if i + 2 < p.count, case let after = knot(b, p[i + 2]), after > 1e-12 {
                let m = 3 * after * (after + middle)
                let weight = 2 * after * after + 3 * after * middle + middle * middle
                second = Point.sum([(weight / m, b), (after * after / m, a), (-middle * middle / m, p[i + 2])])
            }
            return .curve(first, second, b)
        }
    }

    /// A cubic spline without curvature at its ends.
    private static func natural(_ p: [Point]) -> [Path.Element] {
        guard p.count > 2 else { return lines(p) }
        let x = controls(p.map(\.x)), y = controls(p.map(\.y))
        return (0..<p.count - 1).map { i in
            .curve(Point(x.first[i], y.first[i]), Point(x.second[i], y.second[i]), p[i + 1])
        }
    }

    private static func controls(_ x: [Double]) -> (first: [Double], second: [Double]) {
        let n = x.count - 1
        var (a, b, r) = (
            [Double](repeating: 0, count: n), [Double](repeating: 0, count: n), [Double](repeating: 0, count: n)
        )
        (a[0], b[0], r[0]) = (0, 2, x[0] + 2 * x[1])
        for i in 1..<n { (a[i], b[i], r[i]) = (1, 4, 4 * x[i] + 2 * x[i + 1]) }
        (a[n - 1], b[n - 1], r[n - 1]) = (2, 7, 8 * x[n - 1] + x[n])
        for i in 1..<n {
            let m = a[i] / b[i - 1]
            b[i] -= m
            r[i] -= m * r[i - 1]
        }
        a[n - 1] = r[n - 1] / b[n - 1]
        for i in stride(from: n - 2, through: 0, by: -1) { a[i] = (r[i] - a[i + 1]) / b[i] }
        b[n - 1] = (x[n] + a[n - 1]) / 2
        for i in 0..<n - 1 { b[i] = 2 * x[i + 1] - a[i + 1] }
        return (a, b)
    }
}

extension Point {
    /// Where x and y change places.
    fileprivate var turned: Point { Point(y, x) }

    fileprivate static func sum(_ parts: [(weight: Double, point: Point)]) -> Point {
        parts.reduce(Point(0, 0)) { Point($0.x + $1.weight * $1.point.x, $0.y + $1.weight * $1.point.y) }
    }

    fileprivate static func mix(_ parts: [(weight: Double, point: Point)]) -> Point {
        let total = parts.reduce(0) { $0 + $1.weight }
        return sum(parts.map { ($0.weight / total, $0.point) })
    }
}

extension Path.Element {
    fileprivate var turned: Path.Element {
        switch self {
        case .move(let p): .move(p.turned)
        case .line(let p): .line(p.turned)
        case .curve(let a, let b, let c): .curve(a.turned, b.turned, c.turned)
        case .arc, .close: self
        }
    }
}
