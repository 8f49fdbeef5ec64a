import Foundation
import Testing

@testable import Documents

@Suite(.enabled(if: Tools.schemas != nil && Tools.path("xmllint") != nil, "needs NIANBAO_SHARED and xmllint"))
struct FillSchemaTests {
    @Test func filledDocumentsAreValid() throws {
        let loop = "{%tr for r in 行 %}"
        let facts = try FillFacts(
            paragraph("甲{% if 真 %}乙", "*丙{% endif %}{{ 两行 }}")
                + paragraph("{{ 图 }}") + paragraph("*{{r RichText(\"超期\", color=\"C00000\", size=12, italic=true) }}")
                + paragraph("{%p for r in 行 %}")
                + "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(run("{{ 图 }}"))</w:p>" + paragraph("{%p endfor %}")
                + table([
                    [paragraph(loop), paragraph("")],
                    [
                        paragraph("{% vm %}{% cellbg \"FFF2CC\" %}合"),
                        paragraph("{%p if 假 %}") + paragraph("{%p endif %}"),
                    ],
                    [paragraph("{%tr endfor %}"), paragraph("")],
                ])
                + table([
                    [paragraph("{%tc for m in 月 %}"), paragraph("{% hm %}{{ m }}"), paragraph("{%tc endfor %}")],
                    [paragraph("{% colspan 3 %}甲")],
                ])
                + paragraph("完"))
        let (schemas, xmllint) = (try #require(Tools.schemas), try #require(Tools.path("xmllint")))
        for (part, schema) in [
            ("word/document.xml", SchemaTests.word),
            ("word/_rels/document.xml.rels", "ecma/fouth-edition/opc-relationships.xsd"),
            ("[Content_Types].xml", "ecma/fouth-edition/opc-contentTypes.xsd"),
        ] {
            try Tools.inTemporaryFolder { folder in
                let file = folder.appendingPathComponent("part.xml")
                try Data(facts.package.xml(of: part) ?? []).write(to: file)
                let (code, output) = try Tools.run(
                    xmllint, ["--noout", "--nonet", "--schema", schemas.appendingPathComponent(schema).path, file.path])
                #expect(code == 0, "\(part): \(output)")
            }
        }
    }
}
