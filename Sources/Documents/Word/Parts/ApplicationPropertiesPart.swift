/// `docProps/app.xml`
func applicationPropertiesPart(_ properties: Document.Properties) -> Part {
    Part(
        "docProps/app.xml", type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        content: .xml(
            Markup("Properties", ["xmlns": Namespace.applicationProperties]) {
                Markup("Application") { "nianbao" }
                if !properties.author.isEmpty { Markup("Company") { properties.author } }
            }))
}
