import Diagnostics

/// Walks a part and lays its tags and everything between them out in a line.
struct StoryBuilder {
    let file: String
    private(set) var source: [Character] = []
    private(set) var tokens: [Story.Token] = []
    private(set) var tokenAt: [Int32] = []
    private(set) var tags: [(start: Int, place: TagPlace)] = []
    /// Whether anything changes: comments leave no tag.
    private(set) var isTagged = false
    /// Names of the elements that are open.
    private var path: [String] = []
    private var blocks: [OpenBlock] = []
    /// Paragraphs so far, in the order of the document.
    private var paragraphs = 0
    /// The cell of a sheet that is open: `B3`.
    private var cell: String?
    /// Cells, boxes and notes so far.
    private var containers = 0
    /// Markup that waits for the next tag.
    private var markup = ""

    /// A tag that another one must close, in the same surroundings.
    private struct OpenBlock {
        let keyword: String
        let path: [String]
        let place: TagPlace
    }

    private static let placeholder: Character = "\u{FFFC}"

    init(file: String) {
        self.file = file
    }

    mutating func add(_ tree: PartTree) throws(Diagnostic) {
        try add(tree.nodes)
        endLine()
    }

    private mutating func add(_ nodes: [PartNode]) throws(Diagnostic) {
        var prepared: [Prepared] = []
        var number = paragraphs
        for node in nodes {
            prepared.append(try prepare(node, number: number + 1))
            number += node.element.map(Self.paragraphCount) ?? 0
        }
        // A paragraph that joins its neighbour leaves out the border between them.
        for index in prepared.indices {
            guard case .tagged(let paragraph, _, _, _) = prepared[index], !paragraph.isHoisted else { continue }
            if paragraph.joinsPrevious, let before = Self.neighbour(of: index, step: -1, in: prepared) {
                prepared[before].dropBorder(.end)
                prepared[index].dropBorder(.start)
            }
            if paragraph.joinsNext, let after = Self.neighbour(of: index, step: 1, in: prepared) {
                prepared[index].dropBorder(.end)
                prepared[after].dropBorder(.start)
            }
        }
        for node in prepared { try add(node) }
    }

    /// A node of which paragraphs have been looked into.
    private enum Prepared {
        enum Border { case start, end }

        case other(PartNode)
        case plain(PartElement, start: Bool, end: Bool)
        case tagged(TaggedParagraph, PartElement, start: Bool, end: Bool)

        mutating func dropBorder(_ border: Border) {
            switch self {
            case .other: break
            case .plain(let element, let start, let end):
                self = .plain(element, start: start && border != .start, end: end && border != .end)
            case .tagged(let paragraph, let element, let start, let end):
                self = .tagged(paragraph, element, start: start && border != .start, end: end && border != .end)
            }
        }
    }

    /// The paragraph next to another; nothing but white space may stand between them.
    private static func neighbour(of index: Int, step: Int, in nodes: [Prepared]) -> Int? {
        var next = index + step
        while nodes.indices.contains(next) {
            guard case .other(let node) = nodes[next] else {
                if case .tagged(let paragraph, _, _, _) = nodes[next], paragraph.isHoisted { return nil }
                return next
            }
            guard case .text(let raw) = node, raw.allSatisfy(\.isWhitespace) else { return nil }
            next += step
        }
        return nil
    }

    /// Of an element, itself among them.
    private static func paragraphCount(_ element: PartElement) -> Int {
        element.content.reduce(ParagraphReader.paragraphs.contains(element.name) ? 1 : 0) { count, node in
            count + (node.element.map(paragraphCount) ?? 0)
        }
    }

    private func prepare(_ node: PartNode, number: Int) throws(Diagnostic) -> Prepared {
        guard case .element(let element) = node, ParagraphReader.paragraphs.contains(element.name) else {
            return .other(node)
        }
        guard let tagged = try TaggedParagraph(element, number: number, cell: cell, file: file) else {
            return .plain(element, start: true, end: true)
        }
        return .tagged(tagged, element, start: true, end: true)
    }

    private mutating func add(_ node: Prepared) throws(Diagnostic) {
        switch node {
        case .other(.text(let raw)): try addRaw(raw, .text)
        case .other(.other(let raw)): addMarkup(raw)
        case .other(.element(let element)): try add(element)
        case .plain(let element, true, true):
            paragraphs += 1
            try addElement(element)
            endLine()
        case .plain(let element, let start, let end):
            paragraphs += 1
            let opened = element.opened
            if start { try addOpening(opened) }
            path.append(element.name)
            try add(start ? element.content : element.content.filter { $0.element?.name.hasSuffix(":pPr") != true })
            path.removeLast()
            if end { addMarkup(opened.closing) }
            endLine()
        case .tagged(let paragraph, let element, let start, let end):
            paragraphs += 1
            isTagged = true
            try add(paragraph, element, start: start, end: end)
            endLine()
        }
    }

