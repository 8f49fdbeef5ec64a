/// The box of a text as it stands, be it turned, half a point smaller all around: boxes that only touch do not meet.
struct TurnedBox {
    let corners: [Point]
    private let isUpright: Bool

    init(_ run: TextRun, _ measuring: any TextMeasuring) {
        var upright = run
        upright.angle = 0
        upright.position = Point(0, 0)
        let box = upright.box(measuring)
        isUpright = run.angle == 0
        let (c, s) = isUpright ? (1, 0) : (Real.cos(run.angle * .pi / 180), Real.sin(run.angle * .pi / 180))
        let (left, right) = (box.x + 0.5, max(box.x + 0.5, box.maxX - 0.5))
        let (top, bottom) = (box.y + 0.5, max(box.y + 0.5, box.maxY - 0.5))
        func corner(_ x: Double, _ y: Double) -> Point {
            Point(run.position.x + x * c - y * s, run.position.y + x * s + y * c)
        }
        corners = [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)]
    }

    /// From where to where it reaches from left to right.
    var across: (low: Double, high: Double) {
        let xs = corners.map(\.x)
        return (xs.min() ?? 0, xs.max() ?? 0)
    }

    func lies(in width: Double, _ height: Double) -> Bool {
        corners.allSatisfy { $0.x >= -0.5 && $0.y >= -0.5 && $0.x <= width + 0.5 && $0.y <= height + 0.5 }
    }

    func overlaps(_ other: TurnedBox) -> Bool {
        if isUpright, other.isUpright {
            return corners[0].x < other.corners[2].x && other.corners[0].x < corners[2].x
                && corners[0].y < other.corners[2].y && other.corners[0].y < corners[2].y
        }
        return !isApart(other, along: self) && !isApart(other, along: other)
    }

    /// Whether a side of `box` has the two on different sides (the theorem of separating axes).
    private func isApart(_ other: TurnedBox, along box: TurnedBox) -> Bool {
        [(0, 1), (1, 2)].contains { a, b in
            let (x, y) = (box.corners[a].y - box.corners[b].y, box.corners[b].x - box.corners[a].x)
            func span(_ box: TurnedBox) -> (low: Double, high: Double) {
                let places = box.corners.map { $0.x * x + $0.y * y }
                return (places.min() ?? 0, places.max() ?? 0)
            }
            let (mine, theirs) = (span(self), span(other))
            return mine.high <= theirs.low || theirs.high <= mine.low
        }
    }
}

extension Scene {
    /// Whether every text lies on the canvas and meets no other.
    /// - Complexity: O(*n* log *n*) for *n* texts of which few stand above each other
    func isClear(_ measuring: any TextMeasuring) -> Bool {
        let boxes = texts.map { TurnedBox($0.run, measuring) }
        guard boxes.allSatisfy({ $0.lies(in: width, height) }) else { return false }
        let ordered = boxes.map { (span: $0.across, box: $0) }.sorted { $0.span.low < $1.span.low }
        return !ordered.indices.contains { index in
            ordered[(index + 1)...].prefix { $0.span.low < ordered[index].span.high }
                .contains { $0.box.overlaps(ordered[index].box) }
        }
    }
}
