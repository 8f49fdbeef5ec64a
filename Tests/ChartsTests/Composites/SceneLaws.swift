import Testing

@testable import Charts

/// What holds for every chart: no two texts overlap, none leaves the canvas, every bar lies in a plot.
func expectLaws(_ scene: Scene, _ name: String) {
    let measuring = EmMeasuring()
    let texts = scene.texts.map { (words: $0.run.lines.joined(separator: "/"), box: TurnedBox($0.run, measuring)) }
    for (index, text) in texts.enumerated() {
        #expect(text.box.corners.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(name): \(text.words) stands nowhere")
        #expect(!["nan", "NaN", "inf"].contains { text.words.contains($0) }, "\(name): \(text.words)")
        #expect(text.box.lies(in: scene.width, scene.height), "\(name): \(text.words) leaves the canvas")
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
