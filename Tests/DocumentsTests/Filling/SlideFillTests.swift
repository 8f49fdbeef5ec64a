import Diagnostics
import Testing

@testable import Documents

/// Slides: their texts and tables, with the tags that Word templates have.
struct SlideFillTests {
    private static func slide(_ body: String) -> [UInt8] {
        OfficePackageTests.container(
            [
                (
                    "ppt/slides/slide1.xml",
                    """
                    <p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" \
                    xmlns:a="\(Namespace.drawing)">\(body)</p:sld>
                    """
                )
            ],
            types: """
                <Override PartName="/ppt/slides/slide1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/>
                """)
    }

    private static func text(_ runs: String...) -> String {
        "<a:p>" + runs.map { "<a:r><a:rPr b=\"1\"/><a:t>\($0)</a:t></a:r>" }.joined() + "</a:p>"
    }

    private func paragraphs(_ body: String) throws -> [String] {
        let filled = try OfficeTemplate(Self.slide(body), name: "a.pptx").fill(
            scope: FillFacts.values, filters: FillFacts.filters)
        let part = try #require(OfficePackage(filled, name: "a.pptx").xml(of: "ppt/slides/slide1.xml"))
        let root = try #require(PartTree(part, part: "slide1.xml", of: "a.pptx").root)
        func all(_ element: PartElement) -> [String] {
            element.name == "a:p" ? [element.text] : element.elements.flatMap(all)
        }
        return all(root)
    }

    @Test func textsAreFilledAcrossRuns() throws {
        #expect(try paragraphs("<p:txBody>\(Self.text("办件{{ 办", "件量|wan", " }}件"))</p:txBody>") == ["办件5万件"])
    }

    @Test func rowsAreRepeatedAndBodiesKeepAParagraph() throws {
        func row(_ cell: String) -> String { "<a:tr h=\"1\"><a:tc><a:txBody>\(cell)</a:txBody></a:tc></a:tr>" }
        let table =
            row(Self.text("{%tr for r in 行 %}")) + row(Self.text("{{ r.名称 }}")) + row(Self.text("{%tr endfor %}"))
        #expect(try paragraphs("<a:tbl>\(table)</a:tbl>") == ["公安局", "民政局", "住建局"])
        #expect(
            try paragraphs(
                "<p:txBody>\(Self.text("{%p if 假 %}"))\(Self.text("甲"))\(Self.text("{%p endif %}"))</p:txBody>") == [""]
        )
    }

    @Test func looksAreLaidOverTheRuns() throws {
        let scope = "{{ RichText('超期', color='C00000', highlight='FFFF00', font='黑体', subscript=false) }}"
        let filled = try OfficeTemplate(Self.slide("<p:txBody>\(Self.text(scope))</p:txBody>"), name: "a.pptx").fill(
            scope: FillFacts.values, filters: FillFacts.filters)
        let xml = String(
            decoding: try OfficePackage(filled, name: "a.pptx").xml(of: "ppt/slides/slide1.xml") ?? [], as: UTF8.self)
        #expect(
            xml.contains(
                """
                <a:rPr b="1" baseline="0"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill><a:highlight>\
                <a:srgbClr val="FFFF00"/></a:highlight><a:latin typeface="黑体"/><a:ea typeface="黑体"/>\
                <a:cs typeface="黑体"/></a:rPr><a:t>超期</a:t>
                """), "\(xml)")
        let styled = Self.slide("<p:txBody>\(Self.text("{{ RichText('超期', style='强调') }}"))</p:txBody>")
        let error = #expect(throws: Diagnostics.self) {
            try OfficeTemplate(styled, name: "a.pptx").fill(
                scope: FillFacts.values, filters: FillFacts.filters)
        }
        #expect(error?.all.map(\.code) == ["wrong-argument"])
    }
}
