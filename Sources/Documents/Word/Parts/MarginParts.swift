/// The headers and footers of a document: those of a reference document where it has any, else ours.
struct MarginParts {
    private typealias Margin = (kind: ReferenceSection.Margin.Kind, type: String, file: String)

    /// Ours; those of a reference come with it.
    let parts: [Part]
    /// Whether odd and even pages differ.
    let tellsEvenPages: Bool
    /// With their files as the main part names them.
    private let margins: [Margin]

    init(_ style: WordStyle, runningHead: String?, reference: ReferenceSection?) {
        let headers = reference?.has(.header) ?? false ? [] : HeaderPart.all(style, text: runningHead)
        let footers = reference?.has(.footer) ?? false ? [] : FooterPart.all(style)
        parts =
            headers.map { .word($0.name, kind: "header", $0.markup) }
            + footers.map { .word($0.name, kind: "footer", $0.markup) }
        let own: [Margin] =
            headers.map { (.header, $0.type, $0.name + ".xml") } + footers.map { (.footer, $0.type, $0.name + ".xml") }
        let theirs: [Margin] = reference?.margins.map { ($0.kind, $0.type, String($0.part.dropFirst(5))) } ?? []
        let (oursTellEven, theirsTellEven) = (own.contains { $0.type == "even" }, reference?.tellsEvenPages ?? false)
        tellsEvenPages = oursTellEven || theirsTellEven
        // Where one side tells pages apart that the other does not, the other's one form goes for both.
        func completed(_ margins: [Margin], _ types: [String]) -> [Margin] {
            margins
                + types.flatMap { type in
                    margins.filter { margin in
                        margin.type == "default" && !margins.contains { $0.kind == margin.kind && $0.type == type }
                    }.map { ($0.kind, type, $0.file) }
                }
        }
        let first = reference?.tellsFirstPage ?? false ? ["first"] : []
        let all =
            completed(own, (theirsTellEven ? ["even"] : []) + first)
            + completed(theirs, oursTellEven && !theirsTellEven ? ["even"] : [])
        margins = all.filter { $0.kind == .header } + all.filter { $0.kind == .footer }
    }

    /// The elements that name them in the main part.
    func references(adding relationships: inout Relationships) -> [Markup] {
        var ids: [String: String] = [:]
        for margin in margins.filter({ $0.kind == .footer }) + margins where ids[margin.file] == nil {
            ids[margin.file] = relationships.add(margin.kind.relationship, target: margin.file)
        }
        return margins.map { margin in
            Markup("w:\(margin.kind.rawValue)Reference", ["w:type": margin.type, "r:id": ids[margin.file]])
        }
    }
}

extension ReferenceSection.Margin.Kind {
    fileprivate var relationship: Relationships.Kind { self == .header ? .header : .footer }
}
