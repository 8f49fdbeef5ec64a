/// Outlines as SVG writes them: `M-1,-1L1,0Z`. Source: SVG 2, 9.3 Path data.
struct PathData {
    private var rest: Substring
    private var position = Point(0, 0)
    private var start = Point(0, 0)
    /// Where the last curve was heading, for its smooth successors.
    private var control: Point?
    private var elements: [Path.Element] = []

    private static let longest = 20_000

    /// The outline; `nil` when `text` is none.
    static func elements(of text: String) -> [Path.Element]? {
        guard text.utf8.count <= longest, text.first == "M" || text.first == "m" else { return nil }
        var data = PathData(rest: text[...])
        while data.skip() { guard data.command() else { return nil } }
        return data.elements
    }

    private init(rest: Substring) { self.rest = rest }

    /// Goes on to what counts; whether there is any.
    private mutating func skip() -> Bool {
        rest = rest.drop { $0.isWhitespace || $0 == "," }
        return !rest.isEmpty
    }

    private mutating func command() -> Bool {
        guard let letter = rest.popFirst() else { return false }
        guard letter != "Z", letter != "z" else {
            elements.append(.close)
            (position, control) = (start, nil)
            return true
        }
        let isRelative = letter.isLowercase
        var kind = letter.lowercased()
        repeat {
            guard step(kind, isRelative) else { return false }
            // Further pairs after a move are lines.
            if kind == "m" { kind = "l" }
        } while startsNumber
        return true
    }

    private mutating func step(_ kind: String, _ isRelative: Bool) -> Bool {
        let origin = isRelative ? position : Point(0, 0)
        var next: Point?
        switch kind {
        case "m", "l":
            guard let p = point(from: origin) else { return false }
            elements.append(kind == "m" ? .move(p) : .line(p))
            if kind == "m" { start = p }
            position = p
        case "h", "v":
            guard let length = number() else { return false }
            position =
                kind == "h" ? Point(origin.x + length, position.y) : Point(position.x, origin.y + length)
            elements.append(.line(position))
        case "c", "s":
            let mirrored = control.map { Point(2 * position.x - $0.x, 2 * position.y - $0.y) } ?? position
            guard let a = kind == "c" ? point(from: origin) : mirrored, let b = point(from: origin),
                let end = point(from: origin)
            else { return false }
            elements.append(.curve(a, b, end))
            (position, next) = (end, b)
        case "q", "t":
            let mirrored = control.map { Point(2 * position.x - $0.x, 2 * position.y - $0.y) } ?? position
            guard let a = kind == "q" ? point(from: origin) : mirrored, let end = point(from: origin) else {
                return false
            }
            func towards(_ p: Point) -> Point { Point(p.x + (a.x - p.x) * 2 / 3, p.y + (a.y - p.y) * 2 / 3) }
            elements.append(.curve(towards(position), towards(end), end))
            (position, next) = (end, a)
        case "a":
            guard let rx = number(), let ry = number(), let turn = number(), let large = flag(), let sweep = flag(),
                let end = point(from: origin)
            else { return false }
            let arc = EllipticArc(
                from: position, to: end, rx: rx, ry: ry, turn: turn * Double.pi / 180, isLarge: large, sweeps: sweep)
            elements += arc.elements
            position = end
        default: return false
        }
        control = next
        return true
    }

    private mutating func point(from origin: Point) -> Point? {
        guard let x = number(), let y = number() else { return nil }
        return Point(origin.x + x, origin.y + y)
    }

    private var startsNumber: Bool {
        guard let first = rest.drop(while: { $0.isWhitespace || $0 == "," }).first else { return false }
        return first.isNumber || first == "-" || first == "+" || first == "."
    }

    private mutating func flag() -> Bool? {
        guard skip(), let digit = rest.popFirst(), digit == "0" || digit == "1" else { return nil }
        return digit == "1"
    }

    private mutating func number() -> Double? {
        guard skip() else { return nil }
        var text = ""
        var (hasPoint, hasExponent) = (false, false)
        while let next = rest.first {
            switch next {
            case "0"..."9": break
            case "+", "-": guard text.isEmpty || text.last == "e" else { return Double(text) }
            case ".":
                guard !hasPoint, !hasExponent else { return Double(text) }
                hasPoint = true
            case "e", "E":
                guard !hasExponent, !text.isEmpty else { return Double(text) }
                hasExponent = true
            default: return Double(text)
            }
            text.append(next == "E" ? "e" : next)
            rest.removeFirst()
        }
        return Double(text)
    }
}

/// A piece of an ellipse between two points. Source: SVG 2, B.2 Elliptical arc implementation notes.
struct EllipticArc {
    let from: Point
    let to: Point
    let rx: Double
    let ry: Double
    /// Radians.
    let turn: Double
    let isLarge: Bool
    let sweeps: Bool

    /// As curves of at most a quarter each.
    var elements: [Path.Element] {
        guard rx != 0, ry != 0, from != to else { return [.line(to)] }
        let (cosine, sine) = (Real.cos(turn), Real.sin(turn))
        let (hx, hy) = ((from.x - to.x) / 2, (from.y - to.y) / 2)
        let (x, y) = (cosine * hx + sine * hy, cosine * hy - sine * hx)
        let stretch = max(1, (x * x / (rx * rx) + y * y / (ry * ry)).squareRoot())
        let (a, b) = (abs(rx) * stretch, abs(ry) * stretch)
        let below = a * a * y * y + b * b * x * x
        let factor =
            below == 0 ? 0 : (max(0, a * a * b * b - below) / below).squareRoot() * (isLarge == sweeps ? -1 : 1)
        let (cx, cy) = (factor * a * y / b, -factor * b * x / a)
        let center = Point(
            cosine * cx - sine * cy + (from.x + to.x) / 2, sine * cx + cosine * cy + (from.y + to.y) / 2)
        let first = Real.atan2((y - cy) / b, (x - cx) / a)
        var sweep = Real.atan2((-y - cy) / b, (-x - cx) / a) - first
        if sweeps, sweep < 0 { sweep += 2 * Double.pi }
        if !sweeps, sweep > 0 { sweep -= 2 * Double.pi }
        // Numbers so large that nothing can be told of the ellipse.
        guard sweep.isFinite, center.x.isFinite, center.y.isFinite else { return [.line(to)] }
        let pieces = max(1, Int((abs(sweep) / (Double.pi / 2) - 1e-9).rounded(.up)))
        let piece = sweep / Double(pieces)
        let reach = 4.0 / 3 * Real.tan(piece / 4)
        func on(_ u: Double, _ v: Double) -> Point {
            Point(center.x + cosine * a * u - sine * b * v, center.y + sine * a * u + cosine * b * v)
        }
        return (0..<pieces).map { index in
            let (s, e) = (first + Double(index) * piece, first + Double(index + 1) * piece)
            return .curve(
                on(Real.cos(s) - reach * Real.sin(s), Real.sin(s) + reach * Real.cos(s)),
                on(Real.cos(e) + reach * Real.sin(e), Real.sin(e) - reach * Real.cos(e)),
                on(Real.cos(e), Real.sin(e)))
        }
    }
}