    private mutating func add(_ element: PartElement) throws(Diagnostic) {
        if let level = Self.levels[element.name], try addHoisted(level, of: element) { return }
        try addElement(element)
    }

    private static let levels: [String: FillTag.Level] = [
        "w:tr": .row, "a:tr": .row, "x:row": .row, "w:tc": .cell, "a:tc": .cell,
    ]

    private mutating func addElement(_ element: PartElement) throws(Diagnostic) {
        // Braces of a formula are its own, and a tag that was deleted with changes tracked is no more.
        let isFormula = element.name == "x:f" && !element.text.contains("{{") && !element.text.contains("{%")
        if isFormula || ["w:delText", "w:delInstrText"].contains(element.name) { return addMarkup(element.xml) }
        try addOpening(element)
        let isCell = element.name == "x:c"
        if isCell { cell = element.attribute("r") }
        let isContainer = Self.containers.contains(element.name)
        containers += isContainer ? 1 : 0
        path.append(isContainer ? "\(element.name) \(containers)" : element.name)
        try add(element.content)
        path.removeLast()
        if isCell { cell = nil }
        addMarkup(element.closing)
    }

    /// What a block lies in or around as a whole: leaving out the border of two would make one of them.
    private static let containers: Set<String> = [
        "w:tc", "a:tc", "x:c", "w:txbxContent", "w:footnote", "w:endnote", "w:comment", "x:comment",
    ]

    // MARK: Paragraphs

    private mutating func add(
        _ paragraph: TaggedParagraph, _ element: PartElement, start: Bool, end: Bool
    ) throws(Diagnostic) {
        let standing = paragraph.tags.filter { $0.tag.level == .paragraph && $0.tag.kind != .output }
        if let first = standing.first {
            if element.name == "x:is" { throw .levelInSheet(first.tag, at: place(first.place)) }
            if paragraph.showsMore(thanTagsOf: .paragraph) { throw .lostWithTag(first.tag, at: place(first.place)) }
            for (tag, place) in standing where tag.kind == .statement { try addStatement(tag, place) }
            return
        }
        if start { try addOpening(element) }
        path.append(element.name)
        var inRun = false
        for fragment in paragraph.fragments {
            switch fragment {
            case .open(let name, let raw):
                addMarkup(raw)
                path.append(name)
            case .close(let raw):
                path.removeLast()
                addMarkup(raw)
            case .element(let element):
                guard start || !element.name.hasSuffix(":pPr") else { break }
                if inRun { add(.runContent) }
                try add([.element(element)])
            case .runStart(let shape):
                inRun = true
                add(.runStart(shape))
            case .runEnd:
                inRun = false
                add(.runEnd)
            case .text(let text, let leaf): add(.text(text, leaf: leaf))
            case .lineBreak(let element):
                add(.runContent)
                addMarkup(element.xml)
            case .tag(let tag, let place): try addTag(tag, place, .run)
            }
        }
        path.removeLast()
        if end { addMarkup(element.closing) }
    }

    // MARK: Rows and cells

    /// Puts the tags of `level` in a row or cell in its place.
    /// - Returns: whether there are any.
    private mutating func addHoisted(_ level: FillTag.Level, of element: PartElement) throws(Diagnostic) -> Bool {
        var standing: [(tag: FillTag, place: TagPlace)] = []
        var isLost = false
        let inside = Self.paragraphs(in: element, besides: ["w:tbl", "a:tbl", "w:txbxContent"])
        for (index, (paragraph, cell)) in inside.enumerated() {
            if let tagged = try TaggedParagraph(
                paragraph, number: paragraphs + 1 + index, cell: cell, file: file)
            {
                standing += tagged.tags.filter { $0.tag.level == level }
                isLost = isLost || tagged.showsMore(thanTagsOf: level)
            } else {
                isLost = isLost || !Self.isEmpty(paragraph)
            }
        }
        guard let first = standing.first else { return false }
        isLost = isLost || element.elements.contains { $0.first("x:v") != nil || $0.first("x:f") != nil }
        isTagged = true
        if isLost { throw .lostWithTag(first.tag, at: place(first.place)) }
        for (tag, place) in standing where tag.kind != .comment {
            guard tag.kind == .statement else { throw .unknownOutputLevel(tag, at: self.place(place)) }
            try addStatement(tag, place)
        }
        paragraphs += Self.paragraphCount(element)
        endLine()
        return true
    }

    private static func isEmpty(_ paragraph: PartElement) -> Bool {
        ParagraphReader.fragments(of: paragraph).allSatisfy { fragment in
            switch fragment {
            case .element(let element): TaggedParagraph.invisible.contains(element.name)
            case .text: fragment.isBlankText
            default: true
            }
        }
    }

