/// An element of XML or HTML as a value: built as a tree, serialised once, so that nothing is ever escaped by hand.
struct Markup: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case element(Markup)
        case text(String)
        /// Markup already, or what HTML reads without escapes: a drawing, a style sheet, a script of our own.
        case verbatim(String)
    }

    struct Attribute: Hashable, Sendable {
        var name: String
        var value: String
    }

    /// With its prefix: `w:p`.
    var name: String
    /// In the order they are written.
    var attributes: [Attribute]
    var content: [Content]

    /// An attribute whose value is `nil` is left out.
    init(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        @MarkupBuilder _ content: () -> [Content] = { [] }
    ) {
        self.name = name
        self.attributes = attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }
        self.content = content()
    }
}
