/// Lines whose width changes from point to point. Source: vega-scenegraph `trail`.
enum Trails {
    /// The outline: a disc at each point, and between two points what tapers from one disc to the next. All parts turn the
    /// same way, so that filling them as one path has no holes.
    static func path(_ points: [(at: Point, width: Double)]) -> Path {
        var elements = points.prefix(1).flatMap { disc($0.at, $0.width / 2) }
        for (a, b) in zip(points, points.dropFirst()) { elements += tapered(a, b) }
        return Path(elements)
    }

    private static func disc(_ center: Point, _ radius: Double) -> [Path.Element] {
        [
            .move(Point(center.x + radius, center.y)),
            .arc(center: center, radius: radius, from: 0, to: 2 * Double.pi, clockwise: true), .close,
        ]
    }

    private static func tapered(
        _ a: (at: Point, width: Double), _ b: (at: Point, width: Double)
    ) -> [Path.Element] {
        let (dx, dy) = (b.at.x - a.at.x, b.at.y - a.at.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { return disc(b.at, b.width / 2) }
        // To the right of the way from `a` to `b`.
        let (ux, uy) = (-dy / length, dx / length)
        let (r, s) = (a.width / 2, b.width / 2)
        let angle = Real.atan2(uy, ux)
        return [
            .move(Point(a.at.x - ux * r, a.at.y - uy * r)), .line(Point(b.at.x - ux * s, b.at.y - uy * s)),
            .arc(center: b.at, radius: s, from: angle - Double.pi, to: angle, clockwise: true),
            .line(Point(a.at.x + ux * r, a.at.y + uy * r)),
            .arc(center: a.at, radius: r, from: angle, to: angle + Double.pi, clockwise: true), .close,
        ]
    }
}
