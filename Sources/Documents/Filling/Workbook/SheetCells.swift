import Expressions

/// Brings the cells of a filled sheet into the form that Excel writes: numbers as numbers, texts without runs that say
/// nothing, and no cell that is text and empty.
enum SheetCells {
    private static let target = "nianbao-number"

    /// A mark beside the text of a number, which never reaches the file; `nil` for what is none.
    static func mark(_ operand: Operand, printed: String) -> String? {
        guard let value = operand.plain, let number = value.double, number.isFinite else { return nil }
        return "<?\(target) \(value.description) \(printed.count)?>"
    }

    static func settle(in root: inout PartElement) {
        root.changeAll { cell in
            guard cell.name == "x:c", cell.attribute("t") == "inlineStr",
                let index = cell.content.firstIndex(where: { $0.element?.name == "x:is" }),
                var text = cell.content[index].element
            else { return }
            let numbers = takeMarks(from: &text)
            let shown = text.text
            if numbers.count == 1, let only = numbers.first, shown.count == only.length {
                cell.content[index] = .element(.sheet("v", prefix: cell.prefix, [.text(only.number)]))
                cell.removeAttribute("t")
            } else if shown.isEmpty {
                cell.content.remove(at: index)
                cell.removeAttribute("t")
            } else {
                cell.content[index] = .element(withoutPlainRun(text))
            }
        }
    }

    private static func takeMarks(from element: inout PartElement) -> [(number: String, length: Int)] {
        var found: [(number: String, length: Int)] = []
        var kept: [PartNode] = []
        for node in element.content {
            switch node {
            case .other(let raw) where raw.hasPrefix("<?\(target) "):
                let words = raw.dropFirst(2).dropLast(2).split(separator: " ")
                if words.count == 3, let length = Int(words[2]) { found.append((String(words[1]), length)) }
            case .element(var child):
                found += takeMarks(from: &child)
                kept.append(.element(child))
            default: kept.append(node)
            }
        }
        element.content = kept
        return found
    }

    /// One run without looks of its own is plain text.
    private static func withoutPlainRun(_ text: PartElement) -> PartElement {
        guard text.elements.count == 1, let run = text.elements.first, run.name == "x:r",
            run.elements.allSatisfy({ $0.name == "x:t" }), run.elements.count == 1
        else { return text }
        var plain = text
        plain.content = run.content
        return plain
    }
}
