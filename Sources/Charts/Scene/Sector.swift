/// The outline of a piece of a pie or a ring. Source: d3-shape `arc`.
struct Sector {
    let center: Point
    let inner: Double
    let outer: Double
    /// Clockwise from three, `start` before `end`.
    let start: Double
    let end: Double
    /// The angle by which the piece stands apart from its neighbours.
    var padAngle = 0.0
    var cornerRadius = 0.0

    private typealias Vector = (x: Double, y: Double)

    var path: Path {
        let radius = min(abs(outer - inner) / 2, cornerRadius)
        return radius > 0.01 && end - start < 2 * Double.pi - 1e-9 ? rounded(radius) : plain
    }

    private func on(_ radius: Double, _ angle: Double) -> Vector {
        (radius * Real.cos(angle), radius * Real.sin(angle))
    }

    private func place(_ vector: Vector) -> Point { Point(center.x + vector.x, center.y + vector.y) }

    /// Pieces set apart keep parallel edges: the inner arc gives up a wider angle.
    private func inset(_ radius: Double) -> Double {
        let gap = (inner * inner + outer * outer).squareRoot() * Real.sin(padAngle / 2)
        return radius > 0 && gap > 0 ? min(Real.asin(min(1, gap / radius)), (end - start) / 2) : 0
    }

    private var plain: Path {
        let (from, to) = (start + inset(outer), end - inset(outer))
        var elements: [Path.Element] = [
            .move(place(on(outer, from))), .arc(center: center, radius: outer, from: from, to: to, clockwise: true),
        ]
        if inner > 0 {
            let (first, last) = (start + inset(inner), end - inset(inner))
            elements += [
                .line(place(on(inner, last))),
                .arc(center: center, radius: inner, from: last, to: first, clockwise: false),
            ]
        } else {
            elements.append(.line(center))
        }
        return Path(elements + [.close])
    }

    private func rounded(_ radius: Double) -> Path {
        let (from, to) = (start + inset(outer), end - inset(outer))
        let (first, last) = (start + inset(inner), end - inset(inner))
        let (outerStart, outerEnd) = (on(outer, from), on(outer, to))
        let (innerStart, innerEnd) = (on(inner, first), on(inner, last))
        var (outerRound, innerRound) = (radius, radius)
        if to - from < Double.pi {
            // Corners of a narrow piece meet where its edges would.
            if let apex = Self.crossing(outerStart, innerStart, outerEnd, innerEnd) {
                let a = (x: outerStart.x - apex.x, y: outerStart.y - apex.y)
                let b = (x: outerEnd.x - apex.x, y: outerEnd.y - apex.y)
                let lengths = ((a.x * a.x + a.y * a.y) * (b.x * b.x + b.y * b.y)).squareRoot()
                let angle = Real.acos(max(-1, min(1, (a.x * b.x + a.y * b.y) / max(1e-12, lengths))))
                let k = 1 / max(1e-12, Real.sin(angle / 2))
                let far = (apex.x * apex.x + apex.y * apex.y).squareRoot()
                innerRound = min(radius, (inner - far) / (k - 1))
                outerRound = min(radius, (outer - far) / (k + 1))
            } else {
                (outerRound, innerRound) = (0, 0)
            }
        }
        var elements: [Path.Element]
        if outerRound > 0.01 {
            let a = Corner(innerStart, outerStart, outer, outerRound), b = Corner(outerEnd, innerEnd, outer, outerRound)
            elements = [.move(place(a.begin))] + edge(a, b, ring: outer, isWhole: outerRound >= radius, clockwise: true)
        } else {
            elements = [
                .move(place(outerStart)), .arc(center: center, radius: outer, from: from, to: to, clockwise: true),
            ]
        }
        if inner <= 0.01 || last - first <= 0 {
            elements.append(.line(place(innerEnd)))
        } else if innerRound > 0.01 {
            let a = Corner(innerEnd, outerEnd, inner, -innerRound),
                b = Corner(outerStart, innerStart, inner, -innerRound)
            elements.append(.line(place(a.begin)))
            elements += edge(a, b, ring: inner, isWhole: innerRound >= radius, clockwise: false)
        } else {
            elements += [
                .line(place(innerEnd)), .arc(center: center, radius: inner, from: last, to: first, clockwise: false),
            ]
        }
        return Path(elements + [.close])
    }

