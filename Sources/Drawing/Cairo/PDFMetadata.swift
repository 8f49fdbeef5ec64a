import CPangoCairo
import Diagnostics
import Tables

extension Canvas {
    /// Writes who made the PDF, and when: by `date` and never by the clock, so that equal input gives equal bytes.
    public func setMetadata(
        title: String, author: String = "", subject: String = "", keywords: String = "", date: Day
    ) {
        let values: [(cairo_pdf_metadata_t, String)] = [
            (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_AUTHOR, author),
            (CAIRO_PDF_METADATA_SUBJECT, subject), (CAIRO_PDF_METADATA_KEYWORDS, keywords),
            (CAIRO_PDF_METADATA_CREATOR, "nianbao"),
            (CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z"), (CAIRO_PDF_METADATA_MOD_DATE, "\(date)T00:00:00Z"),
        ]
        for (key, value) in values where !value.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, value)
        }
    }

    /// Ends the page; what is drawn next lies on a new one of the same size.
    public func showPage() {
        FontFiles.alone { cairo_show_page(context) }
    }

    /// Adds a bookmark that leads to a point of the 1-based `page`, below `parent` (0: at the top level).
    ///
    /// - Returns: The bookmark's number, for those below it.
    public func addOutline(_ title: String, page: Int, y: Double, parent: Int = 0) -> Int {
        Int(
            cairo_pdf_surface_add_outline(
                surface, Int32(parent), title, "page=\(page) pos=[0 \(SVGNumber.text(y))]",
                CAIRO_PDF_OUTLINE_FLAG_OPEN))
    }

    /// Where a link leads.
    public enum LinkTarget: Hashable, Sendable {
        /// A web or mail address; others have no meaning outside the project and lead nowhere.
        case address(String)
        /// A place of the same document, by the name that ``addDestination(_:x:y:)`` gives it, on whichever page.
        case destination(String)
    }

    /// Makes a rectangle lead somewhere.
    /// - Parameter words: draws what the link says, where that is all of it; it then belongs to the link.
    public func addLink(
        to target: LinkTarget, x: Double, y: Double, width: Double, height: Double, words: () -> Void = {}
    ) {
        let rect = [x, y, width, height].map(SVGNumber.text).joined(separator: " ")
        switch target {
        case .address(let address):
            guard ["http://", "https://", "mailto:"].contains(where: address.hasPrefix) else { return words() }
            tagged("Link", attributes: "uri='\(Canvas.quoted(address))' rect=[\(rect)]", words)
        case .destination(let name):
            tagged("Link", attributes: "dest='\(Canvas.quoted(name))' rect=[\(rect)]", words)
        }
    }

    /// Names a point of the page, for links. Each name is given once.
    public func addDestination(_ name: String, x: Double, y: Double) {
        let place = "x=\(SVGNumber.text(x)) y=\(SVGNumber.text(y))"
        tagged(CAIRO_TAG_DEST, attributes: "name='\(Canvas.quoted(name))' \(place)") {}
    }

    private static func quoted(_ text: String) -> String {
        text.replacing("\\", with: "%5C").replacing("'", with: "%27")
    }

    /// Runs `body` inside a structure tag (`P`, `H1`, `Table`, `Figure`; `Link` with its attributes).
    public func tagged<E: Error>(_ name: String, attributes: String = "", _ body: () throws(E) -> Void) throws(E) {
        cairo_tag_begin(context, name, attributes)
        defer { cairo_tag_end(context, name) }
        try body()
    }
}
