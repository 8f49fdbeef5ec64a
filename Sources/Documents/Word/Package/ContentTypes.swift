/// The list of a package's parts and what each is; readers look here first.
func contentTypes(of parts: [Part]) -> Part {
    let defaults: KeyValuePairs = [
        "png": "image/png", "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "svg": "image/svg+xml", "xml": "application/xml",
    ]
    return Part(
        "[Content_Types].xml",
        content: .xml(
            Markup("Types", ["xmlns": Namespace.contentTypes]) {
                for (suffix, type) in defaults {
                    Markup("Default", ["Extension": suffix, "ContentType": type])
                }
                for part in parts where part.contentType != nil {
                    Markup("Override", ["PartName": "/" + part.name, "ContentType": part.contentType])
                }
            }))
}
