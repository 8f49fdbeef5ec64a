/// What one part refers to, by ids that its markup names.
struct Relationships {
    enum Kind: String {
        case officeDocument, styles, settings, numbering, fontTable, theme, header, footer, image, hyperlink
        case customXml
        case customXmlProps
        case extendedProperties = "extended-properties"
        case coreProperties

        fileprivate var type: String {
            switch self {
            case .coreProperties:
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
            default: "\(Namespace.relationships)/\(rawValue)"
            }
        }
    }

    private var elements: [Markup] = []

    /// - Returns: the id.
    @discardableResult
    mutating func add(_ kind: Kind, target: String, isExternal: Bool = false) -> String {
        let id = "rId\(elements.count + 1)"
        elements.append(
            Markup(
                "Relationship",
                ["Id": id, "Type": kind.type, "Target": target, "TargetMode": isExternal ? "External" : nil]))
        return id
    }

    var markup: Markup {
        Markup("Relationships", ["xmlns": Namespace.packageRelationships]) { elements }
    }
}
