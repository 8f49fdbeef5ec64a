import Diagnostics
import Trees

/// A notebook as written: front matter, prose with template expressions, and blocks that ask for tables and charts.
public struct Notebook: Hashable, Sendable {
    /// The file's name without extension: the name of what is made from it.
    public let name: String
    /// The path that errors name.
    public let file: String
    public let frontMatter: Tree
    /// The body's prose; each `chart`, `table` and `query` block is replaced by its placeholder on a line of its own,
    /// followed by as many empty lines as the block had, so that lines keep their numbers.
    public let prose: String
    /// The line of the file on which `prose` starts.
    public let firstLine: Int
    /// File and line of each line of `prose`.
    public let origins: [Place]
    /// The files that were included, each once, in order.
    public let included: [String]
    public let blocks: [EmbeddedBlock]

    /// Gives the text of a file that a notebook includes, and the name that errors call it.
    public typealias Include = (_ path: String, _ place: Place) throws -> (text: String, file: String)

    /// Takes a notebook's text apart. A line `{% include "parts/tail.md" %}` stands for the lines of that file.
    /// - Throws: a `Diagnostic` for front matter or a fence that is not closed, a block that is no YAML, and what `include`
    ///   throws.
    public init(
        _ text: String, name: String, file: String,
        include: Include = { path, place in throw Diagnostic.cannotInclude(path, at: place) }
    ) throws {
        self.name = name
        self.file = file
        var lines = SourceLine.lines(of: text, file: file, chain: [file])
        var firstLine = 1
        var frontMatter = Tree(.object([]), at: Place(file: file, line: 1))
        if lines.first?.text.trimmedEnd == "---" {
            guard let end = lines.dropFirst().firstIndex(where: { $0.text.trimmedEnd == "---" }) else {
                throw Diagnostic.frontMatterNotClosed(at: Place(file: file, line: 1, quote: "---"))
            }
            let read = try Tree(
                yaml: lines[1..<end].map(\.text).joined(separator: "\n"), file: file, firstLine: 2)
            if !read.isNull { frontMatter = read }
            lines.removeFirst(end + 1)
            firstLine = end + 2
        }
        self.frontMatter = frontMatter
        self.firstLine = firstLine

        var prose: [String] = []
        var blocks: [EmbeddedBlock] = []
        var included: [String] = []
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if let path = line.includedPath {
                let found = try line.included(path, by: include)
                if !included.contains(found.file) { included.append(found.file) }
                lines.replaceSubrange(index...index, with: found.lines)
                continue
            }
            guard let fence = Fence(opening: line.text) else {
                prose.append(line.text)
                index += 1
                continue
            }
            var opening = line.place
            opening.column = 1
            opening.quote = line.text
            let sameFile = lines[(index + 1)...].prefix { $0.place.file == line.place.file }
            guard let end = sameFile.firstIndex(where: { fence.isClosed(by: $0.text) }) else {
                throw Diagnostic.fenceNotClosed(fence.info, at: opening)
            }
            if let kind = EmbeddedBlock.Kind(rawValue: fence.info) {
                let content = lines[(index + 1)..<end].map(\.text).joined(separator: "\n")
                let tree = try Tree(
                    yaml: content, file: line.place.file ?? file, firstLine: (line.place.line ?? 0) + 1)
                prose.append(EmbeddedBlock.placeholder(blocks.count))
                prose += Array(repeating: "", count: end - index)
                blocks.append(EmbeddedBlock(kind: kind, content: tree, place: opening))
            } else {
                prose += lines[index...end].map(\.text)
            }
            index = end + 1
        }
        self.prose = prose.joined(separator: "\n")
        self.origins = lines.map(\.place)
        self.included = included
        self.blocks = blocks
    }
}

/// A fenced block that nianbao fills.
public struct EmbeddedBlock: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// A chart: a composite with a query, or a Vega-Lite specification.
        case chart
        /// A table of a query's result.
        case table
        /// A table of ranks by period with their moves, as `nianbao rank` prints it.
        case ranking
        /// A query whose result sentences use by its name; prints nothing.
        case query
    }

    public let kind: Kind
    public let content: Tree
    public let place: Place

    /// Stands in the prose where the block was: a picture alone in its paragraph, which the Markdown reader hands back.
    /// The destination begins with a private-use character, so that no picture of a user's can be taken for it.
    static func placeholder(_ index: Int) -> String { "![](\(mark)\(index))" }

    /// The index of the block that a picture's destination stands for.
    static func index(ofPlaceholder destination: String) -> Int? {
        destination.hasPrefix(mark) ? Int(destination.dropFirst()) : nil
    }

    private static let mark = "\u{E010}"
}

/// The opening line of a fenced block, by CommonMark's rule: three or more backticks or tildes, indented by at most three
/// spaces; closed by a line of at least as many of the same.
private struct Fence {
    let mark: Character
    let length: Int
    let info: String

    init?(opening line: String) {
        let content = line.drop { $0 == " " }
        guard line.count - content.count <= 3, let mark = content.first, mark == "`" || mark == "~" else { return nil }
        length = content.prefix { $0 == mark }.count
        guard length >= 3 else { return nil }
        let info = content.dropFirst(length).trimmed
        guard mark == "~" || !info.contains("`") else { return nil }
        self.mark = mark
        self.info = info
    }

    func isClosed(by line: String) -> Bool {
        let content = line.drop { $0 == " " }.trimmedEnd
        return content.count >= length && content.allSatisfy { $0 == mark }
    }
}

extension StringProtocol {
    var trimmedEnd: String {
        var text = Substring(self)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    var trimmed: String { String(trimmedEnd.drop { $0.isWhitespace }) }
}
