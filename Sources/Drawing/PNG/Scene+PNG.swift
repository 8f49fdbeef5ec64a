import CPangoCairo
import Charts
import Diagnostics

extension Scene {
    /// The scene as a PNG file of at most 256 colours, `scale` pixels a point; its density is noted in the file, so that
    /// it takes its true size when it is put into a document.
    ///
    /// The colours that the scene names come out exactly. Equal scenes give equal bytes.
    /// - Throws: `picture-size` for a side of no pixels or more than 32 000, and what drawing throws.
    public func png(scale: Double = 2) throws(Diagnostic) -> [UInt8] {
        let canvas = try Canvas(imageOf: width, height, scale: scale)
        try canvas.draw(self)
        let pixels = try canvas.pixels()
        let image = IndexedImage(pixels, exact: namedColors)
        return try image.encoded(pixelsPerMetre: 72 * scale / 0.0254)
    }
}

extension Canvas {
    /// What is drawn on a picture in memory.
    func pixels() throws(Diagnostic) -> Pixels {
        try check()
        cairo_surface_flush(surface)
        let (columns, rows) = (
            Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
        )
        let stride = Int(cairo_image_surface_get_stride(surface))
        guard let data = cairo_image_surface_get_data(surface) else { throw .drawingFailed("no pixels") }
        var pixels = Pixels(width: columns, height: rows)
        for row in 0..<rows {
            let line = UnsafeRawBufferPointer(start: data + row * stride, count: columns * 4)
            pixels.append(line.bindMemory(to: UInt32.self))
        }
        return pixels
    }
}
