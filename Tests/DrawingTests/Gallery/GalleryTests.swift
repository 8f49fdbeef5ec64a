import Charts
import Diagnostics
import Foundation
import Testing
import Trees

@testable import Drawing

/// The charts of docs/gallery, drawn with the machine's fonts in every theme.
struct GalleryTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/gallery")
        .standardizedFileURL

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    @Test func theGalleryIsThere() { #expect(Self.names.count >= 30) }

    @Test(arguments: names, ["nianbao", "print"])
    func drawsWithoutAWarning(name: String, theme: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        let theme = try #require(Theme.all.first { $0.name == theme })
        let chart = try compileChart(Tree(yaml: text, file: name), theme: theme, measuring: PangoMeasuring())
        #expect(chart.warnings.map(\.message.en) == [])
        expectLaws(chart.scene, name)
        guard let folder = ProcessInfo.processInfo.environment["NIANBAO_GALLERY"] else { return }
        let file = "\(folder)/\(theme.name)/\(name.dropLast(5)).png"
        try FileManager.default.createDirectory(
            atPath: "\(folder)/\(theme.name)", withIntermediateDirectories: true)
        try Data(chart.scene.png(scale: 1.25)).write(to: URL(filePath: file))
    }

    private func expectLaws(_ scene: Scene, _ name: String) {
        let boxes = scene.texts.map { ($0.run, $0.run.box(PangoMeasuring())) }
        for (index, (run, box)) in boxes.enumerated() {
            let text = run.lines.joined(separator: "/")
            #expect(
                box.x >= -0.5 && box.y >= -0.5 && box.maxX <= scene.width + 0.5 && box.maxY <= scene.height + 0.5,
                "\(name): \(text) leaves the canvas")
            let inner = Rect(x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1)
            for (other, second) in boxes.dropFirst(index + 1) where run.angle == 0 && other.angle == 0 {
                #expect(!inner.overlaps(second), "\(name): \(text) meets \(other.lines)")
            }
        }
    }
}
