import Foundation
import Testing

@testable import Documents

@Suite(.enabled(if: Tools.schemas != nil && Tools.path("xmllint") != nil, "needs NIANBAO_SHARED and xmllint"))
struct SchemaTests {
    static let word = "ISO-IEC29500-4_2016/wml.xsd"

    @Test(arguments: [
        ("word/document.xml", word), ("word/styles.xml", word), ("word/settings.xml", word),
        ("word/fontTable.xml", word), ("word/numbering.xml", word), ("word/footer1.xml", word),
        ("word/footer2.xml", word),
        ("customXml/itemProps1.xml", "ISO-IEC29500-4_2016/shared-customXmlDataProperties.xsd"),
        ("docProps/app.xml", "ISO-IEC29500-4_2016/shared-documentPropertiesExtended.xsd"),
        ("[Content_Types].xml", "ecma/fouth-edition/opc-contentTypes.xsd"),
        ("_rels/.rels", "ecma/fouth-edition/opc-relationships.xsd"),
        ("word/_rels/document.xml.rels", "ecma/fouth-edition/opc-relationships.xsd"),
        ("customXml/_rels/item1.xml.rels", "ecma/fouth-edition/opc-relationships.xsd"),
    ])
    func partIsValid(_ name: String, _ schema: String) throws {
        #expect(try problems(of: name, schema, style: .official) == "")
    }

    @Test(arguments: ["word/document.xml", "word/styles.xml", "word/settings.xml", "word/footer1.xml"])
    func plainPartIsValid(_ name: String) throws {
        #expect(try problems(of: name, SchemaTests.word, style: .plain) == "")
    }

    private func problems(of name: String, _ schema: String, style: WordStyle) throws -> String {
        let part = try #require(WordFacts(WordSamples.everything, style: style).parts.first { $0.name == name })
        let schemas = try #require(Tools.schemas)
        let xmllint = try #require(Tools.path("xmllint"))
        return try Tools.inTemporaryFolder { folder in
            let file = folder.appendingPathComponent("part.xml")
            try Data(part.bytes).write(to: file)
            let (code, output) = try Tools.run(
                xmllint, ["--noout", "--nonet", "--schema", schemas.appendingPathComponent(schema).path, file.path])
            return code == 0 ? "" : output
        }
    }
}
