import Diagnostics

/// A paragraph of a Word document as its readers see it.
public struct WordParagraph: Hashable, Sendable {
    /// The part that it stands in: `word/document.xml`, `word/footnotes.xml`.
    public let part: String
    /// Counted from 1 in its part, with those of tables and text boxes.
    public let number: Int
    /// A tab or line break is a space; what was deleted with changes tracked is gone.
    public let text: String
    /// Where in a table it stands; `nil` outside.
    public let cell: Cell?

    /// Counted from 0; of a table in a table, of the inner one.
    public struct Cell: Hashable, Sendable {
        public let table: Int
        public let row: Int
        public let column: Int
    }
}

extension OfficePackage {
    /// The part of the text.
    /// - Throws: a `Diagnostic` when this is no Word document.
    func mainPart() throws(Diagnostic) -> String {
        let part = try relationships(of: "").first { $0.kind == "officeDocument" }
            .flatMap { PartName.resolve($0.target, from: "") }
        guard let part, xml(of: part) != nil, part.hasPrefix("word/") else { throw .notAWordDocument(name) }
        return part
    }

    /// The paragraphs of the text, then those of headers, footers and notes.
    /// - Throws: a `Diagnostic` when this is no Word document.
    /// - Complexity: O(bytes)
    public func wordParagraphs() throws(Diagnostic) -> [WordParagraph] {
        let main = try mainPart()
        let kinds = ["header", "footer", "footnotes", "endnotes"]
        var parts = [main]
        for relationship in try relationships(of: main) where kinds.contains(relationship.kind) {
            if let part = PartName.resolve(relationship.target, from: main), !parts.contains(part) {
                parts.append(part)
            }
        }
        var paragraphs: [WordParagraph] = []
        for part in parts {
            guard let bytes = xml(of: part) else { continue }
            var reader = WordParagraphReader(part: part)
            reader.read(try PartTree(bytes, part: part, of: name).nodes)
            paragraphs += reader.paragraphs.sorted { $0.number < $1.number }
        }
        return paragraphs
    }
}

extension PartElement {
    /// Whether it has no readers: looks, the fallback of a text box for old programs, and what was taken away with changes
    /// tracked.
    var isUnread: Bool {
        ["w:pPr", "w:rPr", "w:sectPr", "mc:Fallback", "w:moveFrom", "w:del"].contains(name)
    }
}

private struct WordParagraphReader {
    let part: String
    private(set) var paragraphs: [WordParagraph] = []
    private var count = 0
    private var tables = 0
    private var cell: WordParagraph.Cell?
    /// Of the table that is open.
    private var place = (table: 0, row: -1, column: -1)
    private var open: [String] = []

    init(part: String) { self.part = part }

    mutating func read(_ nodes: [PartNode]) {
        for node in nodes {
            if let element = node.element { read(element) }
        }
    }

    private mutating func read(_ element: PartElement) {
        switch element.name {
        case _ where element.isUnread: count += element.paragraphCount
        case "w:tbl":
            let (outer, place) = (cell, self.place)
            self.place = (tables, -1, -1)
            tables += 1
            read(element.content)
            (cell, self.place) = (outer, place)
        case "w:tr":
            place = (place.table, place.row + 1, -1)
            read(element.content)
        case "w:tc":
            place.column += 1
            cell = WordParagraph.Cell(table: place.table, row: place.row, column: place.column)
            read(element.content)
        case "w:p":
            count += 1
            let number = count
            open.append("")
            read(element.content)
            let text = open.removeLast()
            paragraphs.append(WordParagraph(part: part, number: number, text: text, cell: cell))
        default:
            if let text = element.wordText, !open.isEmpty {
                open[open.count - 1] += text
            } else {
                read(element.content)
            }
        }
    }
}

extension PartElement {
    /// What a child of a run shows as text; `nil` for other elements.
    var wordText: String? {
        switch name {
        case "w:t": text
        case "w:tab", "w:br", "w:cr": content.isEmpty ? " " : nil
        default: nil
        }
    }

    var paragraphCount: Int {
        elements.reduce(name == "w:p" ? 1 : 0) { $0 + $1.paragraphCount }
    }
}
