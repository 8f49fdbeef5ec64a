import Charts
import Diagnostics
import Tables

/// Turns blocks into HTML elements, and notes which figures they print.
struct HTMLComposer {
    let drawing: any PictureDrawing
    private let references: References
    private let headings: [Heading]
    /// Ids of the figures in the order of their first use.
    private(set) var figures: [String] = []
    private var targetCounts: [References.Kind: Int] = [:]
    private var headingCount = 0
    private var pictureCount = 0

    init(_ blocks: [Block], drawing: any PictureDrawing) {
        self.drawing = drawing
        references = References(blocks)
        headings = Heading.all(in: blocks)
    }

    static func sourceID(_ index: Int) -> String { "source-\(index + 1)" }

    mutating func compose(_ blocks: [Block]) throws(Diagnostic) -> [Markup] {
        var elements: [Markup] = []
        for block in blocks { elements.append(try compose(block)) }
        return elements
    }

    private mutating func compose(_ block: Block) throws(Diagnostic) -> Markup {
        switch block {
        case .title(let content): title(content)
        case .contents(let levels): contents(levels)
        case .heading(let level, let content): heading(content, level: level)
        case .paragraph(let content): element("p", content)
        case .addressee(let content): element("p", class: "addressee", content)
        case .note(let content): element("p", class: "note", content)
        case .list(let ordered, let start, let items): try list(ordered: ordered, start: start, items)
        case .quote(let content): try container("blockquote", content)
        case .table(let table): self.table(table)
        case .figure(let figure): try self.figure(figure)
        case .code(let text): Markup("pre") { Markup("code") { text } }
        case .rule: Markup("hr")
        case .pageBreak: Markup("div", ["class": "page-break"])
        case .signature(let organisation, let date): signature(organisation, date)
        case .attachmentList(let names): attachmentList(names)
        case .attachment: attachment
        }
    }

    /// Lines go on where they may; the style sheet lets none break elsewhere.
    private mutating func title(_ content: [Inline]) -> Markup {
        var title = element("h1", content)
        title.content = title.content.flatMap { node -> [Markup.Content] in
            guard case .text(let text) = node else { return [node] }
            return TitleLines.parts(of: text).enumerated().flatMap { index, part in
                index == 0 ? [.text(part)] : [.element(Markup("wbr")), .text(part)]
            }
        }
        return title
    }

    private mutating func heading(_ content: [Inline], level: Int) -> Markup {
        headingCount += 1
        var heading = element("h\(min(level + 1, 6))", content)
        heading.attributes.append(.init(name: "id", value: Heading.name(headingCount)))
        return heading
    }

    private func contents(_ levels: Int) -> Markup {
        Markup("nav", ["class": "contents", "aria-labelledby": "contents"]) {
            Markup("p", ["id": "contents"]) { Heading.listTitle }
            Markup("ol") {
                for heading in headings where heading.level <= levels {
                    Markup("li", ["class": "level-\(heading.level)"]) {
                        Markup("a", ["href": "#" + heading.name]) { heading.text }
                    }
                }
            }
        }
    }

    private mutating func attachmentList(_ names: [[Inline]]) -> Markup {
        var lines: [Markup] = []
        for (index, name) in names.enumerated() {
            let opening = AttachmentNames.opening(index, of: names.count)
            let content = inlines(name)
            lines.append(
                Markup("p") {
                    Markup("span") { opening }
                    Markup("span") { content }
                })
        }
        return Markup("div", ["class": "attachments"]) { lines }
    }

    private var attachment: Markup {
        mutating get {
            let target = nextTarget(.attachment)
            return Markup("p", ["class": "attachment", "id": target.name]) { target.label }
        }
    }

    private mutating func element(_ name: String, class role: String? = nil, _ content: [Inline]) -> Markup {
        let children = inlines(content)
        return Markup(name, ["class": role]) { children }
    }

    private mutating func container(_ name: String, _ blocks: [Block]) throws(Diagnostic) -> Markup {
        let children = try compose(blocks)
        return Markup(name) { children }
    }

    private mutating func list(ordered: Bool, start: Int, _ items: [[Block]]) throws(Diagnostic) -> Markup {
        var elements: [Markup] = []
        for item in items {
            if case .paragraph(let content)? = item.first, item.count == 1 {
                elements.append(element("li", content))
            } else {
                elements.append(try container("li", item))
            }
        }
        return Markup(ordered ? "ol" : "ul", ["start": ordered && start != 1 ? String(start) : nil]) { elements }
    }

    private func signature(_ organisation: String, _ date: Day) -> Markup {
        Markup("div", ["class": "signature"]) {
            Markup("p") { organisation }
            Markup("p") { Markup("time", ["datetime": "\(date)"]) { ChineseDate.text(date) } }
        }
    }

