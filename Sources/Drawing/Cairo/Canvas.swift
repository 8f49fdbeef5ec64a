import CPangoCairo
import Charts
import Diagnostics

/// A Cairo surface with a context to draw on it; both are released with it.
///
/// Not `Sendable`: Cairo's objects stay on the thread that draws.
public final class Canvas {
    /// The `cairo_t`, for drawing that this target has no word for. It lives as long as the canvas.
    public let context: OpaquePointer
    let surface: OpaquePointer
    private let sink: ByteSink?
    let text = TextContext()

    /// Pixels or points a side: what Cairo's image surfaces can hold.
    static let sideLimit = 32_000

    /// A picture in memory, `scale` pixels a point.
    init(imageOf width: Double, _ height: Double, scale: Double) throws(Diagnostic) {
        let (columns, rows) = ((width * scale).rounded(), (height * scale).rounded())
        let limit = Double(Canvas.sideLimit)
        guard columns >= 1, rows >= 1, columns <= limit, rows <= limit else {
            throw .pictureSize(width: columns, height: rows, limit: Canvas.sideLimit)
        }
        sink = nil
        surface = try Canvas.checked(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(columns), Int32(rows)))
        cairo_surface_set_device_scale(surface, scale, scale)
        context = try Canvas.context(on: surface)
    }

    /// A PDF file in memory whose first page has the given size in points.
    public init(pdfOf width: Double, _ height: Double) throws(Diagnostic) {
        let limit = Double(Canvas.sideLimit)
        guard width > 0, height > 0, width <= limit, height <= limit else {
            throw .pictureSize(width: width, height: height, limit: Canvas.sideLimit)
        }
        let sink = ByteSink()
        self.sink = sink
        surface = try Canvas.checked(
            cairo_pdf_surface_create_for_stream(
                ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width, height))
        context = try Canvas.context(on: surface)
    }

    deinit {
        FontFiles.alone {
            cairo_destroy(context)
            cairo_surface_finish(surface)
            cairo_surface_destroy(surface)
        }
    }

    private static func checked(_ surface: OpaquePointer?) throws(Diagnostic) -> OpaquePointer {
        guard let surface else { throw .drawingFailed("no surface") }
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw .drawingFailed(Canvas.words(status))
        }
        return surface
    }

    private static func context(on surface: OpaquePointer) throws(Diagnostic) -> OpaquePointer {
        guard let context = cairo_create(surface) else {
            cairo_surface_destroy(surface)
            throw .drawingFailed("no context")
        }
        return context
    }

    private static func words(_ status: cairo_status_t) -> String {
        cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
    }

    /// Throws what went wrong since the canvas was made: Cairo keeps its first error and draws nothing after it.
    public func check() throws(Diagnostic) {
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .drawingFailed(Canvas.words(status))
        }
    }

    /// Ends the file and returns its bytes; nothing can be drawn after it. Empty for a picture in memory.
    public func finish() throws(Diagnostic) -> [UInt8] {
        try check()
        FontFiles.alone { cairo_surface_finish(surface) }
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else { throw .drawingFailed(Canvas.words(status)) }
        return sink?.bytes ?? []
    }

    /// Runs `body` and puts the graphics state back as it was.
    func saved<E: Error>(_ body: () throws(E) -> Void) throws(E) {
        cairo_save(context)
        defer { cairo_restore(context) }
        try body()
    }
}
