import Diagnostics
import Tables

extension FilledText.Look {
    /// The properties of a run of WordprocessingML with this look laid over them.
    /// - Parameter base: `<w:rPr>…</w:rPr>`, or empty.
    func wordProperties(over base: String) -> String {
        var own: [Markup] = []
        if let style { own.append(Markup("w:rStyle", ["w:val": style])) }
        if let font {
            own.append(
                Markup("w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font]))
        }
        for (name, flag) in [("w:b", bold), ("w:i", italic), ("w:strike", strike)] {
            guard let flag else { continue }
            own.append(Markup(name, ["w:val": flag ? nil : "0"]))
        }
        if let color { own.append(Markup("w:color", ["w:val": color])) }
        if let size {
            own.append(Markup("w:sz", ["w:val": String(halfPoints(size))]))
            own.append(Markup("w:szCs", ["w:val": String(halfPoints(size))]))
        }
        if let underline { own.append(Markup("w:u", ["w:val": underline ? "single" : "none"])) }
        if let highlight {
            own.append(Markup("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": highlight]))
        }
        if superscript != nil || `subscript` != nil {
            let place = superscript == true ? "superscript" : `subscript` == true ? "subscript" : "baseline"
            own.append(Markup("w:vertAlign", ["w:val": place]))
        }
        guard !own.isEmpty else { return base }
        let replaced = Set(own.map(\.name))
        let kept = RunPropertyList.elements(of: base).filter { !replaced.contains($0.name) }
        let all = kept + own.map { (name: $0.name, xml: $0.fragment) }
        return "<w:rPr>" + RunPropertyList.inOrder(all).map(\.xml).joined() + "</w:rPr>"
    }

    /// The properties of a run of DrawingML with this look laid over them.
    func drawingProperties(over base: String) -> String {
        var element =
            RunPropertyList.root(of: base)
            ?? PartElement(name: "a:rPr", opening: "<a:rPr/>", content: [], closing: "")
        if let bold { element.set("b", to: bold ? "1" : "0") }
        if let italic { element.set("i", to: italic ? "1" : "0") }
        if let underline { element.set("u", to: underline ? "sng" : "none") }
        if let strike { element.set("strike", to: strike ? "sngStrike" : "noStrike") }
        if let size { element.set("sz", to: String(Int((size * 100).rounded()))) }
        if superscript != nil || `subscript` != nil {
            element.set("baseline", to: superscript == true ? "30000" : `subscript` == true ? "-25000" : "0")
        }
        func color(_ name: String, _ color: String) -> Markup {
            Markup(name) { Markup("a:srgbClr", ["val": color]) }
        }
        let own =
            [self.color.map { color("a:solidFill", $0) }, highlight.map { color("a:highlight", $0) }].compactMap { $0 }
            + (font.map { font in ["a:latin", "a:ea", "a:cs"].map { Markup($0, ["typeface": font]) } } ?? [])
        guard !own.isEmpty else { return element.xml }
        let replaced = Set(own.map(\.name))
        let kept = element.elements.filter { !replaced.contains($0.name) }.map { (name: $0.name, xml: $0.xml) }
        element = element.opened
        element.content = RunPropertyList.inOrder(kept + own.map { (name: $0.name, xml: $0.fragment) }).map {
            .text($0.xml)
        }
        return element.xml
    }
}

extension FilledText.Look {
    /// The properties of a run of SpreadsheetML with this look laid over them; their order is free.
    func sheetProperties(over base: String, prefix: String) -> String {
        var own: [(name: String, value: String)] = []
        if let font { own.append(("rFont", font)) }
        for (name, flag) in [("b", bold), ("i", italic), ("strike", strike)] {
            guard let flag else { continue }
            own.append((name, flag ? "1" : "0"))
        }
        if let underline { own.append(("u", underline ? "single" : "none")) }
        if let size { own.append(("sz", Value.real(size).description)) }
        if let color { own.append(("color", color)) }
        if superscript != nil || `subscript` != nil {
            own.append(
                ("vertAlign", superscript == true ? "superscript" : `subscript` == true ? "subscript" : "baseline"))
        }
        guard !own.isEmpty else { return base }
        let replaced = Set(own.map { "\(prefix)\($0.name)" })
        let kept = RunPropertyList.elements(of: base).filter { !replaced.contains($0.name) }.map(\.xml)
        let added = own.map { property in
            let attribute = property.name == "color" ? "rgb=\"FF" : "val=\""
            return "<\(prefix)\(property.name) \(attribute)\(escaped(property.value, inAttribute: true))\"/>"
        }
        return "<\(prefix)rPr>" + (kept + added).joined() + "</\(prefix)rPr>"
    }

    /// What of this look a run cannot take; `nil` when it takes all.
    func missing(in run: RunShape) -> String? {
        if style != nil, run.form != .word { return "style" }
        return highlight != nil && run.form == .sheet ? "highlight" : nil
    }
}

/// The children of `w:rPr` and `a:rPr` in the order that the schemas want (ISO/IEC 29500-1, 17.3.2.28 and 21.1.2.3.9).
enum RunPropertyList {
    private static let order = [
        "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:dstrike",
        "w:outline", "w:shadow", "w:emboss", "w:imprint", "w:noProof", "w:snapToGrid", "w:vanish", "w:webHidden",
        "w:color", "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect",
        "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout",
        "w:specVanish", "w:oMath",
        "a:ln", "a:noFill", "a:solidFill", "a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill", "a:effectLst",
        "a:effectDag", "a:highlight", "a:uLnTx", "a:uLn", "a:uFillTx", "a:uFill", "a:latin", "a:ea", "a:cs", "a:sym",
        "a:hlinkClick", "a:hlinkMouseOver", "a:rtl", "a:extLst",
    ]

    static func root(of properties: String) -> PartElement? { PartTree(fragment: properties).root }

    static func elements(of properties: String) -> [(name: String, xml: String)] {
        root(of: properties)?.elements.map { ($0.name, $0.xml) } ?? []
    }

    /// Properties that the schemas do not know, of later versions of Word, come last.
    static func inOrder(_ elements: [(name: String, xml: String)]) -> [(name: String, xml: String)] {
        let ranked = elements.enumerated().map { index, element in
            (rank: order.firstIndex(of: element.name) ?? order.count, index: index, element: element)
        }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.element)
    }
}
