import Diagnostics
import Templates

/// What a `{{ }}` of a template printed, between the document's own words.
public struct FilledTag: Sendable {
    public let piece: Templates.Piece
    /// The last words of the same paragraph before it, what other tags printed among them: ``reach`` characters at most,
    /// so that a long paragraph is not held once for each tag.
    public let before: String
    /// Those after it, up to the next tag.
    public let after: String
    public let place: Place

    static let reach = 20
}

extension FilledTag {
    fileprivate static func end(of text: String) -> String { String(text.suffix(reach)) }
}

extension Story {
    /// The tags that print text, in order.
    func filledTags(_ pieces: [Templates.Piece]) -> [FilledTag] {
        var tags: [FilledTag] = []
        var before = ""
        for (index, piece) in pieces.enumerated() {
            guard piece.printed != nil else {
                let paragraphs = words(in: piece.span)
                before = FilledTag.end(of: (paragraphs.count > 1 ? "" : before) + (paragraphs.last ?? ""))
                continue
            }
            guard case .output(let output)? = tokens(in: piece.span).first, output == .run || output == .text else {
                continue
            }
            let next = index + 1 < pieces.count && pieces[index + 1].printed == nil ? pieces[index + 1].span : nil
            let after = next.flatMap { words(in: $0).first } ?? ""
            tags.append(FilledTag(piece: piece, before: before, after: after, place: place(piece.span)))
            before = FilledTag.end(of: before + piece.text)
        }
        return tags
    }
}
