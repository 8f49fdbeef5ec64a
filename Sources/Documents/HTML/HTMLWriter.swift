import Diagnostics

/// Writes documents as one HTML file that needs no other: style, script and drawings (SVG with real text) are inside.
///
/// It reads on a phone, prints on A4 with the margins of its layout, and works without script: a printed figure
/// leads to its entry in the list of sources at the end, and with script opens the entry where it stands.
///
/// ```swift
/// let details = ["cases.total": FigureDetails(title: "办件量", entries: [.init("期间", "2016年")])]
/// let bytes = try HTMLWriter(details: details).write(document)
/// ```
/// Same document, same bytes.
public struct HTMLWriter: DocumentWriter {
    public static let fileExtension = "html"

    /// By the figures' ids. A figure without details shows its id.
    public var details: [String: FigureDetails]
    public var drawing: any PictureDrawing
    public var layout: DocumentLayout

    public init(
        details: [String: FigureDetails] = [:], drawing: any PictureDrawing = CairoDrawing(),
        layout: DocumentLayout = .official
    ) {
        self.details = details
        self.drawing = drawing
        self.layout = layout
    }

    /// The bytes of an `.html` file, in UTF-8.
    /// - Throws: the first error of `Document.findings()`, and what the drawing of a picture throws.
    public func write(_ document: Document) throws(Diagnostic) -> [UInt8] {
        try page(document).html
    }

    func page(_ document: Document) throws(Diagnostic) -> Markup {
        if let error = document.findings().first(where: { $0.severity == .error }) { throw error }
        var composer = HTMLComposer(document.blocks, drawing: drawing)
        let body = try composer.compose(document.blocks)
        let sources = composer.figures
        return Markup("html", ["lang": document.properties.language.isEmpty ? "zh-CN" : document.properties.language]) {
            head(document.properties, hasSources: !sources.isEmpty)
            Markup("body") {
                Markup("main") { body }
                if !sources.isEmpty {
                    sourceList(sources)
                    dialog
                    Markup("script") { [.verbatim(HTMLScript.openSources)] }
                }
            }
        }
    }

    private func head(_ properties: Document.Properties, hasSources: Bool) -> Markup {
        let scripts = hasSources ? "script-src 'unsafe-inline'; " : ""
        let named = [
            ("author", properties.author), ("description", properties.subject),
            ("keywords", properties.keywords.joined(separator: ",")),
        ]
        return Markup("head") {
            Markup("meta", ["charset": "utf-8"])
            Markup("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            Markup(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; \(scripts)style-src 'unsafe-inline'",
                ])
            for (name, content) in named where !content.isEmpty {
                Markup("meta", ["name": name, "content": content])
            }
            properties.date.map { Markup("meta", ["name": "dcterms.date", "content": "\($0)"]) }
            Markup("title") { properties.title }
            Markup("style") { [.verbatim(HTMLStyle.sheet(layout))] }
        }
    }

    private func sourceList(_ figures: [String]) -> Markup {
        Markup("section", ["class": "sources", "aria-labelledby": "sources"]) {
            Markup("h2", ["id": "sources"]) { "数据来源" }
            for (index, figure) in figures.enumerated() {
                Markup("div", ["id": HTMLComposer.sourceID(index), "class": "source"]) {
                    Markup("h3") { details[figure]?.title ?? figure }
                    Markup("dl") {
                        Markup("dt") { "指标" }
                        Markup("dd") { Markup("code") { figure } }
                        for entry in details[figure]?.entries ?? [] {
                            Markup("dt") { entry.name }
                            Markup("dd") { entry.value }
                        }
                    }
                }
            }
        }
    }

    private var dialog: Markup {
        Markup("dialog", ["id": "source-dialog", "aria-label": "数据来源"]) {
            Markup("div")
            Markup("form", ["method": "dialog"]) { Markup("button") { "关闭" } }
        }
    }
}
