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

    struct Label {
        let layout: ParagraphLayout
        let x: Double
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
    /// The number of its block, from 1: pieces of one block and one tag lie in one element. 0 where none is set yet.
    var block = 0
    /// The elements around it, outermost first: L, LI, LBody.
    var around: [StructureTag] = []
    /// Stands before the line: the number of a list's item.
    var label: Label?
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

    /// The elements that it lies in, outermost first.
    var path: [StructureTag] { around + [StructureTag(name: tag, number: block)] }

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

    /// Whether anything is drawn for it.
    var isShown: Bool { !isSpace && !isPageBreak }

    /// Changes this piece and the header that may be set again before it.
    mutating func changeWithHeader(_ change: (inout Piece) -> Void) {
        change(&self)
        for index in repeatedHeader.indices { change(&repeatedHeader[index]) }
    }

    var isPageBreak: Bool {
        if case .pageBreak = content { true } else { false }
    }
}

/// An element of the structure of a tagged PDF, told apart from others of its name by a number.
struct StructureTag: Hashable {
    let name: String
    let number: Int
}

/// A piece with its place on a page, from the upper edge of the type area.
struct PlacedPiece {
    let piece: Piece
    let y: Double
    let height: Double
}
