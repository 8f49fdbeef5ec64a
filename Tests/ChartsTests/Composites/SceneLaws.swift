import Testing

@testable import Charts

/// What holds for every chart: no two texts overlap, none leaves the canvas, every bar lies in a plot.
func expectLaws(_ scene: Scene, _ name: String) {
    let measuring = EmMeasuring()
    let texts = scene.texts.map { (words: $0.run.lines.joined(separator: "/"), box: TurnedBox($0.run, measuring)) }
    for (index, text) in texts.enumerated() {
        #expect(text.box.isFinite, "\(name): \(text.words) stands nowhere")
        #expect(!["nan", "NaN", "inf"].contains { text.words.contains($0) }, "\(name): \(text.words)")
        #expect(
            text.box.corners.allSatisfy {
                $0.x >= -0.5 && $0.y >= -0.5 && $0.x <= scene.width + 0.5 && $0.y <= scene.height + 0.5
            }, "\(name): \(text.words) leaves the canvas")
        for other in texts.dropFirst(index + 1) where text.box.overlaps(other.box) {
            Issue.record("\(name): \(text.words) meets \(other.words)")
        }
    }
    let plots = scene.nodes.flatMap { $0.rects(.plot, at: Point(0, 0)) }
    for bar in scene.nodes.flatMap({ $0.rects(.mark, at: Point(0, 0)) }) {
        let isInside = plots.contains {
            bar.x >= $0.x - 0.5 && bar.y >= $0.y - 0.5 && bar.maxX <= $0.maxX + 0.5 && bar.maxY <= $0.maxY + 0.5
        }
        #expect(isInside, "\(name): a bar leaves the plot")
    }
    #expect(!scene.description.isEmpty)
}

/// The box of a text as it stands, be it turned, half a point smaller all around.
private struct TurnedBox {
    let corners: [Point]

    init(_ run: TextRun, _ measuring: any TextMeasuring) {
        var upright = run
        upright.angle = 0
        upright.position = Point(0, 0)
        let box = upright.box(measuring)
        let (c, s) = (Real.cos(run.angle * .pi / 180), Real.sin(run.angle * .pi / 180))
        let (left, right) = (box.x + 0.5, max(box.x + 0.5, box.maxX - 0.5))
        let (top, bottom) = (box.y + 0.5, max(box.y + 0.5, box.maxY - 0.5))
        corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map {
            Point(run.position.x + $0.0 * c - $0.1 * s, run.position.y + $0.0 * s + $0.1 * c)
        }
    }

    var isFinite: Bool { corners.allSatisfy { $0.x.isFinite && $0.y.isFinite } }

    /// By the theorem of separating axes.
    func overlaps(_ other: TurnedBox) -> Bool {
        func separates(_ a: Point, _ b: Point) -> Bool {
            let (nx, ny) = (a.y - b.y, b.x - a.x)
            func span(_ box: TurnedBox) -> (low: Double, high: Double) {
                let places = box.corners.map { $0.x * nx + $0.y * ny }
                return (places.min() ?? 0, places.max() ?? 0)
            }
            let (mine, theirs) = (span(self), span(other))
            return mine.high <= theirs.low || theirs.high <= mine.low
        }
        return ![self, other].contains { box in
            separates(box.corners[0], box.corners[1]) || separates(box.corners[1], box.corners[2])
        }
    }
}
