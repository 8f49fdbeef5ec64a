import Diagnostics
import Expressions
import Foundation
import FoundationXML
import Tables
import Templates
import Testing

@testable import Documents

/// A Word template out of the XML of its body, as Word would have saved it, and what comes of filling it.
struct FillFacts {
    static let values = Record([
        ("办件量", .value(.integer(56_000))), ("部门", .value(.text("公安局"))), ("空", .null), ("真", .value(.boolean(true))),
        ("假", .value(.boolean(false))),
        (
            "行",
            .list(
                [("公安局", 5600), ("民政局", 320), ("住建局", 7)].map { name, count in
                    .object(Record([("名称", .value(.text(name))), ("件", .value(.integer(count)))]))
                })
        ),
        ("月", .list((1...3).map { .value(.integer($0)) })), ("无", .list([])),
        ("两行", .value(.text("甲 <&>\n乙"))),
        (
            "图",
            .object(
                FilledPicture(png: [1, 2], svg: "<svg/>", width: 72, height: 36, alternative: "逐月上升", name: "cases"))
        ),
    ])

    static let filters = FilterTable.jinja.adding("wan", "value") { arguments in
        .value(.text("\(try arguments.integer(0) / 10_000)万"))
    }

    let package: OfficePackage
    let bytes: [UInt8]

    /// - Parameter parts: others beside the main one, by their names under `word/`.
    init(_ body: String, parts: [String: String] = [:]) throws {
        bytes = try OfficeTemplate(Self.template(body, parts: parts), name: "模板.docx").fill(
            scope: Self.values, filters: Self.filters)
        package = try OfficePackage(bytes, name: "out.docx")
    }

    static func template(_ body: String, parts: [String: String] = [:]) -> [UInt8] {
        let kinds = [
            "header": "wordprocessingml.header", "footer": "wordprocessingml.footer",
            "footnotes": "wordprocessingml.footnotes", "endnotes": "wordprocessingml.endnotes",
        ]
        let root = """
            xmlns:w="\(Namespace.word)" xmlns:r="\(Namespace.relationships)" \
            xmlns:wp="\(Namespace.wordDrawing)" xmlns:a="\(Namespace.drawing)" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
            """
        let names = parts.keys.sorted()
        let overrides = names.map { name in
            let kind = kinds[name.filter(\.isLetter)] ?? name
            return """
                <Override PartName="/word/\(name).xml" \
                ContentType="application/vnd.openxmlformats-officedocument.\(kind)+xml"/>
                """
        }
        let links = names.enumerated().map { index, name in
            """
            <Relationship Id="rId\(index + 1)" Type="\(Namespace.relationships)/\(name.filter(\.isLetter))" \
            Target="\(name).xml"/>
            """
        }
        return OfficePackageTests.container(
            [
                (
                    "_rels/.rels",
                    """
                    <Relationships xmlns="\(Namespace.packageRelationships)"><Relationship Id="rId1" \
                    Type="\(Namespace.relationships)/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" \
                    Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
                    Target="docProps/core.xml"/></Relationships>
                    """
                ),
                ("word/document.xml", "<w:document \(root)><w:body>\(body)</w:body></w:document>"),
                (
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"\(Namespace.packageRelationships)\">\(links.joined())</Relationships>"
                ),
                (
                    "docProps/core.xml",
                    """
                    <cp:coreProperties xmlns:cp="\(Namespace.coreProperties)" xmlns:dc="http://purl.org/dc/elements/1.1/">\
                    <dc:title>{{ 部门 }}简报</dc:title></cp:coreProperties>
                    """
                ),
            ] + names.map { ("word/\($0).xml", (parts[$0] ?? "").replacing("ROOT", with: root)) },
            types: """
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                <Override PartName="/docProps/core.xml" \
                ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\(overrides.joined())
                """)
    }

    func xml(_ part: String = "word/document.xml") -> String {
        String(decoding: package.xml(of: part) ?? [], as: UTF8.self)
    }

    /// The string values of what an XPath finds.
    func values(_ xpath: String, in part: String = "word/document.xml") throws -> [String] {
        try XMLDocument(data: Data(package.xml(of: part) ?? [])).nodes(forXPath: xpath).map { $0.stringValue ?? "" }
    }

    /// The text of each paragraph outside text boxes, line breaks as such.
    var paragraphs: [String] {
        get throws {
            try XMLDocument(data: Data(package.xml(of: "word/document.xml") ?? [])).nodes(forXPath: "//w:p").map {
                node in
                try node.nodes(forXPath: "w:r/w:t|w:r/w:br|w:r/w:tab|w:hyperlink/w:r/w:t").map { leaf in
                    leaf.name == "w:br" ? "\n" : leaf.name == "w:tab" ? "\t" : leaf.stringValue ?? ""
                }.joined()
            }
        }
    }
}

/// `<w:p>` of runs, each with its own bold or not: `["a", "*b"]`.
func paragraph(_ runs: String...) -> String { "<w:p>" + runs.map(run).joined() + "</w:p>" }

func run(_ text: String) -> String {
    let isBold = text.hasPrefix("*")
    let escapedText = escaped(isBold ? String(text.dropFirst()) : text)
    return "<w:r>\(isBold ? "<w:rPr><w:b/></w:rPr>" : "")<w:t xml:space=\"preserve\">\(escapedText)</w:t></w:r>"
}

/// A table of paragraphs: rows of cells.
func table(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let grid = String(repeating: "<w:gridCol w:w=\"\(6000 / max(1, count))\"/>", count: count)
    let body = rows.map { cells in
        "<w:tr>"
            + cells.map { "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>\($0)</w:tc>" }.joined()
            + "</w:tr>"
    }
    return
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\(body.joined())</w:tbl>"
}
