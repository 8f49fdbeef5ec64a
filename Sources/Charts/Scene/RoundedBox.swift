extension Rect {
    /// The outline with its corners cut by quarters of circles.
    /// - Parameter radii: top left, top right, bottom right, bottom left; none larger than half of the shorter side.
    func rounded(_ radii: [Double]) -> Path {
        let most = min(width, height) / 2
        let r = (0..<4).map { max(0, min(most, $0 < radii.count ? radii[$0] : 0)) }
        let quarter = Double.pi / 2
        let corners = [
            Point(x + r[0], y + r[0]), Point(maxX - r[1], y + r[1]), Point(maxX - r[2], maxY - r[2]),
            Point(x + r[3], maxY - r[3]),
        ]
        var elements: [Path.Element] = [.move(Point(x, y + r[0]))]
        for (index, center) in corners.enumerated() {
            let start = Double.pi + Double(index) * quarter
            let begin = [
                Point(x, y + r[0]), Point(maxX - r[1], y), Point(maxX, maxY - r[2]), Point(x + r[3], maxY),
            ][index]
            elements.append(.line(begin))
            if r[index] > 0 {
                elements.append(
                    .arc(center: center, radius: r[index], from: start, to: start + quarter, clockwise: true))
            }
        }
        return Path(elements + [.close])
    }
}
