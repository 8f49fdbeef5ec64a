/// Sets the marks of comments around the runs that they are about, and cuts runs in two where a mark falls inside one.
struct CommentMarks {
    private let comments: [Int: [(id: Int, comment: WordComment)]]
    private var count = 0
    private var open: [OpenParagraph] = []

    /// A paragraph whose runs are being passed.
    private struct OpenParagraph {
        let comments: [(id: Int, comment: WordComment)]
        /// Characters so far.
        var position = 0
    }

    init(_ comments: [(id: Int, comment: WordComment)]) {
        self.comments = Dictionary(grouping: comments) { $0.comment.paragraph }
    }

    /// Walks an element as the reading of paragraphs does, so that their numbers and offsets are the same.
    mutating func mark(_ element: inout PartElement) {
        guard !element.isUnread else {
            count += element.paragraphCount
            return
        }
        if element.name == "w:p" {
            count += 1
            open.append(OpenParagraph(comments: comments[count] ?? []))
        }
        var content: [PartNode] = []
        for node in element.content {
            guard case .element(var child) = node else {
                content.append(node)
                continue
            }
            if child.name == "w:r", let paragraph = open.last, child.isPlainRun {
                content += marked(child, in: paragraph)
                open[open.count - 1].position += child.wordLength
            } else {
                mark(&child)
                if !open.isEmpty, let text = child.wordText { open[open.count - 1].position += text.count }
                content.append(.element(child))
            }
        }
        element.content = content
        if element.name == "w:p" { open.removeLast() }
    }

    private func marked(_ run: PartElement, in paragraph: OpenParagraph) -> [PartNode] {
        let (start, end) = (paragraph.position, paragraph.position + run.wordLength)
        let touching = paragraph.comments.filter {
            start..<end ~= $0.comment.range.lowerBound || start + 1..<end + 1 ~= $0.comment.range.upperBound
        }
        guard start < end, !touching.isEmpty else { return [.element(run)] }
        let bounds = touching.flatMap { [$0.comment.range.lowerBound, $0.comment.range.upperBound] }
        let cuts = [start] + Set(bounds.filter { start < $0 && $0 < end }).sorted() + [end]
        return zip(cuts, cuts.dropFirst()).flatMap { from, to -> [PartNode] in
            let piece = run.piece(from - start..<to - start, isLast: to == end)
            let opening = touching.filter { $0.comment.range.lowerBound == from }.map { Self.start($0.id) }
            let closing = touching.filter { $0.comment.range.upperBound == to }.flatMap { Self.end($0.id) }
            return opening + [.element(piece)] + closing
        }
    }

    private static func start(_ id: Int) -> PartNode {
        .text(Markup("w:commentRangeStart", ["xmlns:w": Namespace.word, "w:id": String(id)]).fragment)
    }

    private static func end(_ id: Int) -> [PartNode] {
        let reference = Markup("w:r", ["xmlns:w": Namespace.word]) {
            Markup("w:commentReference", ["w:id": String(id)])
        }
        return [
            .text(Markup("w:commentRangeEnd", ["xmlns:w": Namespace.word, "w:id": String(id)]).fragment),
            .text(reference.fragment),
        ]
    }
}

extension PartElement {
    /// Whether a run holds no paragraphs, as one with a text box does.
    fileprivate var isPlainRun: Bool { paragraphCount == 0 }

    fileprivate var wordLength: Int { elements.reduce(0) { $0 + ($1.isUnread ? 0 : $1.wordText?.count ?? 0) } }

    /// The run with the characters of `range` alone. What has none stands with the characters before it.
    fileprivate func piece(_ range: Range<Int>, isLast: Bool) -> PartElement {
        var (piece, position) = (self, 0)
        piece.content = content.compactMap { node in
            guard let child = node.element, !child.isUnread else { return node }
            let length = child.wordText?.count ?? 0
            defer { position += length }
            guard length > 0 else {
                let isHere =
                    range.lowerBound < position && position <= range.upperBound
                    || position == 0 && range.lowerBound == 0
                return isHere ? node : nil
            }
            let own = range.clamped(to: position..<position + length)
            guard !own.isEmpty, own.lowerBound >= position, own.upperBound <= position + length else { return nil }
            guard own.count < length else { return node }
            let characters = Array(child.text)[own.lowerBound - position..<own.upperBound - position]
            var leaf = child
            leaf.content = [.text(escaped(String(characters)))]
            leaf.set("xml:space", to: "preserve")
            return .element(leaf)
        }
        return piece
    }
}
