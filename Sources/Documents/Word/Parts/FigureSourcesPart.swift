/// Which figure of the catalogue a bookmarked number prints.
struct FigureSource: Hashable, Sendable {
    var bookmark: String
    var figure: String
}

/// `customXml/item1.xml`: the way back from the numbers of the text to their figures. Word keeps such parts when it
/// saves, and shows them to nobody.
struct FigureSourcesPart {
    var sources: [FigureSource]

    init(_ sources: [FigureSource]) {
        self.sources = sources
    }

    var isEmpty: Bool { sources.isEmpty }

    var parts: [Part] {
        guard !isEmpty else { return [] }
        var relationships = Relationships()
        relationships.add(.customXmlProps, target: "itemProps1.xml")
        return [
            Part("customXml/item1.xml", content: .xml(figures)),
            .relationships("customXml/_rels/item1.xml.rels", relationships),
            Part(
                "customXml/itemProps1.xml",
                type: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
                content: .xml(properties)),
        ]
    }

    private var figures: Markup {
        Markup("figures", ["xmlns": Namespace.figures]) {
            for source in sources {
                Markup("figure", ["bookmark": source.bookmark, "id": source.figure])
            }
        }
    }

    private var properties: Markup {
        Markup(
            "ds:datastoreItem",
            ["xmlns:ds": Namespace.customXML, "ds:itemID": "{6E69616E-6261-4F00-8000-666967757265}"]
        ) {
            Markup("ds:schemaRefs") { Markup("ds:schemaRef", ["ds:uri": Namespace.figures]) }
        }
    }
}
