import Diagnostics

/// A Word document of the user's own whose styles, numbering, theme, page, headers and footers stand for ours; its text
/// is left behind.
///
/// The numbers of headings are part of our text, so what numbers the styles of headings is left behind too; that and
/// whatever else could not be taken is told by ``findings``.
public struct ReferenceDocument: Sendable {
    /// `word/styles.xml`
    private let styles: PartTree
    /// `word/numbering.xml`; `nil` where there is none.
    private let numbering: PartTree?
    let section: ReferenceSection
    let hasTheme: Bool
    /// Headers, footers, the theme, and what these show.
    private let parts: [Part]
    /// What of the document is not taken, as warnings.
    public let findings: [Diagnostic]

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
        styles = try PartTree(given, part: "word/styles.xml", of: name)
        numbering = try package.xml(of: "word/numbering.xml").map { bytes throws(Diagnostic) in
            try PartTree(bytes, part: "word/numbering.xml", of: name)
        }
        let body = try PartTree(main, part: "word/document.xml", of: name).root?.first("w:body")
        var copies = try PartCopies(package)
        section = try ReferenceSection(body, of: package, &copies)
        let theme = try package.relationships(of: "word/document.xml").first { $0.kind == "theme" }.flatMap {
            PartName.resolve($0.target, from: "word/document.xml")
        }
        hasTheme = try copies.take(theme ?? "word/theme/theme1.xml", as: "word/theme/theme1.xml") != nil
        // Pictures that mark items of lists.
        if numbering != nil { try copies.takeRelationships(of: "word/numbering.xml", as: "word/numbering.xml") }
        parts = copies.parts
        findings = Self.losses(styles: styles, body: body, package).map { .referenceLoss($0, at: Place(file: name)) }
    }

    private static func losses(styles: PartTree, body: PartElement?, _ package: OfficePackage) -> [Localized] {
        var losses: [Localized] = []
        let numbered = styles.root?.elements.contains { style in
            style.name == "w:style" && style.first("w:pPr")?.first("w:numPr") != nil
                && style.first("w:name")?.attribute("val")?.lowercased().hasPrefix("heading ") ?? false
        }
        if numbered ?? false {
            losses.append(
                Localized(
                    zh: "标题样式的自动编号（文稿标题的序号是文字）",
                    en: "the automatic numbers of headings, whose numbers are text in our documents"))
        }
        let sections = body.map(ReferenceSection.sections) ?? []
        if sections.count > 1 {
            losses.append(
                Localized(
                    zh: "\(sections.count) 节中除最后一节以外的页面设置",
                    en: "the pages of its \(sections.count) sections but the last"))
        }
        let columns = sections.last?.first("w:cols").flatMap { $0.attribute("num") }.flatMap { Int($0) } ?? 1
        if columns > 1 { losses.append(Localized(zh: "分栏", en: "columns")) }
        if package.partNames.contains(where: { $0.hasPrefix("word/fonts/") }) {
            losses.append(Localized(zh: "嵌入的字体", en: "embedded fonts"))
        }
        if package.partNames.contains(where: { $0.hasSuffix("vbaProject.bin") }) {
            losses.append(Localized(zh: "宏", en: "macros"))
        }
        return losses
    }

    /// Parts that name the styles and lists of this document, with what came along from it.
    func restyling(_ parts: [Part]) -> [Part] {
        guard let own = parts.first(where: { $0.name == "word/styles.xml" }), case .xml(let definitions) = own.content
        else { return parts }
        let merge = StyleMerge(definitions, under: styles, keepsNumbering: numbering != nil)
        let lists = numbering.map { NumberingMerge($0, unnumbered: Set(merge.ids.values)) }
        let restyled = parts.map { part in
            guard case .xml(let markup) = part.content else { return part }
            var part = part
            switch (part.name, lists) {
            case ("word/styles.xml", _): part.content = .file(merge.part)
            case ("word/numbering.xml", let lists?): part.content = .file(lists.part(with: markup))
            case (_, let lists):
                let named = markup.renamingStyles(merge.ids)
                part.content = .xml(lists?.renumbering(named) ?? named)
            }
            return part
        }
        return restyled + self.parts
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
