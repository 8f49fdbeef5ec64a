import Charts
import Diagnostics
import Drawing
import Tables

/// Turns blocks into pieces by the rules of a style.
struct BlockLayout {
    let style: Style
    let context: TextContext
    private let blocks: [Block]
    private var counter: CaptionCounter
    private var headingCount = 0
    /// How many lists are open.
    private var openLists = 0
    /// Elements of the structure so far.
    private var elements = 0

    init(_ blocks: [Block], style: Style, context: TextContext) {
        self.blocks = blocks
        self.style = style
        self.context = context
        counter = CaptionCounter(blocks)
    }

    mutating func pieces() throws(Diagnostic) -> [Piece] {
        var all: [Piece] = []
        for (index, block) in blocks.enumerated() {
            var pieces = try self.pieces(of: block, depth: 0)
            if block == .attachment, all.last.map({ !$0.isPageBreak }) ?? false { pieces.insert(.pageBreak, at: 0) }
            number(&pieces)
            let next = index + 1 < blocks.count ? blocks[index + 1] : nil
            all += BlockLayout.tied(pieces, to: next)
        }
        return all
    }

    /// Makes pieces that belong to no element yet one of its own.
    private mutating func number(_ pieces: inout [Piece]) {
        elements += 1
        for index in pieces.indices {
            pieces[index].changeWithHeader { if $0.block == 0 { $0.block = elements } }
        }
    }

    /// Puts pieces into elements, outermost first.
    private mutating func wrap(_ pieces: inout [Piece], in tags: [StructureTag]) {
        number(&pieces)
        for index in pieces.indices {
            pieces[index].changeWithHeader { $0.around.insert(contentsOf: tags, at: 0) }
        }
    }

    private mutating func element(_ name: String) -> StructureTag {
        elements += 1
        return StructureTag(name: name, number: elements)
    }

    /// A signature takes the last lines before it along, and a note stays with what it remarks on.
    private static func tied(_ pieces: [Piece], to next: Block?) -> [Piece] {
        let count: Int
        switch next {
        case .signature, .attachmentList: count = 2
        case .note: count = 1
        default: return pieces
        }
        var pieces = pieces
        for index in pieces.indices.suffix(count) where !pieces[index].isPageBreak {
            pieces[index].keepsWithNext = true
        }
        return pieces
    }

    /// The width of two characters of the text.
    private var indent: Double { Double(style.firstLineIndent) * style.body.font.size }

    private mutating func pieces(of block: Block, depth: Int) throws(Diagnostic) -> [Piece] {
        switch block {
        case .title(let content): return try title(content)
        case .contents(let levels):
            let list = element("TOC")
            return try contents(counter.headings.filter { $0.level <= levels }).map { piece in
                var piece = piece
                if piece.tag == "TOCI" { piece.around = [list] }
                return piece
            }
        case .heading(let level, let content): return try heading(content, level: level)
        case .paragraph(let content):
            return try paragraph(content, kind: style.body, indent: indent, left: Double(depth) * indent)
        case .addressee(let content): return try paragraph(content, kind: style.body, indent: 0)
        case .list(let ordered, let start, let items):
            return try list(items, ordered: ordered, start: start, depth: depth)
        case .quote(let blocks): return try quote(blocks, depth: depth)
        case .table(let table):
            let caption = counter.caption(of: table)
            var pieces = try TableLayout(style: style, context: context).pieces(of: table, caption: caption)
            if caption != nil { pieces[0].anchor = counter.last(.table).name }
            return pieces
        case .figure(let figure): return try self.figure(figure)
        case .note(let content): return try note(content)
        case .code(let text): return try code(text)
        case .rule: return [Piece(.rule, height: style.body.lineHeight, tag: "P")]
        case .pageBreak: return [.pageBreak]
        case .signature(let organisation, let date): return try signature(organisation, date)
        case .attachmentList(let names): return try attachmentList(names)
        case .attachment: return try attachment(counter.nextAttachment())
        }
    }

    /// Lines of a paragraph; its first two and its last two stay together.
    private func paragraph(
        _ content: [Inline], kind: Style.TextKind, indent: Double, left: Double = 0, tag: String = "P",
        alignment: ParagraphLayout.Alignment = .justified
    ) throws(Diagnostic) -> [Piece] {
        let layout = try ParagraphLayout(
            content, kind: kind, style: style, width: style.typeWidth - left, indent: indent, alignment: alignment,
            in: context)
        var pieces = (0..<layout.lineCount).map { index in
            Piece(.line(layout, index: index, x: left), height: kind.lineHeight, tag: tag)
        }
        if pieces.count > 1 {
            pieces[0].keepsWithNext = true
            pieces[pieces.count - 2].keepsWithNext = true
        }
        return pieces
    }

    /// Centred, its lines as even as they can be, an empty line below.
    private func title(_ content: [Inline]) throws(Diagnostic) -> [Piece] {
        let layout = try TitleLayout(style: style, context: context).balanced(content)
        let left = (style.typeWidth - layout.frame) / 2
        var pieces = (0..<layout.paragraph.lineCount).map { index in
            Piece(.line(layout.paragraph, index: index, x: left), height: style.title.lineHeight, tag: "H1")
        }
        for index in pieces.indices { pieces[index].keepsWithNext = true }
        var space = Piece(.space, height: style.body.lineHeight, tag: "P")
        space.endsOnGrid = true
        return pieces + [space]
    }

