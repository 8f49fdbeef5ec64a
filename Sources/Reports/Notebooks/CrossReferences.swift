import Diagnostics
import Documents

/// References in sentences to numbered figures and tables: the numbers are known only when all of a document is there.
struct CrossReferences {
    /// A reference in text: a private-use character, the name, another.
    static func mark(_ name: String) -> String { "\u{E012}\(name)\u{E013}" }

    private let numbers: [String: Int]

    /// Counts what has a caption, as writers number it.
    init(in blocks: [Block]) {
        var count = 0
        var numbers: [String: Int] = [:]
        for case .figure(let figure) in blocks where figure.caption != nil {
            count += 1
            numbers[figure.name] = count
        }
        self.numbers = numbers
    }

    /// The blocks with every reference replaced by its number.
    /// - Throws: a `Diagnostic` for a name that no figure of the document has.
    func resolved(_ blocks: [Block], in file: String) throws -> [Block] {
        try blocks.map { block in
            switch block {
            case .paragraph(let content): .paragraph(try resolved(content, in: file))
            case .note(let content): .note(try resolved(content, in: file))
            case .heading(let level, let content): .heading(level: level, try resolved(content, in: file))
            case .quote(let inner): .quote(try resolved(inner, in: file))
            case .list(let ordered, let start, let items):
                .list(ordered: ordered, start: start, items: try items.map { try resolved($0, in: file) })
            default: block
            }
        }
    }

    private func resolved(_ inlines: [Inline], in file: String) throws -> [Inline] {
        try inlines.map { inline in
            switch inline {
            case .text(let text): .text(try resolved(text, in: file))
            case .strong(let inner): .strong(try resolved(inner, in: file))
            case .emphasis(let inner): .emphasis(try resolved(inner, in: file))
            default: inline
            }
        }
    }

    private func resolved(_ text: String, in file: String) throws -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "\u{E012}"), let end = rest[start...].firstIndex(of: "\u{E013}") {
            let name = String(rest[rest.index(after: start)..<end])
            guard let number = numbers[name] else {
                throw Diagnostic.unknownReference(name, known: numbers.keys.sorted(), at: Place(file: file))
            }
            result += rest[..<start] + String(number)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
