import Charts
import Diagnostics
import Tables

extension Scene {
    /// The scene as a PDF file of one page of its own size: vector shapes, embedded fonts, text that can be searched, and
    /// one tagged figure whose alternative text is the scene's description.
    ///
    /// - Parameter created: The date that the file carries. Equal scenes and dates give equal bytes.
    public func pdf(created: Day) throws(Diagnostic) -> [UInt8] {
        let canvas = try Canvas(pdfOf: width, height)
        canvas.setMetadata(title: title, subject: description, date: created)
        // Cairo forgets what lies below a paint of the whole page, and the tags that it lies in.
        try canvas.draw(Scene(width: width, height: height, background: background))
        var figure = self
        figure.background = nil
        try canvas.tagged("Document") { () throws(Diagnostic) in
            try canvas.tagged("Figure") { () throws(Diagnostic) in try canvas.draw(figure) }
        }
        canvas.showPage()
        let isChinese = description.unicodeScalars.contains { $0.properties.isIdeographic }
        return PDFAlternatives.adding(
            [description], language: isChinese ? "zh-CN" : "en", to: try canvas.finish())
    }
}
