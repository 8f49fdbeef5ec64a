import Diagnostics

/// The table of texts that the cells of a workbook point into.
///
/// A cell with tags gets its text beside it, where it can be filled without changing that of other cells.
struct SharedStrings: Sendable {
    private let items: [PartElement]

    /// - Parameter table: `sst`; without one, cells can only have texts of their own.
    init(_ table: PartElement?) {
        items = table?.elements.filter { $0.name == "x:si" } ?? []
    }

    /// The sheet, each cell with tags holding its text.
    func opening(_ sheet: PartTree) -> PartTree {
        var sheet = sheet
        sheet.changeRoot { root in
            root.changeAll { element in
                guard element.name == "x:c", let text = text(of: element), Self.isTagged(text) else { return }
                element = element.opened
                element.set("t", to: "inlineStr")
                element.content.removeAll { ["x:v", "x:is"].contains($0.element?.name) }
                element.content.insert(.element(inline(text, prefix: element.prefix)), at: 0)
            }
        }
        return sheet
    }

    /// The table without the texts that went into cells, which would show their tags to whoever looks for them.
    static func forgettingTags(in table: inout PartElement) {
        table.changeAll { item in
            guard item.name == "x:si", isTagged(item) else { return }
            item = item.opened
            item.content = [.element(.sheet("t", prefix: item.prefix, []))]
        }
    }

    /// The item or inline text that a cell shows.
    private func text(of cell: PartElement) -> PartElement? {
        switch cell.attribute("t") {
        case "s":
            let index = cell.first("x:v").flatMap { Int($0.text.trimmingWhitespace) } ?? -1
            return items.indices.contains(index) ? items[index] : nil
        case "inlineStr": return cell.first("x:is")
        default: return nil
        }
    }

    private static func isTagged(_ text: PartElement) -> Bool {
        let characters = Array(shown(text).map(\.text).joined())
        guard characters.contains(where: "{}｛".contains) else { return false }
        // A tag that is not whole is one too, to be told of later.
        return (try? TagScanner.tags(in: characters).isEmpty) != true
    }

    /// Without what tells how to read the characters aloud.
    private static func shown(_ text: PartElement) -> [PartElement] {
        text.elements.filter { ["x:r", "x:t"].contains($0.name) }
    }

    /// `is` whose text stands in runs, as that of other documents does.
    private func inline(_ text: PartElement, prefix: String) -> PartElement {
        let runs = Self.shown(text).map { child in
            child.name == "x:r" ? child : PartElement.sheet("r", prefix: prefix, [.element(child)])
        }
        return PartElement.sheet("is", prefix: prefix, runs.map { .element($0.prefixed(prefix)) })
    }
}

extension PartElement {
    /// The prefix of the name as the part writes it, with its colon; empty where the namespace is the part's own.
    var prefix: String {
        let raw = opening.dropFirst().prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
        return raw.lastIndex(of: ":").map { String(raw[...$0]) } ?? ""
    }

    /// An element of a sheet.
    static func sheet(_ name: String, prefix: String, _ content: [PartNode]) -> PartElement {
        PartElement(
            name: "x:\(name)", opening: "<\(prefix)\(name)>", content: content, closing: "</\(prefix)\(name)>")
    }

    /// This element of a sheet and all in it under another prefix.
    fileprivate func prefixed(_ prefix: String) -> PartElement {
        guard name.hasPrefix("x:") else { return self }
        var copy = self
        let raw = opening.dropFirst().prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
        copy.opening = "<\(prefix)\(name.dropFirst(2))\(opening.dropFirst(1 + raw.count))"
        copy.closing = closing.isEmpty ? "" : "</\(prefix)\(name.dropFirst(2))>"
        copy.content = content.map { node in
            if case .element(let child) = node { .element(child.prefixed(prefix)) } else { node }
        }
        return copy
    }
}
