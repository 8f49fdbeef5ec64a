import Diagnostics

/// A comment on some characters of a paragraph.
public struct WordComment: Hashable, Sendable {
    /// Counted from 1 in the text, as ``WordParagraph/number``.
    public let paragraph: Int
    /// Offsets of characters in ``WordParagraph/text``.
    public let range: Range<Int>
    /// Each a paragraph of the comment.
    public let lines: [String]

    public init(paragraph: Int, range: Range<Int>, lines: [String]) {
        self.paragraph = paragraph
        self.range = range
        self.lines = lines
    }
}

extension OfficePackage {
    /// Adds comments to the text of a Word document, beside those that it has. Of the text only the runs that a comment
    /// begins or ends in are cut; nothing else changes by a byte. Comments have no date, so that the same ones always give
    /// the same bytes.
    /// - Parameter author: as Word shows it.
    /// - Throws: a `Diagnostic` when this is no Word document.
    public mutating func add(_ comments: [WordComment], author: String) throws(Diagnostic) {
        guard !comments.isEmpty else { return }
        let main = try mainPart()
        guard let bytes = xml(of: main) else { throw .notAWordDocument(name) }
        let listed = try relationships(of: main).first { $0.kind == "comments" }
            .flatMap { PartName.resolve($0.target, from: main) }
        let part = listed ?? "word/comments.xml"
        var list = try CommentList(xml(of: part), part: part, of: name)
        let numbered = list.add(comments, author: author)
        var tree = try PartTree(bytes, part: main, of: name)
        var writer = CommentMarks(numbered)
        tree.changeRoot { writer.mark(&$0) }
        replace(main, with: tree.bytes)
        replace(part, with: list.tree.bytes)
        guard listed == nil else { return }
        try declare("application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml", of: part)
        _ = try relate(main, to: part, kind: "comments")
    }
}

/// The part that holds the comments.
private struct CommentList {
    private(set) var tree: PartTree
    private let next: Int

    init(_ bytes: [UInt8]?, part: String, of file: String) throws(Diagnostic) {
        tree = try PartTree(bytes ?? Markup("w:comments", ["xmlns:w": Namespace.word]).xml, part: part, of: file)
        let taken = tree.root?.elements.compactMap { $0.attribute("id").flatMap { Int32($0) }.map(Int.init) } ?? []
        next = (taken.max() ?? -1) + 1
    }

    /// - Returns: the comments with the numbers that they got.
    mutating func add(_ comments: [WordComment], author: String) -> [(id: Int, comment: WordComment)] {
        let numbered = comments.enumerated().map { (id: next + $0.offset, comment: $0.element) }
        tree.changeRoot { root in
            root = root.opened
            for (id, comment) in numbered {
                root.content.append(.text(Self.markup(comment, id: id, author: author).fragment))
            }
        }
        return numbered
    }

    private static func markup(_ comment: WordComment, id: Int, author: String) -> Markup {
        var markup = Markup(
            "w:comment",
            ["xmlns:w": Namespace.word, "w:id": String(id), "w:author": author, "w:initials": String(author.prefix(2))])
        for (index, line) in comment.lines.enumerated() {
            var runs = index == 0 ? [Markup("w:r") { Markup("w:annotationRef") }] : []
            runs.append(Markup("w:r") { Markup("w:t", ["xml:space": "preserve"]) { line } })
            markup.content.append(.element(Markup("w:p") { runs }))
        }
        return markup
    }
}
