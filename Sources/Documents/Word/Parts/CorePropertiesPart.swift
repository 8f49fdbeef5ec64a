/// `docProps/core.xml`: title, author and the like, in Dublin Core's terms.
func corePropertiesPart(_ properties: Document.Properties) -> Part {
    func element(_ name: String, _ value: String) -> Markup? {
        value.isEmpty ? nil : Markup(name) { value }
    }
    func date(_ name: String) -> Markup? {
        properties.date.map { day in Markup(name, ["xsi:type": "dcterms:W3CDTF"]) { "\(day)T00:00:00Z" } }
    }
    return Part(
        "docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml",
        content: .xml(
            Markup(
                "cp:coreProperties",
                [
                    "xmlns:cp": Namespace.coreProperties, "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                    "xmlns:dcterms": "http://purl.org/dc/terms/",
                    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                ]
            ) {
                element("dc:title", properties.title)
                element("dc:subject", properties.subject)
                element("dc:creator", properties.author)
                element("cp:keywords", properties.keywords.joined(separator: "；"))
                element("cp:lastModifiedBy", properties.author)
                date("dcterms:created")
                date("dcterms:modified")
                element("dc:language", properties.language)
            }))
}