    /// Two corners with what is left of the ring between them.
    private func edge(_ a: Corner, _ b: Corner, ring: Double, isWhole: Bool, clockwise: Bool) -> [Path.Element] {
        func turn(_ middle: Vector, _ radius: Double, _ from: Vector, _ to: Vector, _ clockwise: Bool) -> Path.Element {
            let start = Real.atan2(from.y, from.x)
            var stop = Real.atan2(to.y, to.x)
            if clockwise, stop < start { stop += 2 * Double.pi }
            if !clockwise, stop > start { stop -= 2 * Double.pi }
            return .arc(center: place(middle), radius: radius, from: start, to: stop, clockwise: clockwise)
        }
        guard isWhole else { return [turn(a.middle, a.radius, a.toBegin, b.toBegin, true)] }
        let from = (x: a.middle.x + a.toRing.x, y: a.middle.y + a.toRing.y)
        let to = (x: b.middle.x + b.toRing.x, y: b.middle.y + b.toRing.y)
        return [
            turn(a.middle, a.radius, a.toBegin, a.toRing, true), turn((0, 0), ring, from, to, clockwise),
            turn(b.middle, b.radius, b.toRing, b.toBegin, true),
        ]
    }

    /// Where the lines through two pairs of points meet.
    private static func crossing(_ a: Vector, _ b: Vector, _ c: Vector, _ d: Vector) -> Vector? {
        let (x10, y10, x32, y32) = (b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y)
        let spread = y32 * x10 - x32 * y10
        guard spread * spread >= 1e-12 else { return nil }
        let t = (x32 * (a.y - c.y) - y32 * (a.x - c.x)) / spread
        return (a.x + t * x10, a.y + t * y10)
    }

    /// A small circle that touches an edge and a ring.
    private struct Corner {
        let middle: Vector
        let radius: Double
        /// From the middle to where the edge is touched, and to where the ring is.
        let toBegin: Vector
        let toRing: Vector

        var begin: Vector { (middle.x + toBegin.x, middle.y + toBegin.y) }

        /// - Parameters:
        ///   - a: the edge's first end.
        ///   - b: its second.
        ///   - signed: the circle's radius, negative outside the ring.
        init(_ a: Vector, _ b: Vector, _ ring: Double, _ signed: Double) {
            let (x01, y01) = (a.x - b.x, a.y - b.y)
            let along = signed / max(1e-12, (x01 * x01 + y01 * y01).squareRoot())
            let (ox, oy) = (along * y01, -along * x01)
            let (x11, y11, x10, y10) = (a.x + ox, a.y + oy, b.x + ox, b.y + oy)
            let (x00, y00) = ((x11 + x10) / 2, (y11 + y10) / 2)
            let (dx, dy) = (x10 - x11, y10 - y11)
            let squared = max(1e-12, dx * dx + dy * dy)
            let r = ring - signed
            let cross = x11 * y10 - x10 * y11
            let d = (dy < 0 ? -1 : 1) * max(0, r * r * squared - cross * cross).squareRoot()
            let first = (x: (cross * dy - dx * d) / squared, y: (-cross * dx - dy * d) / squared)
            let second = (x: (cross * dy + dx * d) / squared, y: (-cross * dx + dy * d) / squared)
            func away(_ v: Vector) -> Double { (v.x - x00) * (v.x - x00) + (v.y - y00) * (v.y - y00) }
            middle = away(first) > away(second) ? second : first
            radius = abs(signed)
            toBegin = (-ox, -oy)
            toRing = (middle.x * (ring / r - 1), middle.y * (ring / r - 1))
        }
    }
}
