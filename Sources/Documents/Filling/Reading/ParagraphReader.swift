/// Takes a paragraph apart into its runs, and what wraps them and stands between them.
enum ParagraphReader {
    /// Of a sheet the text of a cell or of a comment.
    static let paragraphs: Set<String> = ["w:p", "a:p", "x:is", "x:text"]
    private static let runs: Set<String> = ["w:r", "a:r", "x:r"]
    private static let properties: Set<String> = ["w:rPr", "a:rPr", "x:rPr"]
    private static let leaves: Set<String> = ["w:t", "a:t", "x:t", "w:instrText"]
    private static let breaks: Set<String> = ["w:br", "w:cr", "w:tab"]
    private static let wrappers: Set<String> = [
        "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:fldSimple",
        "w:bdo", "w:dir",
    ]

    static func fragments(of paragraph: PartElement) -> [Fragment] {
        paragraph.content.flatMap(fragments)
    }

    private static func fragments(_ node: PartNode) -> [Fragment] {
        guard case .element(let element) = node else { return [] }
        if runs.contains(element.name) { return run(element) }
        guard wrappers.contains(element.name) else { return [.element(element)] }
        return [.open(name: element.name, raw: element.opening)] + element.content.flatMap(fragments)
            + [.close(raw: element.closing)]
    }

    private static func run(_ run: PartElement) -> [Fragment] {
        let shape = RunShape(
            name: run.name, opening: run.opened.opening,
            properties: run.elements.first { properties.contains($0.name) }?.xml ?? "", closing: run.opened.closing)
        var fragments: [Fragment] = [.runStart(shape)]
        for element in run.elements where !properties.contains(element.name) {
            if leaves.contains(element.name) {
                fragments.append(.text(element.text, leaf: element.name))
            } else if breaks.contains(element.name), element.attribute("type").map({ $0 == "textWrapping" }) ?? true {
                fragments.append(.lineBreak(element))
            } else {
                fragments.append(.element(element))
            }
        }
        return fragments + [.runEnd]
    }
}