    private mutating func nextTarget(_ kind: References.Kind) -> References.Target {
        targetCounts[kind, default: 0] += 1
        return references.target(kind, targetCounts[kind, default: 1])
    }

    /// The picture's words are its name: what it draws is not read out shape by shape.
    private mutating func figure(_ figure: FigureBlock) throws(Diagnostic) -> Markup {
        pictureCount += 1
        let svg = try drawing.svg(of: figure.scene, idPrefix: "picture-\(pictureCount)-")
        let target = figure.caption.map { _ in nextTarget(.figure) }
        let caption = inlines(figure.caption ?? [])
        let label = figure.alternative.isEmpty ? figure.caption?.plainText ?? figure.name : figure.alternative
        return Markup("figure", ["id": target?.name, "data-name": figure.name]) {
            Markup("div", ["role": "img", "aria-label": label]) { [.verbatim(svg)] }
            if let target {
                Markup("figcaption") {
                    target.label + "　"
                    caption
                }
            }
        }
    }

    private mutating func table(_ table: TableBlock) -> Markup {
        let target = table.caption.map { _ in nextTarget(.table) }
        let caption = inlines(table.caption ?? [])
        let header = table.columns.map { cell("th", $0.content, $0.alignment, ["scope": "col"]) }
        let firstTotal = table.rows.count - table.totalRows
        let rows = table.rows.enumerated().map { index, row in
            let cells = zip(row, table.columns).map { cell("td", $0, $1.alignment, [:]) }
            return Markup("tr", ["class": index >= firstTotal ? "total" : nil]) { cells }
        }
        let label = table.caption?.plainText ?? "表格"
        return Markup("div", ["class": "table", "role": "region", "tabindex": "0", "aria-label": label]) {
            Markup("table", ["id": target?.name]) {
                if target != nil || table.unit != nil {
                    Markup("caption") {
                        if let target { Markup("span") { [.text(target.label + "　")] + caption } }
                        table.unit.map { unit in Markup("span", ["class": "unit"]) { "单位：" + unit } }
                    }
                }
                Markup("thead") { Markup("tr") { header } }
                Markup("tbody") { rows }
            }
        }
    }

    private mutating func cell(
        _ name: String, _ content: [Inline], _ alignment: TableBlock.Alignment,
        _ attributes: KeyValuePairs<String, String?>
    ) -> Markup {
        let isEmpty = content.plainText.allSatisfy(\.isWhitespace)
        let children = isEmpty ? [.text("—")] : inlines(content)
        var cell = Markup(name, attributes) { children }
        if !isEmpty, content.plainText.unicodeScalars.allSatisfy(\.isBlockElement) {
            // A bar is for the eye: the number that it shows stands beside it.
            cell.content = [.element(Markup("span", ["class": "bar", "aria-hidden": "true"]) { children })]
        }
        if alignment != .left { cell.attributes.append(.init(name: "class", value: alignment.rawValue)) }
        return cell
    }
}

extension HTMLComposer {
    mutating func inlines(_ content: [Inline]) -> [Markup.Content] {
        resolved(content.joiningSoftBreaks)
    }

    private mutating func resolved(_ content: [Inline]) -> [Markup.Content] {
        var result: [Markup.Content] = []
        for inline in content { result += resolved(inline) }
        return result
    }

    private mutating func resolved(_ inline: Inline) -> [Markup.Content] {
        switch inline {
        case .text(let text): return [.text(text)]
        case .strong(let content): return wrapped("strong", content)
        case .emphasis(let content): return wrapped("em", content)
        case .strikethrough(let content): return wrapped("del", content)
        case .code(let text): return [.element(Markup("code") { text })]
        case .link(let destination, let content): return link(destination, content)
        case .figure(let id, let content):
            let children = resolved(content)
            let source = "#" + HTMLComposer.sourceID(index(of: id))
            return [.element(Markup("a", ["class": "figure", "href": source, "data-figure": id]) { children })]
        case .lineBreak: return [.element(Markup("br"))]
        case .softBreak: return []
        }
    }

    private mutating func wrapped(_ name: String, _ content: [Inline]) -> [Markup.Content] {
        let children = resolved(content)
        return [.element(Markup(name) { children })]
    }

    private mutating func index(of figure: String) -> Int {
        if let index = figures.firstIndex(of: figure) { return index }
        figures.append(figure)
        return figures.count - 1
    }

    private mutating func link(_ destination: String, _ content: [Inline]) -> [Markup.Content] {
        let children = resolved(content)
        switch LinkTarget(destination) {
        case .reference(let name):
            guard let target = references[name] else { return children }
            return [
                .element(
                    Markup("a", ["href": "#" + target.name]) { children.isEmpty ? [.text(target.label)] : children })
            ]
        case .outside(let address):
            return [
                .element(Markup("a", ["href": address]) { children.isEmpty ? [.text(destination)] : children })
            ]
        case .refused: return children
        }
    }
}
