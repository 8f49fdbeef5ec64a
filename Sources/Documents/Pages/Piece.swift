import Charts

/// A part of a document that no page break cuts: a line, a row, a picture.
struct Piece {
    enum Content {
        case line(ParagraphLayout, index: Int, x: Double)
        case row(TableRow)
        case picture(Scene)
        case rule
        case space
        case pageBreak
    }

    struct Bookmark: Hashable {
        let title: String
        let level: Int
    }

    let content: Content
    let height: Double
    /// A picture may give way down to this height in order to stay on a page.
    let minimumHeight: Double
    /// What the piece is in the structure of a tagged PDF: P, H1, Table, ….
    let tag: String
    /// Pieces of one block and one tag lie in one element.
    var block = 0
    var keepsWithNext = false
    /// What follows stands on the grid of lines again.
    var endsOnGrid = false
    var bookmark: Bookmark?
    /// What links to this piece name: `figure-1`, `heading-3`.
    var anchor: String?
    /// In a list of contents: the anchor whose page stands at the end of this line.
    var entry: String?
    /// Set again at the top of a page that this piece opens.
    var repeatedHeader: [Piece] = []

    init(_ content: Content, height: Double, minimumHeight: Double? = nil, tag: String) {
        self.content = content
        self.height = height
        self.minimumHeight = minimumHeight ?? height
        self.tag = tag
    }

    /// What follows stands on a new page.
    static var pageBreak: Piece { Piece(.pageBreak, height: 0, tag: "P") }

    /// A few words that tell a user which piece is meant.
    var summary: String {
        switch content {
        case .line(let layout, _, _): layout.text
        case .row(let row): row.summary
        case .picture(let scene): scene.title
        case .rule, .space, .pageBreak: ""
        }
    }

    var isSpace: Bool {
        if case .space = content { true } else { false }
    }

    var isPageBreak: Bool {
        if case .pageBreak = content { true } else { false }
    }
}

/// A piece with its place on a page, from the upper edge of the type area.
struct PlacedPiece {
    let piece: Piece
    let y: Double
    let height: Double
}
