import Charts
import Diagnostics

extension Composer {
    mutating func compose(_ figure: FigureBlock) throws(Diagnostic) {
        let number = pictures.count / 2 + 1
        let size = style.pictureSize(of: figure.scene)
        let scale = size.width / figure.scene.width * Composer.dotsPerInch / 72
        let png = Part(
            "word/media/image\(number).png", content: .file(try drawing.png(of: figure.scene, scale: scale)))
        let svg = Part(
            "word/media/image\(number).svg", content: .file(Array(try drawing.svg(of: figure.scene, idPrefix: "").utf8))
        )
        pictures += [png, svg]
        let inline = InlinePicture(
            id: number, name: figure.name, alternative: figure.alternative, width: size.width, height: size.height,
            png: relationships.add(.image, target: "media/image\(number).png"),
            svg: relationships.add(.image, target: "media/image\(number).svg"))
        var paragraph = Paragraph(.picture, [Markup("w:r") { inline.markup }])
        paragraph.properties.keepNext = figure.caption != nil
        append(paragraph)
        if let caption = figure.caption { append(self.caption(caption, of: .figure)) }
    }

    /// What offices print with.
    private static let dotsPerInch = 300.0
}

extension WordStyle {
    /// The size in points at which a scene is shown: its own, or less where it would not fit above its caption.
    func pictureSize(of scene: Scene) -> (width: Double, height: Double) {
        let width = Double(page.textWidth) / 20
        let height = Double(page.textHeight - 3 * lineHeight) / 20
        let factor = min(1, width / scene.width, height / scene.height)
        return (scene.width * factor, scene.height * factor)
    }
}
