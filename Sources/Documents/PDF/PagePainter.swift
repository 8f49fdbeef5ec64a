import CPangoCairo
import Charts
import Diagnostics
import Drawing

/// Draws laid out pages on a canvas.
struct PagePainter {
    let style: Style
    let canvas: Canvas
    let context: TextContext
    let references: References
    /// Where each anchor stands, from 1.
    private var anchorPages: [String: Int] = [:]

    init(style: Style, canvas: Canvas, context: TextContext, references: References) {
        self.style = style
        self.canvas = canvas
        self.context = context
        self.references = references
    }

    mutating func draw(_ pages: [[PlacedPiece]]) throws(Diagnostic) {
        anchorPages = pages.anchorPages
        try drawPages(pages)
    }

    private func drawPages(_ pages: [[PlacedPiece]]) throws(Diagnostic) {
        var outline = Outline(canvas: canvas)
        // Cairo marks a file as tagged only when one Document holds everything.
        try canvas.tagged("Document") { () throws(Diagnostic) in
            for (index, pieces) in pages.enumerated() {
                try draw(pieces, page: index + 1, outline: &outline)
                try drawPageNumber(index + 1)
                canvas.showPage()
            }
        }
    }

    private func draw(_ pieces: [PlacedPiece], page: Int, outline: inout Outline) throws(Diagnostic) {
        try draw(pieces.filter { $0.piece.isShown }[...], depth: 0)
        for placed in pieces {
            if let bookmark = placed.piece.bookmark {
                outline.add(bookmark, page: page, y: style.margins.top + placed.y)
            }
        }
    }

    /// Draws pieces in the elements of the structure that they lie in.
    /// - Parameter depth: how many elements are open, all of which are around all the pieces.
    private func draw(_ pieces: ArraySlice<PlacedPiece>, depth: Int) throws(Diagnostic) {
        var start = pieces.startIndex
        while start < pieces.endIndex {
            let path = pieces[start].piece.path
            guard depth < path.count else {
                try draw(pieces[start])
                start += 1
                continue
            }
            let end =
                pieces[start...].firstIndex { depth >= $0.piece.path.count || $0.piece.path[depth] != path[depth] }
                ?? pieces.endIndex
            // A label stands beside the body of its item, not in it.
            if depth == path.count - 2, let label = pieces[start].piece.label {
                canvas.tagged("Lbl") { draw(label, y: pieces[start].y) }
            }
            try canvas.tagged(path[depth].name) { () throws(Diagnostic) in
                try draw(pieces[start..<end], depth: depth + 1)
            }
            start = end
        }
    }

    private func draw(_ label: Piece.Label, y: Double) {
        cairo_set_source_rgb(canvas.context, 0, 0, 0)
        label.layout.draw(line: 0, x: style.margins.left + label.x, y: style.margins.top + y, on: canvas)
    }

    private func draw(_ placed: PlacedPiece) throws(Diagnostic) {
        let (left, y) = (style.margins.left, style.margins.top + placed.y)
        cairo_set_source_rgb(canvas.context, 0, 0, 0)
        if let anchor = placed.piece.anchor { canvas.addDestination(anchor, x: left, y: y) }
        switch placed.piece.content {
        case .line(let layout, let index, let x):
            let links = layout.linkPlaces(line: index)
            // Words that are a link from end to end lie in it; others are drawn as one with the text around them.
            let isLink = links.count == 1 && layout.isOneLink
            if !isLink { layout.draw(line: index, x: left + x, y: y, on: canvas) }
            for link in links {
                canvas.addLink(
                    to: target(of: link.destination), x: left + x + link.x, y: y, width: link.width,
                    height: placed.height
                ) {
                    if isLink { layout.draw(line: index, x: left + x, y: y, on: canvas) }
                }
            }
            if let page = placed.piece.entry.flatMap({ anchorPages[$0] }) {
                try drawEntryPage(page, after: x + layout.end(ofLine: index), y: y, height: placed.height)
            }
        case .row(let row): row.draw(on: canvas, x: left, y: y)
        case .picture(let scene):
            let room = placed.height - style.pictureGap
            let scale = min(1, style.typeWidth / max(scene.width, 1), room / max(scene.height, 1))
            let x = left + (style.typeWidth - scene.width * scale) / 2
            let top = y + (placed.height - scene.height * scale) / 2
            try canvas.draw(scene, at: Point(x, top), scale: scale)
        case .rule:
            cairo_set_line_width(canvas.context, style.tableRule)
            cairo_move_to(canvas.context, left, y + placed.height / 2)
            cairo_line_to(canvas.context, left + style.typeWidth, y + placed.height / 2)
            cairo_stroke(canvas.context)
        case .space, .pageBreak: break
        }
    }

    private func target(of destination: String) -> Canvas.LinkTarget {
        guard destination.hasPrefix("#") else { return .address(destination) }
        let name = String(destination.dropFirst())
        return .destination(references[name]?.name ?? name)
    }

    /// The page of a heading at the end of its line in the list of contents, dots leading there.
    private func drawEntryPage(_ page: Int, after end: Double, y: Double, height: Double) throws(Diagnostic) {
        let layout = try ParagraphLayout([.text(String(page))], kind: style.body, style: style, width: nil, in: context)
        let x = style.typeWidth - layout.width
        let gap = style.body.font.size / 2
        canvas.dots(
            from: style.margins.left + end + gap, to: style.margins.left + x - gap, y: y + height / 2 + gap / 2)
        layout.draw(line: 0, x: style.margins.left + x, y: y, on: canvas)
    }

    private func drawPageNumber(_ number: Int) throws(Diagnostic) {
        let kind = style.pageNumber
        let layout = try ParagraphLayout(
            [.text(style.pageNumberForm.text(number))], kind: kind, style: style, width: nil, in: context)
        let size = kind.font.size
        let x =
            switch style.pageNumberForm {
            case .dashedOutside: number.isMultiple(of: 2) ? size : style.typeWidth - size - layout.width
            case .centered: (style.typeWidth - layout.width) / 2
            }
        // The dash lies in the middle of the characters.
        let y = style.pageHeight - style.margins.bottom + style.pageNumberDistance - kind.lineHeight / 2
        cairo_set_source_rgb(canvas.context, 0, 0, 0)
        layout.draw(line: 0, x: style.margins.left + x, y: y, on: canvas)
    }
}

extension Canvas {
    /// Dots on one line, a few points apart; they stand at the same places on every line.
    fileprivate func dots(from start: Double, to end: Double, y: Double) {
        let step = 4.0
        var x = (start / step).rounded(.up) * step
        while x <= end {
            cairo_arc(context, x, y, 0.6, 0, 2 * .pi)
            cairo_close_path(context)
            x += step
        }
        cairo_fill(context)
    }
}

/// Bookmarks below one another by the levels of their headings.
private struct Outline {
    let canvas: Canvas
    private var open: [(level: Int, number: Int)] = []

    init(canvas: Canvas) {
        self.canvas = canvas
    }

    mutating func add(_ bookmark: Piece.Bookmark, page: Int, y: Double) {
        while let last = open.last, last.level >= bookmark.level { open.removeLast() }
        let number = canvas.addOutline(bookmark.title, page: page, y: y, parent: open.last?.number ?? 0)
        open.append((bookmark.level, number))
    }
}
