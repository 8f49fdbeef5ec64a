/// Our styles laid under those of a reference document: where it has one of the same kind and name, that one counts.
struct StyleMerge {
    /// The whole of `word/styles.xml`.
    let part: [UInt8]
    /// Our ids, by which paragraphs name their styles, and what those are in the merged part.
    let ids: [String: String]

    /// - Parameters:
    ///   - own: our `w:styles`.
    ///   - keepsNumbering: whether the numbering comes along that its styles name.
    init(_ own: Markup, under reference: PartTree, keepsNumbering: Bool) {
        var byName: [String: String] = [:]
        var taken: Set<String> = []
        for style in reference.root?.elements ?? [] where style.name == "w:style" {
            guard let id = style.attribute("styleId"), let name = style.first("w:name")?.attribute("val") else {
                continue
            }
            taken.insert(id)
            byName[Self.key(style.attribute("type"), name)] = id
        }
        var ids: [String: String] = [:]
        var added: [Markup] = []
        for case .element(let style) in own.content where style.name == "w:style" {
            let id = style.value(of: "w:styleId") ?? ""
            let name = style.child("w:name")?.value(of: "w:val") ?? ""
            if let known = byName[Self.key(style.value(of: "w:type"), name)] {
                ids[id] = known
            } else {
                ids[id] = taken.contains(id) ? id + "Nianbao" : id
                added.append(style)
            }
        }
        self.ids = ids
        var merged = reference
        merged.changeRoot { root in
            root = root.opened
            Self.stopNumbering(in: &root, of: keepsNumbering ? Set(ids.values) : nil)
            for style in added {
                var style = style.renamingStyles(ids)
                // There is one default of each kind already.
                style.attributes.removeAll { $0.name == "w:default" }
                style.attributes.append(Markup.Attribute(name: "xmlns:w", value: Namespace.word))
                root.content.append(.text(style.fragment))
            }
        }
        part = merged.bytes
    }

    /// Takes numbers away from styles, those too that they have from the styles they are based on.
    /// - Parameter ids: of the styles; `nil` for all.
    private static func stopNumbering(in root: inout PartElement, of ids: Set<String>?) {
        var numbered = Set(
            root.elements.filter { $0.first("w:pPr")?.first("w:numPr") != nil }.compactMap { $0.attribute("styleId") })
        var known = -1
        while known < numbered.count {
            known = numbered.count
            numbered.formUnion(
                root.elements.filter { $0.first("w:basedOn")?.attribute("val").map(numbered.contains) ?? false }
                    .compactMap { $0.attribute("styleId") })
        }
        root.changeAll { style in
            guard style.name == "w:style", let id = style.attribute("styleId") else { return }
            guard let ids else {
                style.changeAll { if $0.name == "w:pPr" { $0.content.removeAll { $0.element?.name == "w:numPr" } } }
                return
            }
            guard ids.contains(id), numbered.contains(id) else { return }
            style.setProperty(
                Markup("w:numPr") { Markup("w:numId", ["w:val": "0"]) }, in: "w:pPr",
                order: PartElement.paragraphProperties,
                after: stylesHead)
        }
    }

    /// What stands before the properties of paragraphs in a style (ISO/IEC 29500-1, 17.7.4.17).
    private static let stylesHead: Set<String> = [
        "w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:autoRedefine", "w:hidden", "w:uiPriority",
        "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:locked", "w:personal", "w:personalCompose",
        "w:personalReply", "w:rsid",
    ]

    /// Word tells its own styles apart without regard to case.
    private static func key(_ type: String?, _ name: String) -> String { "\(type ?? "paragraph") \(name.lowercased())" }
}

extension Markup {
    /// This element with other ids of styles.
    func renamingStyles(_ ids: [String: String]) -> Markup {
        var copy = self
        let attribute = name == "w:style" ? "w:styleId" : Self.styleReferences.contains(name) ? "w:val" : nil
        if let attribute, let index = attributes.firstIndex(where: { $0.name == attribute }) {
            copy.attributes[index].value = ids[attributes[index].value] ?? attributes[index].value
        }
        copy.content = content.map { child in
            if case .element(let element) = child { .element(element.renamingStyles(ids)) } else { child }
        }
        return copy
    }

    private static let styleReferences: Set<String> = [
        "w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link",
    ]

    fileprivate func value(of attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    fileprivate func child(_ name: String) -> Markup? {
        for case .element(let element) in content where element.name == name { return element }
        return nil
    }
}