    private mutating func heading(_ content: [Inline], level: Int) throws(Diagnostic) -> [Piece] {
        var pieces = try paragraph(
            content, kind: style.heading(level), indent: style.headingsIndented ? indent : 0,
            tag: "H\(min(6, level + 1))", alignment: .left)
        for index in pieces.indices { pieces[index].keepsWithNext = true }
        headingCount += 1
        guard !pieces.isEmpty else { return pieces }
        pieces[0].bookmark = Piece.Bookmark(title: content.lineText, level: level)
        pieces[0].anchor = Heading.name(headingCount)
        return pieces
    }

    private mutating func list(_ items: [[Block]], ordered: Bool, start: Int, depth: Int) throws(Diagnostic) -> [Piece]
    {
        var all: [Piece] = []
        let level = openLists
        openLists += 1
        defer { openLists -= 1 }
        let tag = element("L")
        for (number, item) in items.enumerated() {
            let sign = ordered ? ListSigns.NumberForm(level).text(start + number) : ListSigns.bullet(level) + "\u{2002}"
            let around = [tag, element("LI"), element("LBody")]
            var blocks = item[...]
            var content: [Inline] = []
            if case .paragraph(let first) = blocks.first {
                content = first
                blocks = blocks.dropFirst()
            }
            let label = try ParagraphLayout([.text(sign)], kind: style.body, style: style, width: nil, in: context)
            let left = Double(depth) * indent
            var lines = try paragraph(content, kind: style.body, indent: indent + label.width, left: left)
            if !lines.isEmpty { lines[0].label = Piece.Label(layout: label, x: left + indent) }
            wrap(&lines, in: around)
            all += lines
            for block in blocks {
                var pieces = try pieces(of: block, depth: depth + 1)
                wrap(&pieces, in: around)
                all += pieces
            }
        }
        return all
    }

    private mutating func quote(_ blocks: [Block], depth: Int) throws(Diagnostic) -> [Piece] {
        var all: [Piece] = []
        let tag = element("BlockQuote")
        for block in blocks {
            var pieces: [Piece]
            if case .paragraph(let content) = block {
                let left = Double(depth + 1) * indent
                pieces = try paragraph(content, kind: style.quote, indent: indent, left: left)
            } else {
                pieces = try self.pieces(of: block, depth: depth + 1)
            }
            wrap(&pieces, in: [tag])
            all += pieces
        }
        return all
    }

    /// The picture over the whole width, its caption below, together a whole number of lines.
    private mutating func figure(_ figure: FigureBlock) throws(Diagnostic) -> [Piece] {
        let scene = figure.scene
        let captionLayout = try counter.caption(of: figure).map { caption throws(Diagnostic) in
            try ParagraphLayout(
                caption, kind: style.caption, style: style, width: style.typeWidth, alignment: .center, in: context)
        }
        let frame = style.pictureGap + (captionLayout?.height ?? 0)
        let scale = min(1, style.typeWidth / max(scene.width, 1), (style.typeHeight - frame) / max(scene.height, 1))
        let height = scene.height * scale
        let lines = min(Double(style.linesPerPage), ((height + frame) / style.body.lineHeight).rounded(.up))
        var pieces = [
            Piece(
                .picture(scene), height: lines * style.body.lineHeight - (captionLayout?.height ?? 0),
                minimumHeight: height * style.smallestPicture + style.pictureGap, tag: "Figure")
        ]
        pieces += (0..<(captionLayout?.lineCount ?? 0)).compactMap { index in
            captionLayout.map { Piece(.line($0, index: index, x: 0), height: $0.kind.lineHeight, tag: "Caption") }
        }
        for index in pieces.indices.dropLast() { pieces[index].keepsWithNext = true }
        pieces[pieces.count - 1].endsOnGrid = true
        if captionLayout != nil { pieces[0].anchor = counter.last(.figure).name }
        return pieces
    }

    private func note(_ content: [Inline]) throws(Diagnostic) -> [Piece] {
        let noteIndent = Double(style.firstLineIndent) * style.note.font.size
        var pieces = try paragraph(content, kind: style.note, indent: noteIndent)
        if !pieces.isEmpty { pieces[pieces.count - 1].endsOnGrid = true }
        return pieces
    }

    private mutating func code(_ text: String) throws(Diagnostic) -> [Piece] {
        var pieces: [Piece] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let content = Inline.text(String(line).replacing("\t", with: "    "))
            pieces += try paragraph([content], kind: style.code, indent: 0, left: indent, tag: "Code", alignment: .left)
        }
        if !pieces.isEmpty { pieces[pieces.count - 1].endsOnGrid = true }
        wrap(&pieces, in: [element("P")])
        return pieces
    }

    /// GB/T 9704-2012, 7.3.5.3 (no seal): one line below the text the organisation, two characters from the right; the
    /// date below it, starting two characters to the right of its start. A date longer than the organisation stands two
    /// characters from the right, and the organisation moves left instead.
    private func signature(_ organisation: String, _ date: Day) throws(Diagnostic) -> [Piece] {
        func line(_ text: String) throws(Diagnostic) -> ParagraphLayout {
            try ParagraphLayout([.text(text)], kind: style.body, style: style, width: nil, in: context)
        }
        let (name, day) = (try line(organisation), try line(ChineseDate.text(date)))
        let two = 2 * style.body.font.size
        let nameX: Double
        let dayX: Double
        if day.width > name.width {
            dayX = style.typeWidth - two - day.width
            nameX = dayX - two
        } else {
            nameX = style.typeWidth - two - name.width
            dayX = nameX + two
        }
        let height = style.body.lineHeight
        var pieces = [
            Piece(.space, height: height, tag: "P"),
            Piece(.line(name, index: 0, x: max(0, nameX)), height: height, tag: "P"),
            Piece(.line(day, index: 0, x: dayX), height: height, tag: "P"),
        ]
        for index in 0..<2 { pieces[index].keepsWithNext = true }
        return pieces
    }
}
