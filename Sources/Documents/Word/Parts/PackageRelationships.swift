extension Relationships {
    /// `_rels/.rels`: where a reader finds the document and its properties.
    static var ofPackage: Relationships {
        var relationships = Relationships()
        relationships.add(.officeDocument, target: "word/document.xml")
        relationships.add(.coreProperties, target: "docProps/core.xml")
        relationships.add(.extendedProperties, target: "docProps/app.xml")
        return relationships
    }
}
