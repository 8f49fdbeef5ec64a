import Diagnostics
import Foundation
import Tables
import Testing

@testable import Documents

@Suite struct WordWriterTests {
    let writer = WordWriter(drawing: PictureStub())

    @Test func sameDocumentSameBytes() throws {
        let first = try writer.write(WordSamples.everything)
        #expect(try writer.write(WordSamples.everything) == first)
    }

    @Test func styleChangesTheBytes() throws {
        let plain = WordWriter(style: .plain, drawing: PictureStub())
        #expect(try plain.write(WordSamples.everything) != writer.write(WordSamples.everything))
    }

    @Test func containerNamesContentTypesFirst() throws {
        let bytes = try writer.write(WordSamples.everything)
        #expect(bytes.starts(with: Array("PK\u{3}\u{4}".utf8)))
        let name = String(decoding: bytes[30..<49], as: UTF8.self)
        #expect(name == "[Content_Types].xml")
    }

    @Test func partsOfADocumentWithEverything() throws {
        #expect(
            try WordFacts(WordSamples.everything).names == [
                "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
                "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/numbering.xml", "word/footer1.xml",
                "word/footer2.xml", "word/media/image1.png", "word/media/image1.svg", "customXml/item1.xml",
                "customXml/_rels/item1.xml.rels", "customXml/itemProps1.xml", "docProps/core.xml", "docProps/app.xml",
            ])
    }

    @Test func everyRelationshipIsKnownAndItsTargetThere() throws {
        let facts = try WordFacts(WordSamples.everything)
        let ids = try facts.values("//@Id", in: "word/_rels/document.xml.rels")
        let used = try facts.values("//@r:id | //@r:embed | //@*[local-name()='embed']")
        #expect(Set(used).isSubset(of: ids))
        let inside = try facts.values(
            "//*[local-name()='Relationship'][not(@TargetMode)]/@Target", in: "word/_rels/document.xml.rels")
        #expect(inside.count == 9)
        for target in inside {
            let path = target.hasPrefix("../") ? String(target.dropFirst(3)) : "word/" + target
            #expect(facts.names.contains(path))
        }
    }

    @Test func bookmarksHaveIdsAndNamesOfTheirOwn() throws {
        let facts = try WordFacts(WordSamples.everything)
        let starts = try facts.values("//w:bookmarkStart/@w:id")
        #expect(starts.count == 7)
        #expect(Set(starts).count == 7)
        #expect(try facts.values("//w:bookmarkEnd/@w:id") == starts)
        #expect(
            Set(try facts.values("//w:bookmarkStart/@w:name")) == [
                "_Source_1", "_Ref_table_1", "_Ref_figure_1", "_Ref_attachment_1", "_Ref_attachment_2", "_Toc_1",
                "_Toc_2",
            ])
    }

    @Test func findingsAreThrown() {
        #expect(throws: Diagnostic.headingLevel(10, at: Place(field: "blocks[0]"))) {
            try writer.write(
                Document(properties: .init(title: ""), blocks: [.heading(level: 10, [.text("十、")])]))
        }
    }

    @Test func emptyDocumentHasAPage() throws {
        let facts = try WordFacts([])
        #expect(try facts.count("/w:document/w:body/w:p") == 1)
        #expect(try facts.values("//w:pgSz/@w:w") == ["11906"])
        #expect(!facts.names.contains("customXml/item1.xml"))
    }

    @Test func datesComeFromTheDocument() throws {
        let facts = try WordFacts(WordSamples.everything)
        let core = "docProps/core.xml"
        #expect(
            try facts.values("//dcterms:created | //dcterms:modified", in: core) == [
                "2016-11-16T00:00:00Z", "2016-11-16T00:00:00Z",
            ])
        #expect(try facts.values("//dc:title | //dc:creator", in: core) == ["2016年工作总结", "南湖区政务服务中心"])
        #expect(try facts.values("//cp:keywords | //dc:language", in: core) == ["政务；总结", "zh-CN"])
        #expect(try WordFacts([]).count("//dcterms:created", in: core) == 0)
    }
}
