extension [Inline] {
    /// The text alone, as search and measuring see it.
    var plainText: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .strong(let content), .emphasis(let content), .figure(_, let content): content.plainText
            case .link(let destination, let content): content.isEmpty ? destination : content.plainText
            case .lineBreak: "\n"
            case .softBreak: " "
            }
        }.joined()
    }
}
