/// Makes a filled part what readers of the format accept, whatever blocks have left out or repeated.
struct Tidying {
    private var drawings: Set<String> = []
    private var bookmarkIDs: Set<String> = []
    private var bookmarkNames: Set<String> = []
    private var controls: Set<String> = []
    private var paragraphIDs: Set<String> = []

    /// Ids that parts which are left alone have taken.
    mutating func note(_ root: PartElement) {
        var root = root
        makeUnique(&root)
    }

    mutating func tidy(_ root: inout PartElement) {
        root.changeAll(Self.fillEmptyContainers)
        Self.fillEmptyContainers(&root)
        Self.dropLoneBookmarks(&root)
        makeUnique(&root)
    }

    /// What must hold a paragraph gets one; a table without rows goes.
    private static func fillEmptyContainers(_ element: inout PartElement) {
        if element.content.contains(where: { $0.element?.name == "w:tbl" }) {
            element.content.removeAll { $0.element.map { $0.name == "w:tbl" && $0.first("w:tr") == nil } ?? false }
        }
        element.content.removeAll { node in
            node.element.map { $0.name == "w:tr" && $0.first("w:tc") == nil && $0.first("w:sdt") == nil } ?? false
        }
        if element.name.hasSuffix(":txBody"), element.first("a:p") == nil {
            let empty = "<a:p xmlns:a=\"\(Namespace.drawing)\"/>"
            element = element.opened
            element.content.append(.element(PartElement(name: "a:p", opening: empty, content: [], closing: "")))
        }
        let ends: Set = ["w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment"]
        guard ends.contains(element.name) else { return }
        let isComplete =
            element.name == "w:tc"
            ? ["w:p", "w:sdt", "w:customXml"].contains(element.elements.last { !Self.isMark($0) }?.name ?? "")
            : element.elements.contains { ["w:p", "w:tbl", "w:sdt"].contains($0.name) }
        guard !isComplete else { return }
        element = element.opened
        element.content.append(.element(.emptyParagraph))
    }

    private static func isMark(_ element: PartElement) -> Bool {
        ["w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd"].contains(element.name)
    }

    /// Bookmarks of which a block took one end away.
    private static func dropLoneBookmarks(_ root: inout PartElement) {
        var starts: Set<String> = []
        var ends: Set<String> = []
        var copy = root
        copy.changeAll { element in
            if element.name == "w:bookmarkStart" { starts.insert(element.attribute("id") ?? "") }
            if element.name == "w:bookmarkEnd" { ends.insert(element.attribute("id") ?? "") }
        }
        let lone = starts.symmetricDifference(ends)
        guard !lone.isEmpty else { return }
        root.changeAll { element in
            element.content.removeAll { node in
                node.element.map { mark in
                    ["w:bookmarkStart", "w:bookmarkEnd"].contains(mark.name)
                        && lone.contains(mark.attribute("id") ?? "")
                } ?? false
            }
        }
    }

    // MARK: Ids

    private mutating func makeUnique(_ root: inout PartElement) {
        var open: [String: [String]] = [:]
        visit(&root, open: &open)
    }

    /// In the order of the document; what old programs are shown instead of a drawing repeats its ids by right.
    private mutating func visit(_ element: inout PartElement, open: inout [String: [String]]) {
        switch element.name {
        case "wp:docPr": rename(&element, "id", among: &drawings)
        case "w:bookmarkStart":
            let old = element.attribute("id") ?? ""
            rename(&element, "w:id", among: &bookmarkIDs)
            open[old, default: []].append(element.attribute("id") ?? old)
            makeNameUnique(&element)
        case "w:bookmarkEnd":
            if let old = element.attribute("id"), let new = open[old]?.popLast(), new != old {
                element.set("w:id", to: new)
            }
        case "w:sdtPr":
            for index in element.content.indices {
                guard var id = element.content[index].element, id.name == "w:id" else { continue }
                rename(&id, "w:val", among: &controls)
                element.content[index] = .element(id)
            }
        case "w:p", "w:tr":
            // Word gives a paragraph another id when it has none; two of one it may call damage.
            if let id = element.attribute("paraId"), !paragraphIDs.insert(id).inserted {
                element.removeAttribute("paraId")
            }
        default: break
        }
        guard element.name != "mc:Fallback" else { return }
        for index in element.content.indices {
            guard case .element(var child) = element.content[index] else { continue }
            visit(&child, open: &open)
            element.content[index] = .element(child)
        }
    }

    private func rename(_ element: inout PartElement, _ attribute: String, among taken: inout Set<String>) {
        let local = attribute.split(separator: ":").last.map(String.init) ?? attribute
        guard let id = element.attribute(local), !taken.insert(id).inserted else { return }
        var number = taken.count + 1
        while taken.contains(String(number)) { number += 1 }
        taken.insert(String(number))
        element.set(attribute, to: String(number))
    }

    private mutating func makeNameUnique(_ bookmark: inout PartElement) {
        guard let name = bookmark.attribute("name"), !bookmarkNames.insert(name).inserted else { return }
        var number = 2
        // Word cuts names after forty characters.
        func numbered() -> String { String(name.prefix(34)) + "_\(number)" }
        while bookmarkNames.contains(numbered()) { number += 1 }
        bookmarkNames.insert(numbered())
        bookmark.set("w:name", to: numbered())
    }
}
