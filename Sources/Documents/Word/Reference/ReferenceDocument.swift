import Diagnostics

/// A Word document of the user's own whose styles, theme and page stand for ours: its texts are left behind, and with
/// them its headers, footers and numbering, since page numbers and the numbers of headings come from the document itself.
public struct ReferenceDocument: Sendable {
    /// `word/styles.xml`; nothing in it numbers paragraphs.
    let styles: PartTree
    let theme: [UInt8]?
    /// `nil` where the document says nothing of its page.
    let page: PageSetup?

    /// - Parameter name: how errors call the file.
    /// - Throws: a `Diagnostic` for a file that is no Word document, or is refused (see ``OfficePackage``).
    public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
        let package = try OfficePackage(bytes, name: name)
        guard let main = package.xml(of: "word/document.xml"), let given = package.xml(of: "word/styles.xml") else {
            throw .notAnOfficeFile(
                name,
                Localized(
                    zh: "不是 Word 文档，或没有样式（word/styles.xml）",
                    en: "it is no Word document, or has no styles (word/styles.xml)"))
        }
        guard !String(decoding: given.prefix(4096), as: UTF8.self).contains("http://purl.oclc.org/ooxml/") else {
            throw .notAnOfficeFile(
                name, Localized(zh: "是“严格 Open XML”格式", en: "it is in the form \"Strict Open XML\""))
        }
        var styles = try PartTree(given, part: "word/styles.xml", of: name)
        styles.changeRoot { root in
            root.changeAll { properties in
                guard properties.name == "w:pPr" else { return }
                properties.content.removeAll { $0.element?.name == "w:numPr" }
            }
        }
        self.styles = styles
        // One that brings pictures along is of no use without them; its fonts and colours are Word's own then.
        let hasPictures = try !package.relationships(of: "word/theme/theme1.xml").isEmpty
        theme = hasPictures ? nil : package.xml(of: "word/theme/theme1.xml")
        let body = try PartTree(main, part: "word/document.xml", of: name).root?.first("w:body")
        page = (body?.elements.last { $0.name == "w:sectPr" }).flatMap(PageSetup.init)
    }

    /// Parts that name the styles of this document instead of ours.
    func restyling(_ parts: [Part]) -> [Part] {
        guard let own = parts.first(where: { $0.name == "word/styles.xml" }), case .xml(let definitions) = own.content
        else { return parts }
        let merge = StyleMerge(definitions, under: styles)
        let restyled = parts.map { part in
            guard case .xml(let markup) = part.content else { return part }
            var part = part
            part.content = part.name == own.name ? .file(merge.part) : .xml(markup.renamingStyles(merge.ids))
            return part
        }
        guard let theme else { return restyled }
        return restyled + [
            Part(
                "word/theme/theme1.xml", type: "application/vnd.openxmlformats-officedocument.theme+xml",
                content: .file(theme))
        ]
    }
}

extension PageSetup {
    /// What `w:sectPr` says; `nil` when it leaves out paper or margins.
    init?(_ section: PartElement) {
        func number(_ element: String, _ attribute: String) -> Int? {
            section.first(element)?.attribute(attribute).flatMap { Int32($0) }.map(Int.init)
        }
        guard let width = number("w:pgSz", "w"), let height = number("w:pgSz", "h"),
            let top = number("w:pgMar", "top"), let right = number("w:pgMar", "right"),
            let bottom = number("w:pgMar", "bottom"), let left = number("w:pgMar", "left")
        else { return nil }
        let isGrid = ["lines", "linesAndChars", "snapToChars"].contains(section.first("w:docGrid")?.attribute("type"))
        self.init(
            width: width, height: height, top: abs(top), right: right, bottom: abs(bottom), left: left,
            header: number("w:pgMar", "header") ?? 851, footer: number("w:pgMar", "footer") ?? 992,
            linePitch: isGrid ? number("w:docGrid", "linePitch") : nil)
        guard textWidth > 0, textHeight > 0 else { return nil }
    }
}
