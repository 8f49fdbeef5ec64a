/// Does to the cells of a filled table what `{% cellbg %}`, `{% colspan %}`, `{% vm %}` and `{% hm %}` asked for.
enum CellMarks {
    private static let target = "nianbao-cell"

    /// The mark of a cell, as a processing instruction that never reaches the document.
    static func instruction(_ output: Story.Output, _ value: String) -> String { "<?\(target) \(output) \(value)?>" }

    static func apply(to root: inout PartElement) {
        root.changeAll { row in
            guard row.name == "w:tr" else { return }
            row.content = row.content.compactMap { node in
                guard case .element(let cell) = node, cell.name == "w:tc" else { return node }
                return apply(to: cell).map { .element($0) }
            }
        }
        root.changeAll { element in
            guard element.name == "w:tbl" else { return }
            TableGrid.fit(&element)
        }
    }

    /// - Returns: `nil` for a cell that went into the one before it.
    private static func apply(to cell: PartElement) -> PartElement? {
        var cell = cell
        let marks = takeMarks(from: &cell)
        guard !marks.isEmpty else { return cell }
        if marks["isFirstAcross"] == "false" { return nil }
        if let rounds = marks["roundsAcross"].flatMap(Int.init) {
            let span = TableGrid.span(of: cell) * rounds
            cell.setProperty(Markup("w:gridSpan", ["w:val": String(span)]))
        }
        if let span = marks["columnSpan"] { cell.setProperty(Markup("w:gridSpan", ["w:val": span])) }
        if let color = marks["background"] {
            cell.setProperty(Markup("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": color]))
        }
        if let first = marks["isFirstDown"] {
            cell.setProperty(Markup("w:vMerge", ["w:val": first == "true" ? "restart" : "continue"]))
            if first == "false" {
                cell.content = cell.content.filter { $0.element?.name == "w:tcPr" } + [.element(.emptyParagraph)]
            }
        }
        return cell
    }

    private static func takeMarks(from element: inout PartElement) -> [String: String] {
        var marks: [String: String] = [:]
        var kept: [PartNode] = []
        for node in element.content {
            switch node {
            case .other(let raw) where raw.hasPrefix("<?\(target) "):
                let words = raw.dropFirst(2).dropLast(2).split(separator: " ").map(String.init)
                if words.count == 3 { marks[words[1]] = words[2] }
            case .element(var child) where child.name != "w:tbl":
                marks.merge(takeMarks(from: &child)) { $1 }
                kept.append(.element(child))
            default: kept.append(node)
            }
        }
        element.content = kept
        return marks
    }
}

extension PartElement {
    /// The children of `w:tcPr` in the order that the schema wants (ISO/IEC 29500-1, 17.4.69).
    private static let cellProperties = [
        "w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar",
        "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark",
    ]

    /// The children of `w:pPr` in the order that the schema wants (ISO/IEC 29500-1, 17.3.1.26).
    static let paragraphProperties = [
        "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr",
        "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap",
        "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd",
        "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc",
        "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr",
        "w:sectPr", "w:pPrChange",
    ]

    /// Puts a property into this cell, in the place of an old one of that name.
    mutating func setProperty(_ property: Markup) { setProperty(property, in: "w:tcPr", order: Self.cellProperties) }

    /// Puts a property into the element's list of properties, which comes first in it.
    /// - Parameters:
    ///   - order: that the schema wants.
    ///   - head: what comes before the list all the same.
    mutating func setProperty(_ property: Markup, in list: String, order: [String], after head: Set<String> = []) {
        guard let added = PartTree(fragment: property.fragment).root else { return }
        let old = content.firstIndex { $0.element?.name == list }
        var properties =
            old.flatMap { content[$0].element?.opened }
            ?? PartElement(
                name: list, opening: "<\(list)>", content: [], closing: "</\(list)>")
        properties.content.removeAll { $0.element?.name == property.name }
        let rank = order.firstIndex(of: property.name) ?? 0
        let after = properties.content.firstIndex { node in
            node.element.map { (order.firstIndex(of: $0.name) ?? Int.max) > rank } ?? false
        }
        properties.content.insert(.element(added), at: after ?? properties.content.count)
        if let old {
            content[old] = .element(properties)
        } else {
            let start = content.lastIndex { head.contains($0.element?.name ?? "") }
            content.insert(.element(properties), at: start.map { $0 + 1 } ?? 0)
        }
    }
}
