import Diagnostics

/// Takes the pictures of a filled template into its package, each once.
///
/// A class, because every part that is written adds to the one package.
final class PictureStore {
    private(set) var package: OfficePackage
    private var embedded: [FilledPicture: String] = [:]
    private var parts: [String: [FilledPicture: (png: String, svg: String?)]] = [:]
    private var count = 0

    init(_ package: OfficePackage) {
        self.package = package
    }

    func replace(_ part: String, with bytes: [UInt8]) { package.replace(part, with: bytes) }

    func change(_ change: (inout OfficePackage) throws(Diagnostic) -> Void) throws(Diagnostic) { try change(&package) }

    /// - Returns: the drawing that shows the picture in `part`.
    /// - Throws: a `Diagnostic` when the package cannot take it.
    func drawing(of picture: FilledPicture, in part: String) throws(Diagnostic) -> String {
        let ids: (png: String, svg: String?)
        if let known = parts[part]?[picture] { ids = known } else { ids = try embed(picture, in: part) }
        parts[part, default: [:]][picture] = ids
        count += 1
        return InlinePicture(
            id: count, name: picture.name, alternative: picture.alternative, width: picture.width,
            height: picture.height, png: ids.png, svg: ids.svg
        ).standingAlone.fragment
    }

    private func embed(
        _ picture: FilledPicture, in part: String
    ) throws(Diagnostic) -> (png: String, svg: String?) {
        let base = embedded[picture] ?? freeName()
        embedded[picture] = base
        let png = try package.add(
            base + ".png", picture.png, contentType: "image/png", from: part, kind: "image")
        guard let svg = picture.svg else { return (png, nil) }
        return (
            png,
            try package.add(base + ".svg", Array(svg.utf8), contentType: "image/svg+xml", from: part, kind: "image")
        )
    }

    private func freeName() -> String {
        var number = embedded.count + 1
        while package.holds("word/media/nianbao\(number).png") { number += 1 }
        return "word/media/nianbao\(number)"
    }
}

extension InlinePicture {
    /// The drawing with the namespaces that it uses, so that it can stand in any part.
    fileprivate var standingAlone: Markup {
        var drawing = markup
        drawing.attributes += [
            ("w", Namespace.word), ("wp", Namespace.wordDrawing), ("a", Namespace.drawing), ("pic", Namespace.picture),
            ("r", Namespace.relationships),
        ].map { Markup.Attribute(name: "xmlns:\($0.0)", value: $0.1) }
        return drawing
    }
}
