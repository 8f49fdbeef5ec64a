/// The numbering of a reference document with ours after it, which its styles go on naming by their old numbers.
struct NumberingMerge {
    private let reference: PartTree
    private let firstForm: Int
    private let firstList: Int

    /// - Parameters:
    ///   - reference: `word/numbering.xml`.
    ///   - unnumbered: ids of styles that no level of a list may take for its own.
    init(_ reference: PartTree, unnumbered: Set<String>) {
        var reference = reference
        var (forms, lists) = ([0], [0])
        reference.changeRoot { root in
            root.changeAll { element in
                switch element.name {
                case "w:abstractNum": forms.append(Self.number(element, "abstractNumId") + 1)
                case "w:num": lists.append(Self.number(element, "numId"))
                case "w:lvl":
                    element.content.removeAll { node in
                        node.element.map { $0.name == "w:pStyle" && unnumbered.contains($0.attribute("val") ?? "") }
                            ?? false
                    }
                default: break
                }
            }
        }
        self.reference = reference
        firstForm = forms.max() ?? 0
        firstList = lists.max() ?? 0
    }

    private static func number(_ element: PartElement, _ attribute: String) -> Int {
        element.attribute(attribute).flatMap { Int32($0) }.map(Int.init) ?? 0
    }

    /// The merged part.
    /// - Parameter own: our `w:numbering`.
    func part(with own: Markup) -> [UInt8] {
        var merged = reference
        let added = renumbering(own).content.compactMap { child -> Markup? in
            guard case .element(var element) = child else { return nil }
            element.attributes.append(Markup.Attribute(name: "xmlns:w", value: Namespace.word))
            return element
        }
        merged.changeRoot { root in
            root = root.opened
            let forms = added.filter { $0.name == "w:abstractNum" }.map { PartNode.text($0.fragment) }
            let lists = added.filter { $0.name == "w:num" }.map { PartNode.text($0.fragment) }
            // Forms come before lists, and lists before what Word notes for itself.
            let end = root.content.lastIndex { $0.element?.name == "w:num" }.map { $0 + 1 }
            let tail = root.content.firstIndex { $0.element?.name == "w:numIdMacAtCleanup" } ?? root.content.count
            root.content.insert(contentsOf: lists, at: end ?? tail)
            let head = root.content.firstIndex { $0.element?.name == "w:num" }
            root.content.insert(contentsOf: forms, at: head ?? tail)
        }
        return merged.bytes
    }

    /// Markup of ours that names its lists by the numbers that they have in the merged part.
    func renumbering(_ own: Markup) -> Markup {
        var copy = own
        let moved: (attribute: String, by: Int)? =
            switch own.name {
            case "w:abstractNum": ("w:abstractNumId", firstForm)
            case "w:abstractNumId": ("w:val", firstForm)
            case "w:num": ("w:numId", firstList)
            case "w:numId": ("w:val", firstList)
            default: nil
            }
        if let moved, let index = own.attributes.firstIndex(where: { $0.name == moved.attribute }),
            let number = Int(own.attributes[index].value)
        {
            copy.attributes[index].value = String(number + moved.by)
        }
        copy.content = own.content.map { child in
            if case .element(let element) = child { .element(renumbering(element)) } else { child }
        }
        return copy
    }
}
