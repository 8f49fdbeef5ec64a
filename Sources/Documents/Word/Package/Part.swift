/// One file of a package.
struct Part {
    enum Content {
        case xml(Markup)
        case file([UInt8])
    }

    var name: String
    /// `nil` when the name's extension says it.
    var contentType: String?
    var content: Content

    init(_ name: String, type contentType: String? = nil, content: Content) {
        self.name = name
        self.contentType = contentType
        self.content = content
    }

    /// A part of WordprocessingML: `settings` is `word/settings.xml`.
    static func word(_ name: String, kind: String? = nil, _ markup: Markup) -> Part {
        Part(
            "word/\(name).xml",
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind ?? name)+xml",
            content: .xml(markup))
    }

    static func relationships(_ name: String, _ relationships: Relationships) -> Part {
        Part(name, content: .xml(relationships.markup))
    }

    var bytes: [UInt8] {
        switch content {
        case .xml(let markup): markup.xml
        case .file(let bytes): bytes
        }
    }
}
