/// Gives every printed figure a name of its own in a document: `cases.total`, and `cases.total-2` where it is printed again.
struct FigureAnchors {
    private var taken: Set<String> = []

    /// The document, the ids of its figures made anchors.
    static func naming(_ document: Document) -> Document {
        var anchors = FigureAnchors()
        var document = document
        document.blocks = document.blocks.map { $0.mappingInlines { anchors.naming($0) } }
        return document
    }

    private mutating func naming(_ inlines: [Inline]) -> [Inline] {
        inlines.map { inline in
            switch inline {
            case .figure(let id, let content): .figure(id: anchor(id), naming(content))
            case .strong(let content): .strong(naming(content))
            case .emphasis(let content): .emphasis(naming(content))
            case .strikethrough(let content): .strikethrough(naming(content))
            case .link(let destination, let content): .link(destination: destination, naming(content))
            case .text, .code, .lineBreak, .softBreak: inline
            }
        }
    }

    /// An `id` of HTML has no white space, and is there once.
    private mutating func anchor(_ id: String) -> String {
        let name = String(id.map { $0.isWhitespace ? "_" : $0 })
        var anchor = name
        var count = 1
        while !taken.insert(anchor).inserted {
            count += 1
            anchor = "\(name)-\(count)"
        }
        return anchor
    }
}
