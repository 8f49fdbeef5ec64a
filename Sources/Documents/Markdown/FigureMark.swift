/// How a printed figure is marked in Markdown text, so that it can be told from other numbers after the text is parsed.
///
/// The mark is made of three private-use characters, which no font prints and Markdown does not read:
/// U+E000, the number of the figure in decimal digits, U+E001, the printed text, U+E002. Whoever renders a template
/// wraps what a figure prints, keeps the list of ids, and hands both to `MarkdownReader`.
public enum FigureMark {
    static let opening: Unicode.Scalar = "\u{E000}"
    static let middle: Unicode.Scalar = "\u{E001}"
    static let closing: Unicode.Scalar = "\u{E002}"

    /// The printed text of the figure with index `number` into the list of ids; the text is Markdown, see
    /// `MarkdownWriter.escaped`.
    public static func marked(_ printed: String, number: Int) -> String {
        "\(opening)\(number)\(middle)\(printed)\(closing)"
    }

    /// The text without marks, as a reader sees it.
    public static func stripped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isInNumber = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case opening: isInNumber = true
            case middle: isInNumber = false
            case closing: break
            default: if !isInNumber { result.append(scalar) }
            }
        }
        return String(result)
    }

    static func isPart(_ scalar: Unicode.Scalar) -> Bool { scalar >= opening && scalar <= closing }
}

/// Turns the marks in a run of inlines into figures.
struct FigureMarkResolver {
    /// A mark that is not closed, has no number of a figure, or stands inside another.
    struct BrokenMark: Error {}

    let ids: [String]

    func resolve(_ inlines: [Inline]) throws(BrokenMark) -> [Inline] {
        var outside: [Inline] = []
        var open: (id: String, content: [Inline])?
        for inline in inlines {
            guard case .text(let text) = inline, text.unicodeScalars.contains(where: FigureMark.isPart) else {
                if open == nil { outside.append(inline) } else { open?.content.append(inline) }
                continue
            }
            var rest = Substring(text)
            while let mark = rest.unicodeScalars.firstIndex(where: FigureMark.isPart) {
                let before = String(rest[..<mark])
                let after = rest.unicodeScalars.index(after: mark)
                switch (rest.unicodeScalars[mark], open) {
                case (FigureMark.opening, nil):
                    if !before.isEmpty { outside.append(.text(before)) }
                    let end = rest.unicodeScalars[after...].firstIndex(of: FigureMark.middle)
                    guard let end, let number = Int(rest[after..<end]), ids.indices.contains(number) else {
                        throw BrokenMark()
                    }
                    open = (ids[number], [])
                    rest = rest[rest.unicodeScalars.index(after: end)...]
                case (FigureMark.closing, let figure?):
                    outside.append(
                        .figure(id: figure.id, figure.content + (before.isEmpty ? [] : [.text(before)])))
                    open = nil
                    rest = rest[after...]
                default: throw BrokenMark()
                }
            }
            if !rest.isEmpty {
                if open == nil {
                    outside.append(.text(String(rest)))
                } else {
                    open?.content.append(.text(String(rest)))
                }
            }
        }
        guard open == nil else { throw BrokenMark() }
        return outside
    }
}
