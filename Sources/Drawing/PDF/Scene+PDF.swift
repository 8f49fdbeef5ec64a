import Charts
import Diagnostics
import Tables

extension Scene {
    /// The scene as a PDF file of one page of its own size: vector shapes, embedded fonts, text that can be searched.
    ///
    /// - Parameter created: The date that the file carries. Equal scenes and dates give equal bytes.
    public func pdf(created: Day) throws(Diagnostic) -> [UInt8] {
        let canvas = try Canvas(pdfOf: width, height)
        canvas.setMetadata(title: title, subject: description, date: created)
        try canvas.draw(self)
        canvas.showPage()
        return try canvas.finish()
    }
}