    /// With the cells of a sheet that they stand in.
    private static func paragraphs(
        in element: PartElement, besides: Set<String>
    ) -> [(paragraph: PartElement, cell: String?)] {
        let cell = element.name == "x:c" ? element.attribute("r") : nil
        return element.elements.flatMap { child in
            ParagraphReader.paragraphs.contains(child.name)
                ? [(child, cell)] : besides.contains(child.name) ? [] : paragraphs(in: child, besides: besides)
        }
    }

    // MARK: Tags

    private func place(_ place: TagPlace) -> Place { place.place(in: file) }

    private mutating func addTag(_ tag: FillTag, _ place: TagPlace, _ output: Story.Output) throws(Diagnostic) {
        switch (tag.kind, tag.level) {
        case (_, .cell?) where cell != nil: throw .levelInSheet(tag, at: self.place(place))
        case (_, .row?), (_, .cell?): throw .levelOutsideTable(tag, at: self.place(place))
        case (.comment, _): break
        case (.output, _): addOutput(tag.content, place, output)
        case (.statement, _): try addStatement(tag, place)
        }
    }

    private mutating func addStatement(_ tag: FillTag, _ place: TagPlace) throws(Diagnostic) {
        if let marks = CellMark(tag).map(\.outputs) {
            guard path.contains(where: { $0.hasPrefix("w:tc ") }) else {
                throw .cellTagOutsideCell(tag, at: self.place(place))
            }
            for mark in marks { addOutput(mark.expression, place, mark.output) }
            return
        }
        try checkBlock(tag, place)
        endMarkup()
        tags.append((source.count, place))
        addSource(tag.source)
    }

    private mutating func addOutput(_ expression: String, _ place: TagPlace, _ output: Story.Output) {
        endMarkup()
        tags.append((source.count, place))
        append(.output(output))
        let text = Array("{{ \(expression) }}")
        source += text
        tokenAt += [Int32](repeating: -1, count: text.count - 1)
    }

    /// What a block leaves out or repeats must be whole elements: its tags must have the same elements around them.
    private mutating func checkBlock(_ tag: FillTag, _ place: TagPlace) throws(Diagnostic) {
        switch tag.keyword {
        case "if", "for": blocks.append(OpenBlock(keyword: tag.keyword, path: path, place: place))
        case "elif", "else", "endif", "endfor":
            guard let open = blocks.last else { return }
            guard open.path == path else {
                throw .blockCrossesStructure(
                    open.keyword, opened: open.place.paragraph, tag, at: self.place(place))
            }
            if tag.keyword.hasPrefix("end") { blocks.removeLast() }
        default: break
        }
    }

    // MARK: Markup

    /// An opening tag, whose attributes may have tags too.
    private mutating func addOpening(_ element: PartElement) throws(Diagnostic) {
        var rest = element.opening[...]
        for attribute in AttributeList(element.opening) where attribute.raw.contains("{") {
            addMarkup(String(rest[..<attribute.range.lowerBound]))
            try addRaw(attribute.raw, .attribute)
            rest = element.opening[attribute.range.upperBound...]
        }
        addMarkup(String(rest))
    }

    /// Text outside runs, which may have tags.
    private mutating func addRaw(_ raw: String, _ output: Story.Output) throws(Diagnostic) {
        guard raw.contains("{") else { return addMarkup(raw) }
        let characters = Array(unescaped(raw))
        let found: [TagScanner.Found]
        do {
            found = try TagScanner.tags(in: characters)
        } catch {
            throw .fillFault(error, in: characters, at: Place(file: file, field: cell))
        }
        guard !found.isEmpty else { return addMarkup(raw) }
        isTagged = true
        var position = 0
        for tag in found {
            addMarkup(escaped(String(characters[position..<tag.range.lowerBound]), inAttribute: output == .attribute))
            try addTag(
                tag.tag, TagPlace(paragraph: nil, cell: cell, quote: TaggedParagraph.quote(characters, tag.range)),
                output)
            position = tag.range.upperBound
        }
        addMarkup(escaped(String(characters[position...]), inAttribute: output == .attribute))
    }

    private mutating func addMarkup(_ raw: String) { markup += raw }

    private mutating func add(_ token: Story.Token) {
        endMarkup()
        append(token)
        source.append(Self.placeholder)
    }

    private mutating func append(_ token: Story.Token) {
        tokenAt.append(Int32(tokens.count))
        tokens.append(token)
    }

    private mutating func endMarkup() {
        guard !markup.isEmpty else { return }
        append(.markup(markup))
        source.append(Self.placeholder)
        markup = ""
    }

    private mutating func addSource(_ text: String) {
        let characters = Array(text)
        source += characters
        tokenAt += [Int32](repeating: -1, count: characters.count)
    }

    private mutating func endLine() {
        endMarkup()
        source.append("\n")
        tokenAt.append(-1)
    }
}
