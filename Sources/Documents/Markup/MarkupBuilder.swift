/// Lets children be written in a block: an element, a text, a list of either, or a condition over them.
@resultBuilder
enum MarkupBuilder {
    static func buildExpression(_ element: Markup) -> [Markup.Content] { [.element(element)] }
    static func buildExpression(_ element: Markup?) -> [Markup.Content] { element.map { [.element($0)] } ?? [] }
    static func buildExpression(_ elements: [Markup]) -> [Markup.Content] { elements.map { .element($0) } }
    static func buildExpression(_ text: String) -> [Markup.Content] { [.text(text)] }
    static func buildExpression(_ content: [Markup.Content]) -> [Markup.Content] { content }
    static func buildBlock(_ parts: [Markup.Content]...) -> [Markup.Content] { parts.flatMap { $0 } }
    static func buildOptional(_ part: [Markup.Content]?) -> [Markup.Content] { part ?? [] }
    static func buildEither(first part: [Markup.Content]) -> [Markup.Content] { part }
    static func buildEither(second part: [Markup.Content]) -> [Markup.Content] { part }
    static func buildArray(_ parts: [[Markup.Content]]) -> [Markup.Content] { parts.flatMap { $0 } }
}
