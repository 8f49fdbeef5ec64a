import Diagnostics
import Expressions
import Templates

/// A part of a document as a template: the text of its tags for the template engine, where a placeholder stands for
/// each piece of markup or plain text between them, one line to a paragraph.
struct Story: Sendable {
    /// What a placeholder or an output stands for.
    enum Token: Hashable, Sendable {
        case markup(String)
        case runStart(RunShape)
        case runEnd
        case text(String, leaf: String)
        /// The open run takes something that is not text: what was gathered must be written first.
        case runContent
        case output(Output)
    }

    /// Where the value of an output goes.
    enum Output: Hashable, Sendable {
        /// Into the run that is open.
        case run
        /// Between tags, outside runs: a core property.
        case text
        case attribute
        /// `{% cellbg %}`, `{% colspan %}`
        case background, columnSpan
        /// `{% vm %}`, `{% hm %}`: whether this is the loop's first round; of how many.
        case isFirstDown, isFirstAcross, roundsAcross
    }

    let part: String
    /// How errors call the part.
    let file: String
    let template: Template
    private let tokens: [Token]
    /// For each character of the template's source the token that it is or begins; -1 for none.
    private let tokenAt: [Int32]
    private let tags: [(start: Int, place: TagPlace)]
    private let lineStarts: [Int]
    /// Where the paragraphs after the first begin.
    private let breaks: Set<Int>

    /// - Returns: `nil` for a part without tags.
    /// - Throws: a `Diagnostic` with part and paragraph for tags that cannot be.
    init?(_ tree: PartTree, part: String, of name: String) throws {
        self.part = part
        file = "\(name)/\(part)"
        var builder = StoryBuilder(file: file)
        try builder.add(tree)
        guard builder.isTagged else { return nil }
        tokens = builder.tokens
        tokenAt = builder.tokenAt
        tags = builder.tags
        lineStarts = [0] + builder.source.indices.filter { builder.source[$0] == "\n" }.map { $0 + 1 }
        breaks = Set(lineStarts.dropFirst())
        do {
            template = try Template(
                String(builder.source), at: Place(file: file), options: Template.Options(keepsTrailingNewline: true))
        } catch let fault as Diagnostic {
            throw Self.placed(fault, file: file, lineStarts: lineStarts, tags: tags)
        }
    }

    /// The tokens that a piece of the template's output stands for, in order.
    func tokens(in span: TemplateNode.Span) -> [Token] {
        span.range.compactMap { tokenAt[$0] < 0 ? nil : tokens[Int(tokenAt[$0])] }
    }

    /// The document's own words in a piece of the template, paragraph by paragraph.
    func words(in span: TemplateNode.Span) -> [String] { words(in: span.range) }

    /// Whether it says this outside of tags; paragraphs without tags are markup.
    func says(_ text: String) -> Bool {
        let own = tokens.reduce(into: "") { own, token in
            switch token {
            case .text(let text, _): own += text
            case .markup(let raw): own += raw.replacing(/<[^>]*>/, with: "")
            default: break
            }
        }
        return own.contains(text)
    }

    private func words(in range: Range<Int>) -> [String] {
        var paragraphs = [""]
        for offset in range {
            if offset > range.lowerBound, breaks.contains(offset) { paragraphs.append("") }
            guard tokenAt[offset] >= 0, case .text(let text, _) = tokens[Int(tokenAt[offset])] else { continue }
            paragraphs[paragraphs.count - 1] += text
        }
        return paragraphs
    }

    /// The place of a piece, for people.
    func place(_ span: TemplateNode.Span) -> Place { Self.place(span.range.lowerBound, file: file, tags: tags) }

    /// A fault that the template engine found, with the paragraph and the words where the tag stands in the document.
    func placed(_ fault: Diagnostic) -> Diagnostic {
        guard fault.place.file == file, fault.place.paragraph == nil, fault.place.field == nil else { return fault }
        return Self.placed(fault, file: file, lineStarts: lineStarts, tags: tags)
    }

    private static func placed(
        _ fault: Diagnostic, file: String, lineStarts: [Int], tags: [(start: Int, place: TagPlace)]
    ) -> Diagnostic {
        let line = max(1, min(fault.place.line ?? 1, lineStarts.count))
        var placed = fault
        placed.place = place(lineStarts[line - 1] + (fault.place.column ?? 1) - 1, file: file, tags: tags)
        return placed
    }

    private static func place(_ offset: Int, file: String, tags: [(start: Int, place: TagPlace)]) -> Place {
        let tag = tags.last { $0.start <= offset } ?? tags.first
        return tag?.place.place(in: file) ?? Place(file: file)
    }
}
