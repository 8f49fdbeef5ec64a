import Diagnostics

/// What a paragraph is made of, run by run.
enum Fragment: Hashable, Sendable {
    /// The beginning of what wraps runs: a link, an insertion, a content control.
    case open(name: String, raw: String)
    case close(raw: String)
    /// Something between runs or inside one that is kept as it is, or that has paragraphs of its own: a text box.
    case element(PartElement)
    case runStart(RunShape)
    case runEnd
    /// The text of a `w:t`, `a:t`, `x:t` or `w:instrText`.
    case text(String, leaf: String)
    /// A line break or tab inside a run.
    case lineBreak(PartElement)
    case tag(FillTag, TagPlace)

    var isBlankText: Bool {
        if case .text(let text, _) = self { text.allSatisfy(\.isWhitespace) } else { false }
    }
}

/// How a run begins and looks.
struct RunShape: Hashable, Sendable {
    /// `w:r`, `a:r` or `x:r`.
    let name: String
    /// `<w:r w:rsidR="00A1">`
    let opening: String
    /// `<w:rPr>…</w:rPr>`, or empty.
    let properties: String
    let closing: String

    /// WordprocessingML, DrawingML or SpreadsheetML.
    enum Form { case word, drawing, sheet }

    var form: Form { name == "w:r" ? .word : name == "x:r" ? .sheet : .drawing }

    /// Of the names in it, as the part writes them, with its colon.
    var prefix: String { PartElement(name: name, opening: opening, content: [], closing: "").prefix }
}

/// Where a tag stands, for people.
struct TagPlace: Hashable, Sendable {
    /// Counted from 1 in its part; `nil` outside paragraphs.
    let paragraph: Int?
    /// Of a sheet: `B3`.
    var cell: String?
    /// The tag with the text around it.
    let quote: String

    /// - Parameter file: how errors call the part.
    func place(in file: String) -> Place { Place(file: file, paragraph: paragraph, field: cell, quote: quote) }
}
