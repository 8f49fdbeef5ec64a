import Diagnostics

/// How the pages of a reference document are set: those of its last section, with the headers and footers that hold
/// there.
struct ReferenceSection: Sendable {
    /// A header or footer.
    struct Margin: Hashable, Sendable {
        enum Kind: String, Sendable { case header, footer }

        let kind: Kind
        /// `default`, `even` or `first`.
        let type: String
        /// Here.
        let part: String
    }

    /// Paper and margins, borders, the count of pages: what of `w:sectPr` is kept.
    let properties: [Markup]
    /// `nil` where the document says nothing of its page.
    let page: PageSetup?
    let margins: [Margin]
    /// Whether odd and even pages differ.
    let tellsEvenPages: Bool
    /// Whether the first page differs.
    var tellsFirstPage: Bool { properties.contains { $0.name == "w:titlePg" } }

    /// - Parameters:
    ///   - body: `w:body`.
    ///   - copies: takes in the parts.
    init(_ body: PartElement?, of package: OfficePackage, _ copies: inout PartCopies) throws(Diagnostic) {
        let sections = body.map(Self.sections) ?? []
        // A section that names no header goes on with that of the one before.
        var named: [(kind: Margin.Kind, type: String, id: String)] = []
        for reference in sections.flatMap(\.elements) {
            let kind: Margin.Kind = reference.name == "w:headerReference" ? .header : .footer
            let type = reference.attribute("type") ?? "default"
            guard ["w:headerReference", "w:footerReference"].contains(reference.name),
                let id = reference.attribute("id"), ["default", "even", "first"].contains(type)
            else { continue }
            named.removeAll { $0.kind == kind && $0.type == type }
            named.append((kind, type, id))
        }
        let relationships = try package.relationships(of: "word/document.xml")
        var margins: [Margin] = []
        for (kind, type, id) in named.sorted(by: { ($0.kind.rawValue, $0.type) < ($1.kind.rawValue, $1.type) }) {
            guard let target = relationships.first(where: { $0.id == id })?.target,
                let part = PartName.resolve(target, from: "word/document.xml"), let own = try copies.take(part)
            else { continue }
            margins.append(Margin(kind: kind, type: type, part: own))
        }
        self.margins = margins
        page = sections.last.flatMap(PageSetup.init)
        properties =
            page == nil ? [] : sections.last?.elements.filter { Self.kept.contains($0.name) }.map(Markup.init) ?? []
        let settings = try package.xml(of: "word/settings.xml").flatMap { bytes throws(Diagnostic) in
            try PartTree(bytes, part: "word/settings.xml", of: package.name).root
        }
        tellsEvenPages = settings?.first("w:evenAndOddHeaders").map(\.isOn) ?? false
    }

    /// In the order of the schema (ISO/IEC 29500-1, 17.6.17), as the document has them too.
    private static let kept: Set<String> = [
        "w:pgSz", "w:pgMar", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:titlePg", "w:docGrid",
    ]

    /// All of a document, the last one that of its end.
    static func sections(_ body: PartElement) -> [PartElement] {
        body.elements.flatMap { element -> [PartElement] in
            switch element.name {
            case "w:sectPr": [element]
            case "w:p": element.first("w:pPr")?.elements.filter { $0.name == "w:sectPr" } ?? []
            default: []
            }
        }
    }

    /// Whether there are footers, or headers.
    func has(_ kind: Margin.Kind) -> Bool { margins.contains { $0.kind == kind } }
}

extension PartElement {
    /// Of a property that is on where it is named, unless it says otherwise.
    fileprivate var isOn: Bool { !["0", "false", "off"].contains(attribute("val") ?? "1") }
}

extension Markup {
    /// An element of WordprocessingML without text.
    init(_ element: PartElement) {
        self.init(element.name)
        attributes = AttributeList(element.opening).filter { !$0.name.hasPrefix("xmlns") }.map {
            Attribute(name: $0.name.contains(":") ? "w:" + $0.local : $0.local, value: unescaped($0.raw))
        }
        content = element.elements.map { .element(Markup($0)) }
    }
}
